"""The HTML document, and all that is worked out once for a theory."""
