"""A line of an advert as pieces of words that stand together, as they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from breakthrough.basics import STOP_WORDS, singular


class Word(NamedTuple):
    """A word as compared, and as written.

    `is_name`: a capital or a number within it, or a capital at its start inside a sentence.
    """

    key: str
    written: str
    is_name: bool = False


# A run of letters and digits with the signs that hold it together, or a sign that ends a piece.
_RUN = r"\.?[^\W_]+(?:[&/'’.\-‐‑][^\W_]+)*(?:\+\+|#|\+)?"
_PART = re.compile(rf"{_RUN}|[^\w\s]")
_HYPHENS = re.compile(r"[-‐‑]")
_OPEN = re.compile(r"\bgo to market\b", re.IGNORECASE)  # written open, it is one term all the same
_JS = re.compile(r"(?<=[a-z]{3})\.?js$")
# They end a piece as stop words do: tools like Notion.
_GAPS = STOP_WORDS | frozenset(
    "like including includes via using such plus vs within across between through than while when "
    "where whether about over under during before after per both either also e.g i.e eg ie".split()
)
_ENDS = frozenset(".;!?•")


def pieces(line: str) -> list[list[Word]]:
    """The line cut at its signs and at words such as "of" and "with"; an empty piece ends a
    sentence.

    What a hyphen joins stays together, "to" in go-to-market included; a slash joins only what is
    two letters or less (CI/CD, A/B).

    >>> [[word.key for word in piece] for piece in pieces("Node.js, CI/CD and go-to-market of B2B")]
    [['node'], ['ci/cd'], ['go', 'to', 'market'], ['b2b'], []]
    """
    found: list[list[Word]] = []
    piece: list[Word] = []
    starts = True
    for part in _PART.findall(_OPEN.sub("go-to-market", line)):
        for words in _read(part):
            if words:
                piece += words if not starts else [_at_start(words[0]), *words[1:]]
            elif piece:
                found.append(piece)
                piece = []
        starts = part in _ENDS
        if starts:
            found.append([])
    found += [piece, []] if piece else [[]]
    return found


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
        return (() if _key(part) in _GAPS and part not in ("IT", "US") else (_word(part),),)
    if len(joined[0]) == 1:  # e-commerce is ecommerce
        return ((Word(_key("".join(joined)), part, _is_name(part)),),)
    return (tuple(_word(one) for one in joined if one),)


def _at_start(word: Word) -> Word:
    """At the start of a sentence a capital there is no name."""
    return word._replace(is_name=_has_inner(word.written))


def _is_name(part: str) -> bool:
    return part[0].isupper() or _has_inner(part)


def _has_inner(part: str) -> bool:
    return any(sign.isupper() or sign.isdigit() for sign in part[1:])


def _word(part: str) -> Word:
    return Word(part if part in ("IT", "US") else _key(part), part, _is_name(part))


def _key(part: str) -> str:
    folded = part.casefold().replace("’", "'")
    folded = folded.removesuffix("'s").replace("'", "")
    folded = folded.rstrip("+") if folded.endswith("+") and not folded.endswith("++") else folded
    return singular(_JS.sub("", folded))
