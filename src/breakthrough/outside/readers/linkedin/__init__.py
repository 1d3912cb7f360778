"""LinkedIn's "Get a copy of your data": the tables about the person."""

from breakthrough.outside.readers.linkedin.archive import is_linkedin, read

__all__ = ["is_linkedin", "read"]
