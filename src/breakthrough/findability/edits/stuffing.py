"""Text that repeats words, or holds a whole advert: neither brings anything, and both show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from breakthrough.basics import words
from breakthrough.evidence import Claim, sentences
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit
from breakthrough.findability.text.tokens import MOST_CREDITED

_RUN = 3  # words in a row that are no chance agreement
_MOST = 0.5  # share of a search's or an advert's words: above it, it stands there whole
_LEAST_WORDS = 4  # of a sentence: shorter ones come again by chance
_MUCH = 1 / 3  # of a sentence that is one word: above what lists and job titles repeat

_Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """A search or advert of which most words stand in a text in their order, without evidence.

    `words`: those that do, in order.
    """

    brief: str
    words: tuple[str, ...]


def repeated(text: str) -> tuple[str, ...]:
    """The words a text says more than twice, most often first: from the third on none counts."""
    said = Counter(words(text))
    return tuple(word for word, count in said.most_common() if count > MOST_CREDITED)


def drummed(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(sentence, words) where one sentence says a word over and over: more than twice, and often.

    Often: a third of the sentence is that word.
    """
    found = []
    for sentence in sentences(text):
        n = len(words(sentence.text))
        said = Counter(words(sentence.text))
        often = [word for word in repeated(sentence.text) if said[word] >= _MUCH * n]
        if often:
            found.append((sentence.text, tuple(often)))
    return tuple(found)


def said_again(texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """(sentence, times) of the sentences that stand more than twice in texts, in their order."""
    times: Counter[tuple[str, ...]] = Counter()
    shown: dict[tuple[str, ...], str] = {}
    for sentence in (sentence for text in texts for sentence in sentences(text)):
        said = tuple(words(sentence.text))
        if len(said) >= _LEAST_WORDS:
            times[said] += 1
            shown.setdefault(said, sentence.text)
    return tuple((shown[said], n) for said, n in times.items() if n > MOST_CREDITED)


def idle_words(edit: Edit, profile: Profile) -> tuple[str, ...]:
    """The words of an edit that count no more there, since two mentions stand as visibly already.

    All of its words: the edit repeats, and brings nothing.
    """
    parts = (profile.title, profile.skills, profile.body)[: edit.surface.field + 1]
    standing = Counter(word for part in parts for word in words(part))
    said = dict.fromkeys(words(edit.text))
    return tuple(word for word in said if standing[word] >= MOST_CREDITED)


def pasted(text: str, *, briefs: Iterable[str], claims: Sequence[Claim] = ()) -> Pasted | None:
    """The first search or advert that stands in a text whole, with words no evidence holds.

    Whole: more than half of its words stand in runs of three (of all, where it is shorter) in the
    same order in the text, and in no claim. `claims` are those from elsewhere than the text itself.
    """
    said = words(text)
    proofs = [words(part) for claim in claims for part in (claim.text, claim.item.title)]
    for brief in briefs:
        asked = words(brief)
        size = min(_RUN, len(asked))
        if not size:
            continue
        known = {run for proof in proofs for run in _runs(proof, size)}
        copied = set(_runs(said, size)) - known
        there = sorted(
            {
                at + step
                for at, run in enumerate(_runs(asked, size))
                if run in copied
                for step in range(size)
            }
        )
        if len(there) > _MOST * len(asked):
            return Pasted(brief, tuple(asked[at] for at in there))
    return None


def without_pasted(text: str, *, briefs: Iterable[str], claims: Sequence[Claim] = ()) -> str:
    """A text without the lines that hold a pasted search or advert: what is copied earns nothing.

    A text that is pasted only across several lines loses every line made of copied words.
    """
    found = pasted(text, briefs=briefs, claims=claims)
    if found is None:
        return text
    copied = set(found.words)
    kept = [line for line in text.splitlines() if not _is_made_of(words(line), copied)]
    return "\n".join(kept)


def _is_made_of(said: Sequence[str], copied: set[str]) -> bool:
    return bool(said) and sum(word in copied for word in said) > _MOST * len(said)


def _runs(said: Sequence[str], size: int) -> list[_Run]:
    return [tuple(said[at : at + size]) for at in range(len(said) - size + 1)]
