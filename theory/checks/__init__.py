"""What is wrong with a theory that could be read: its form, what refers to what, and what could be better."""
