"""Changes that say nothing new, so that an honest measurement finds no effect of them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np

from breakthrough.evidence import sentences
from breakthrough.findability.text.profile import Profile

# Words without meaning for others without meaning.
_FOR = {"the": "their", "a": "the", "an": "the", "and": "as", "with": "by", "to": "into"}
_WORD = re.compile(rf"\b(?:{'|'.join(_FOR)})\b")
_LONG_WORD = re.compile(r"(?<![\w&/'’-])[A-Za-z][a-z]{3,}(?![\w&/'’-])")


def unchanged_in_meaning(profile: Profile, *, seed: int) -> Profile:
    """The body's sentences in another order, with other small words, commas and capitals.

    The words that carry meaning stay, each as often as before.
    """
    text = profile.body
    cuts = [0, *(one.start for one in sentences(text)[1:]), len(text)]
    pieces = [text[start:end] for start, end in pairwise(cuts)]
    order = np.random.default_rng(seed).permutation(len(pieces)).tolist()
    return replace(profile, body="\n".join(reworded(pieces[at]) for at in order))


def reworded(text: str) -> str:
    """Other small words, semicolons for commas, and the first letter of long words turned.

    >>> reworded("Led the team, cut costs")
    'Led Their Team; cut Costs'
    """
    other = _WORD.sub(lambda found: _FOR[found.group()], text).replace(", ", "; ")
    return _LONG_WORD.sub(lambda found: found.group()[0].swapcase() + found.group()[1:], other)
