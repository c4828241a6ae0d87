"""Group sessions: what a group answers on its phones, kept for a day at most."""
