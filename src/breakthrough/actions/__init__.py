"""Everything a person can ask for: one function each, the same for every door."""
