"""What they find: a text held against the evidence before anybody reads it."""

from breakthrough.actions.presence.checking import (
    BackingClaim,
    CheckedSentence,
    CheckedText,
    MarkedPassage,
    check_text,
)

__all__ = [
    "BackingClaim",
    "CheckedSentence",
    "CheckedText",
    "MarkedPassage",
    "check_text",
]
