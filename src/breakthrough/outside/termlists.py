"""The terms that a market's adverts ask for, kept beside it until the market changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from breakthrough.market.demand import VERSION, AskedTerms
from breakthrough.outside.kept_tables import kept_tables

_NAMES = ("asked-texts", "asked-said", "asked-terms")


def kept_terms(folder: Path, *, fingerprint: str, build: Callable[[], AskedTerms]) -> AskedTerms:
    """The terms stored for this fingerprint; worked out, and stored in place of older ones, if
    there are none.
    """
    named = f"{fingerprint}-{VERSION}"
    return AskedTerms(
        *kept_tables(folder, _NAMES, fingerprint=named, build=lambda: build().tables())
    )
