"""Whether a theory is one: criteria as data (`theory/criteria.yaml`), and what a theory has of each."""
