"""The words in which a profile states a must-have, without names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from breakthrough.basics import BREAK, SENTENCE_END, placed_words, words
from breakthrough.findability.answers.supply.must_have import MustHave
from breakthrough.findability.answers.supply.own_title import is_of_others
from breakthrough.findability.answers.supply.saying import Said, said_in, stated_at
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.profile import Profile

LEAST_HOLDERS = 3  # profiles that hold a word, for it to be shown
_AROUND = 9  # words and marks shown on either side
_LEFT_OUT = "…"
_ADDRESS = re.compile(r"\S*@\S*|https?:\S+|www\.\S+|\+?\d[\d\s().-]{5,}\d")
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
_BY_NAME = frozenset("at for with by from via inc ltd llc client".split())  # a name may follow
_LEAST_ADVERTS = 2
_GAPS = re.compile(rf"{_LEFT_OUT}(?:[\s,;:/&.()'’|–—-]*{_LEFT_OUT})+")


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The folded words that at least two texts write in small letters: no names."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update({one for one in _SMALL.findall(text) if one.islower()})
    return frozenset(
        word for one, n in counted.items() if n >= _LEAST_ADVERTS for word in words(one)
    )


def passage(profile: Profile, must_have: MustHave, *, crowd: Crowd, small: Collection[str]) -> str:
    """The words in which the profile states it first; empty where it does not.

    A few words on either side, of the same sentence. A word that hardly any profile holds, or that
    stands in capitals and is none of `small` (so it may name a person or an employer), is left out.
    """
    for text in (profile.body, profile.skills, profile.title):
        said = said_in(text)
        for pattern in must_have.writings:
            size = len(pattern)
            for at in stated_at(said.words, pattern):
                if must_have.is_title and is_of_others(said.raw, at, size=size):
                    continue
                return _shown(said, at, size=size, crowd=crowd, small=small)
    return ""


def named_by_none(title: str, *, crowd: Crowd, small: Collection[str]) -> str:
    """A title without what may name somebody; empty where no word is left."""
    shown = _tidy(_without_names(title, own=range(0), crowd=crowd, small=small))
    return shown if words(shown) else ""


def _shown(said: Said, at: int, *, size: int, crowd: Crowd, small: Collection[str]) -> str:
    first, last = at, at + size - 1
    while first and at - first < _AROUND and said.words[first - 1] != SENTENCE_END:
        first -= 1
    end = len(said.words) - 1
    while last < end and last - at - size + 1 < _AROUND and said.words[last + 1] != SENTENCE_END:
        last += 1
    while first < at and said.words[first] == BREAK:
        first += 1
    start, stop = said.spans[first][0], said.spans[last][1]
    own = range(said.spans[at][0] - start, said.spans[at + size - 1][1] - start)
    text = said.text
    shown = _without_names(text[start:stop], own=own, crowd=crowd, small=small)
    before = f"{_LEFT_OUT} " if first and said.words[first - 1] != SENTENCE_END else ""
    after = f" {_LEFT_OUT}" if last < end and said.words[last + 1] != SENTENCE_END else ""
    return _tidy(f"{before}{shown}{after}")


def _tidy(shown: str) -> str:
    return " ".join(_GAPS.sub(_LEFT_OUT, shown).split())


def _without_names(
    text: str, *, crowd: Crowd, small: Collection[str], own: range = range(0)
) -> str:
    """The text with what may name somebody left out; the characters `own` stay."""
    found = placed_words(text)
    is_left_out = [False] * len(found)
    for run in _capital_runs(text):
        inside = [at for at, word in enumerate(found) if run.start <= word.start < run.stop]
        follows = found[inside[0] - 1].folded if inside[0] else ""
        named = follows in _BY_NAME or any(found[at].folded not in small for at in inside)
        for at in inside:
            is_left_out[at] = named and bool(words(found[at].folded))
    for at, word in enumerate(found):
        if words(word.folded) and word.folded not in small:
            is_left_out[at] |= crowd.holders(word.folded) < LEAST_HOLDERS
    for address in _ADDRESS.finditer(text):
        for at, word in enumerate(found):
            is_left_out[at] |= address.start() < word.end and word.start < address.end()
    shown, at = "", 0
    for word, left_out in zip(found, is_left_out, strict=True):
        if left_out and word.start not in own:
            shown += text[at : word.start] + _LEFT_OUT
            at = word.end
    return shown + text[at:]


def _capital_runs(text: str) -> Iterator[range]:
    """Where words that begin with a capital stand one after the other, with blanks between."""
    start = end = None
    for word in placed_words(text):
        is_capital = text[word.start].isupper()
        if start is not None and end is not None:
            if is_capital and not text[end : word.start].strip(" .'’&-"):
                end = word.end
                continue
            yield range(start, end)
            start = end = None
        if is_capital:
            start, end = word.start, word.end
    if start is not None and end is not None:
        yield range(start, end)
