"""What comes first: the order that a positioning gives to claims, points and skills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from math import log

from breakthrough.basics import Period
from breakthrough.evidence import Family, Kind
from breakthrough.presence.face.alike import folded, has_number, say_the_same
from breakthrough.presence.face.face import Entry, Positioning
from breakthrough.presence.face.facts import Facts, Told, newest_key
from breakthrough.presence.surfaces.wording import leans
from breakthrough.presence.truth.doing import Part, doings
from breakthrough.presence.truth.pieces import LONGEST
from breakthrough.presence.truth.stems import stem, terms

_OFTEN = 5  # a word in more lines than these, and in more than a fifth, tells none of them apart
_LONG = 300  # characters; in a running text a longer sentence is a list
_NEED = 2.0  # a word of the need counts so much more than one of for whom or what is different
_LONG_AGO, _OLD = 8, 0.5  # each eight years that a line is old, what it shares counts half
FEW = 3  # words that carry something; a line with no more and no number says little
ENOUGH = 2  # lines that say something, beside which one that says little is left out
# A skill or a headline is no sentence, and a language is said elsewhere.
_NO_PROSE = frozenset({Kind.SKILL, Kind.ENDORSEMENT, Kind.LANGUAGE, Kind.HEADLINE})
# What stands on its own outside its entry; a thesis or a prize's note does not.
_TELLING = frozenset({Kind.ROLE, Kind.PROJECT, Kind.VOLUNTEERING, Kind.SUMMARY})
_SAID_OF_ALL = frozenset(
    stem(word)
    for word in "ability manage management multiple deadline priority player thinker strategic "
    "motivated driven result team professional partner".split()
)


class Emphasis:
    """The facts in the order that a positioning gives them.

    Proof comes first, then what shares most with the need, for whom and what is different (a word
    few lines have counts more), then what is present and recent, then the evidence's own order.
    Without a positioning: lines with numbers, then the newest. What says little comes last.
    """

    def __init__(self, facts: Facts, *, positioning: Positioning) -> None:
        self.facts = facts
        self._lines = [one for one in facts.claims if one.is_sentence]
        self._stems = [telling_stems(one.claim.text) for one in self._lines]
        self._seen = Counter(word for words in self._stems for word in words)
        self._wanted = dict.fromkeys(
            telling_stems(f"{positioning.for_whom}\n{positioning.different}"), 1.0
        ) | dict.fromkeys(telling_stems(positioning.need), _NEED)
        self._newest = max((_last_year(one.entry) for one in self._lines), default=0)
        self._has_aim = bool(self._wanted)
        self.proof = tuple(_found(positioning.proof, facts.claims))
        self._proof_at = {id(one): at for at, one in enumerate(self.proof)}
        self._order = {id(one): at for at, one in enumerate(facts.claims)}
        self._told = self._ranked()
        self._place = {id(one): at for at, one in enumerate(self._told)}

    def told(self) -> tuple[Told, ...]:
        """Every sentence that may stand in a running text, the most telling first."""
        return self._told

    def place(self, one: Told) -> int:
        """How many sentences tell more."""
        return self._place.get(id(one), len(self._told))

    def _ranked(self) -> tuple[Told, ...]:
        lines = (one for one in self._lines if one.claim.kind in _TELLING)
        alone = [one for one in lines if is_free_standing(one)]
        return tuple(
            sorted({id(one): one for one in (*self.proof, *alone)}.values(), key=self._key)
        )

    def points(self, entry: Entry) -> tuple[Told, ...]:
        """The sentences of an entry; one that needs the one before it stays behind it."""
        groups: list[list[Told]] = []
        for one in self.facts.of(entry):
            if groups and leans(one.claim.text):
                groups[-1].append(one)
            else:
                groups.append([one])
        ordered = sorted(groups, key=lambda group: self._key(group[0]))
        return tuple(one for group in ordered for one in group)

    def telling_points(self, entry: Entry) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
        """(kept, left out) of an entry's points: beside enough that tell, those that do not go.

        So does a page without a full stop, which nobody reads and the truth check does not either.
        """
        points = self.points(entry)
        whole = [one for one in points if len(one.claim.text) <= LONGEST]
        telling = [one for one in whole if not self.says_little(one)]
        kept = telling if len(telling) >= ENOUGH else whole
        return tuple(kept), tuple(one for one in points if one not in kept)

    def says_little(self, one: Told) -> bool:
        """Whether a sentence has no number, no deed and few words that not all others have."""
        text = one.claim.text
        if id(one) in self._proof_at or has_number(text) or leans(text):
            return False
        words = telling_stems(text) - _SAID_OF_ALL
        first = next((did for did in doings(text) if did.start == 0), None)
        is_deed = first is not None and first.part is Part.DID
        return len(words) <= (1 if is_deed else FEW)

    def skills(self) -> tuple[str, ...]:
        """The skills: the chosen, what the proof shows or the need asks for, the latest used."""
        return self._skills

    def is_listed(self, skill: str) -> bool:
        """Whether the person put a skill on a list of one's own: a CV, or what was taken on."""
        return folded(skill) in self._listed

    @cached_property
    def _listed(self) -> frozenset[str]:
        said = (one.claim for one in self.facts.claims if one.claim.kind is Kind.SKILL)
        own = [one.text for one in said if one.item.source.family is not Family.LINKEDIN]
        return frozenset(map(folded, (*own, *self.facts.chosen)))

    @cached_property
    def _skills(self) -> tuple[str, ...]:
        used = [
            (one.entry, f" {folded(one.claim.text)} ")
            for one in self._lines
            if one.entry is not None and one.claim.kind in (Kind.ROLE, Kind.PROJECT)
        ]
        shown = [one.claim.text for one in self.proof]
        chosen = set(map(folded, self.facts.chosen))

        def key(at_and_name: tuple[int, str]) -> tuple[object, ...]:
            at, name = at_and_name
            words = _words(name)
            in_proof = any(_shows(text, name) for text in shown)
            users = [it.period for it, text in used if f" {folded(name)} " in text]
            newest = max(map(newest_key, users), default=(False, 0, -1))
            worth = self._worth(telling_stems(name)) / max(1, len(words))
            return (
                folded(name) not in chosen,
                not in_proof,
                -worth,
                not users,
                _reversed(newest),
                at,
            )

        return tuple(name for _, name in sorted(enumerate(self.facts.skills), key=key))

    def _key(self, one: Told) -> tuple[object, ...]:
        newest = newest_key(one.entry.period) if one.entry else (False, 0, -1)
        with_number = has_number(one.claim.text)
        is_proof = id(one) in self._proof_at
        worth = self._worth(telling_stems(one.claim.text)) if self._has_aim else 0.0
        worth *= _OLD ** self._ages_ago(one)
        return (
            not is_proof,
            self._proof_at.get(id(one), 0),
            self.says_little(one),
            -round(worth, 6),
            False if self._has_aim else not with_number,
            _reversed(newest),
            not with_number,
            self._order[id(one)],
        )

    def _ages_ago(self, one: Told) -> int:
        """How many times eight years it ended before the newest; what goes on is no age old."""
        if one.entry is None or one.entry.period.ended is None:
            return 0
        return (self._newest - _last_year(one.entry)) // _LONG_AGO

    def _worth(self, words: frozenset[str]) -> float:
        """How much the words share with what is aimed at: the rarer a word, the more.

        One word alone says something only where it is of the need.
        """
        lines, wanted = len(self._lines), self._wanted
        common = max(_OFTEN, lines // _OFTEN)
        shared = [w for w in sorted(words & wanted.keys()) if self._seen[w] <= common]
        if len(shared) < 2 and not any(wanted[word] == _NEED for word in shared):
            return 0.0
        return sum(wanted[word] * log(1 + lines / (1 + self._seen[word])) for word in shared)


def is_free_standing(one: Told) -> bool:
    """Whether a sentence can be told outside its place: it needs no other, and is one."""
    return len(one.claim.text) <= _LONG and not leans(one.claim.text)


@lru_cache(maxsize=1 << 12)  # asked of each sentence for each text
def telling_stems(text: str) -> frozenset[str]:
    """The stems of the words that not anybody may say of oneself."""
    return frozenset(one.stem for one in terms(text) if one.is_said and not one.is_everyday)


def _shows(text: str, skill: str) -> bool:
    """Whether a sentence has a skill's words: one word as it is, several in any form."""
    words = _words(skill)
    if len(words) > 1:
        return words <= _words(text)
    return f" {folded(skill)} " in f" {folded(text)} "


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> frozenset[str]:
    return frozenset(one.stem for one in terms(text) if one.is_said)


def _found(proof: Sequence[str], claims: Iterable[Told]) -> Iterator[Told]:
    """The proof that still stands among the public claims, in the order of the positioning."""
    stated = [one for one in claims if one.claim.kind not in _NO_PROSE]
    by_text = {folded(one.claim.text): one for one in reversed(stated)}
    taken: set[int] = set()
    for text in proof:
        one = by_text.get(folded(text)) or next(
            (it for it in stated if say_the_same(text, it.claim.text)), None
        )
        if one is not None and id(one) not in taken:
            taken.add(id(one))
            yield one


def _last_year(entry: Entry | None) -> int:
    """The last year that its dates name; 0 where none does."""
    period = entry.period if entry else Period(None)
    last = period.ended or period.started
    return last.year if last else 0


def _reversed(newest: tuple[bool, int, int]) -> tuple[int, int, int]:
    return (-newest[0], -newest[1], -newest[2])
