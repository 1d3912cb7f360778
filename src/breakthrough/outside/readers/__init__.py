"""Whatever file a person has, read into items and contacts."""

from breakthrough.outside.readers.choice import FileReading, read, read_many, text_of

__all__ = ["FileReading", "read", "read_many", "text_of"]
