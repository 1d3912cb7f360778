"""The truth check of any text against the evidence."""
