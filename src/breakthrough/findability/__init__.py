"""Would they find me: searches, scores, places, and the truthful words that would change them."""
