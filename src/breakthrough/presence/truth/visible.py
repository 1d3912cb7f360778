"""A text as its reader sees it, with the place of every sign in the text as it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Soft hyphens, joiners, and what turns the direction of writing: nobody sees them.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_STRAIGHT = str.maketrans("’‘ʼ＇`", "'''''")


@dataclass(frozen=True, slots=True)
class Visible:
    """`text` holds no unseen sign and straight apostrophes; `at` is empty where nothing moved."""

    text: str
    at: tuple[int, ...] = ()

    @staticmethod
    def of(written: str) -> Visible:
        straight = written.translate(_STRAIGHT)
        if not _UNSEEN.search(straight):
            return Visible(straight)
        kept = [(at, sign) for at, sign in enumerate(straight) if not _UNSEEN.match(sign)]
        return Visible("".join(sign for _, sign in kept), tuple(at for at, _ in kept))

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in what was written."""
        return (self.at[start], self.at[end - 1] + 1) if self.at else (start, end)
