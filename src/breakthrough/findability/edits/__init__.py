"""The truthful words that would change it."""
