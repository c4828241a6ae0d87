"""Search: word families, words that mean the same, slips of the finger, and what is found."""
