"""A line of an advert as pieces of words that stand together, as they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from breakthrough.basics import STOP_WORDS, singular


class Word(NamedTuple):
    """A word as compared, and as written."""

    key: str
    written: str


# A run of letters and digits with the signs that hold it together, or a sign that ends a piece.
_RUN = r"\.?[^\W_]+(?:[&/'’.\-‐‑][^\W_]+)*(?:\+\+|#|\+)?"
_PART = re.compile(rf"{_RUN}|[^\w\s]")
_HYPHENS = re.compile(r"[-‐‑]")
_JS = re.compile(r"(?<=[a-z]{3})\.?js$")
_JOINS = "&"  # a sign between two words of one piece: sales & marketing ends it, M&A does not


def pieces(line: str) -> list[list[Word]]:
    """The line cut at its signs and at words such as "of" and "with".

    What a hyphen joins stays together, "to" in go-to-market included; a slash joins only what is
    two letters or less (CI/CD, A/B).

    >>> [[word.key for word in piece] for piece in pieces("Node.js, CI/CD and go-to-market of B2B")]
    [['node'], ['ci/cd'], ['go', 'to', 'market'], ['b2b']]
    """
    found: list[list[Word]] = [[]]
    for part in _PART.findall(line):
        for words in _read(part):
            if words:
                found[-1].extend(words)
            else:
                found.append([])
    return [piece for piece in found if piece]


@lru_cache(maxsize=1 << 17)
def _read(part: str) -> tuple[tuple[Word, ...], ...]:
    """The words of one part; an empty entry where a piece ends."""
    if not any(sign.isalnum() for sign in part):
        return ((),)
    said = part.split("/")
    if len(said) > 1 and not all(len(one) <= 2 for one in said) and len(said[0]) > 1:
        read: list[tuple[Word, ...]] = []
        for one in said:
            read += [*_read(one), ()]
        return tuple(read[:-1])
    joined = _HYPHENS.split(part)
    if len(joined) == 1:
        return (() if _key(part) in STOP_WORDS and part not in ("IT", "US") else (_word(part),),)
    if len(joined[0]) == 1:  # e-commerce is ecommerce
        return ((Word(_key("".join(joined)), part),),)
    return (tuple(_word(one) for one in joined if one),)


def _word(part: str) -> Word:
    return Word(part if part in ("IT", "US") else _key(part), part)


def _key(part: str) -> str:
    folded = part.casefold().replace("’", "'")
    folded = folded.removesuffix("'s").replace("'", "")
    folded = folded.rstrip("+") if folded.endswith("+") and not folded.endswith("++") else folded
    return singular(_JS.sub("", folded))
