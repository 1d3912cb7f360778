"""JSON Resume 1.x, and the names it used before 1.0."""

from breakthrough.outside.readers.json_resume.reach import reach_of
from breakthrough.outside.readers.json_resume.resume import is_json_resume, read

__all__ = ["is_json_resume", "reach_of", "read"]
