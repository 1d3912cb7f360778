"""What stands in public about one person, before any page or document is made of it."""
