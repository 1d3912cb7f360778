"""The profiles an employer would see: read from people's files, kept in the data folder."""

from breakthrough.outside.crowds.digest import Digest, text_digest
from breakthrough.outside.crowds.fields import CrowdRow
from breakthrough.outside.crowds.saved_bars import SavedBars
from breakthrough.outside.crowds.store import CrowdStore

__all__ = ["CrowdRow", "CrowdStore", "Digest", "SavedBars", "text_digest"]
