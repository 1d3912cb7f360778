"""Do edits chosen on some employers' searches win those of others? Tried on people of a crowd."""
