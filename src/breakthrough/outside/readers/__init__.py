"""Whatever file a person has, read into items and contacts."""

from breakthrough.outside.readers.choice import FileReading, read, read_many, text_of
from breakthrough.outside.readers.json_resume import reach_of as json_resume_reach

__all__ = ["FileReading", "json_resume_reach", "read", "read_many", "text_of"]
