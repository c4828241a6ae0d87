"""The YAML files of a theory, read with the place of everything in them; what people mistype and paste is told in their words."""
