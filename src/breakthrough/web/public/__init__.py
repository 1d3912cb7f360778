"""The public site as this machine may serve it: its own process, and nothing private in it."""
