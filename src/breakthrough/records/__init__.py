"""What Breakthrough remembers about a career, in the database of its data folder."""
