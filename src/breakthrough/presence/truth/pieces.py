"""A text as the sentences that are checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from breakthrough.evidence import sentences

LONGEST = 1_000  # characters of one sentence; the rest of a longer one is not read as one
# Ends that a CV's sentences do not have: "… in 2017. I led …", and before letters of other scripts.
_ENDS = re.compile(
    r"(?<=\d[.!?])\s+(?=(?:I|My|We|The|In|At|As|For|Our|This|Since|Before|Then|It|There)\b)"
    r"|(?<=[^\W\d_][.!?])\s+(?=[^\W\d_a-zA-Z])|(?<=[。！？])"
)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """(start, text) of each sentence in order; one without an end is cut where it gets too long."""
    for one in sentences(text):
        at = 0
        for cut in (*(found.end() for found in _ENDS.finditer(one.text)), len(one.text)):
            for start in range(at, cut, LONGEST):
                piece = one.text[start : min(cut, start + LONGEST)].rstrip()
                if piece:
                    yield one.start + start, piece
            at = cut
