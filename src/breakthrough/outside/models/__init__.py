"""Models of meaning that the user has on disk; nothing is ever fetched."""

from breakthrough.outside.models.model import SentenceModel, load_model
from breakthrough.outside.models.vectors import kept_vectors

__all__ = ["SentenceModel", "kept_vectors", "load_model"]
