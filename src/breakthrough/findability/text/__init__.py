"""The text about a person, or about each of a crowd, as a search sees it."""
