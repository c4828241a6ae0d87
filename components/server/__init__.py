"""The explorer as a WSGI app."""
