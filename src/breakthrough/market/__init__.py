"""Who is looking, for whom, and for how long."""

from breakthrough.market.likeness import Likeness, like_mine, other_fields
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.market.rank import (
    NOT_A_FIELD,
    highest_level,
    level,
    level_words,
)
from breakthrough.market.wordlist import PostingWords

__all__ = [
    "NOT_A_FIELD",
    "BoardRead",
    "Likeness",
    "Posting",
    "PostingWords",
    "highest_level",
    "level",
    "level_words",
    "like_mine",
    "other_fields",
]
