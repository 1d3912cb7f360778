"""What employers type, made from postings, and which of it a person qualifies for."""
