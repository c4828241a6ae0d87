"""What is seen: one function per file, theory in, Dash components out."""
