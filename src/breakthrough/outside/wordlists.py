"""The numbered words of a market, kept beside it until the market changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from breakthrough.basics.words import VERSION
from breakthrough.market import PostingWords
from breakthrough.outside.kept_tables import kept_tables


def kept_words(
    folder: Path, *, fingerprint: str, build: Callable[[], PostingWords]
) -> PostingWords:
    """The words stored for this fingerprint; built, and stored in place of older ones, if none."""
    kept = kept_tables(
        folder,
        ("postings", "words"),
        fingerprint=f"{fingerprint}-{VERSION}",
        build=lambda: build().to_arrow(),
    )
    return PostingWords.from_arrow(*kept)
