"""People known by their CV alone, and the searches they qualify for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from breakthrough.actions.crowd import CrowdBasis, CurrentCrowd
from breakthrough.actions.findability.me import Me
from breakthrough.actions.findability.searches import derived_searches
from breakthrough.basics import Problem
from breakthrough.evidence import Family, Item, Source, claims
from breakthrough.evidence.cv import Line, propose
from breakthrough.findability import Profile, Search, profile_of_text
from breakthrough.outside.crowds import CrowdRow, CrowdStore
from breakthrough.presence import Face, Offer, Positioning, Reach, compose, face_of, facts_of
from breakthrough.presence.truth.secrecy import Secrets

CROWD, OPEN, HELD_OUT = "crowd", "open", "held_out"
NO_CV = "do not read like a CV"
NO_MARKET = "without enough postings for such a person"
NO_SEARCH = "without a search they qualify for"
_PARTS = (CROWD, CROWD, OPEN, HELD_OUT)
_NAME = "Maria Lindholm"  # the résumés bear none; how long it is decides what a title has room for
_AS_OF = date(2026, 11, 26)
_KEY = "k"


@dataclass(frozen=True, slots=True)
class Cv:
    """A CV's text as it was written, and what our reader takes out of it."""

    text: str
    items: tuple[Item, ...]
    name: str = _NAME

    @property
    def original(self) -> Profile:
        return profile_of_text(self.text)

    def face(self) -> Face:
        """All that is public, without positioning, accepted changes or a word of one's own."""
        none = Positioning()
        facts = facts_of(self.items, secrets=Secrets(), as_of=_AS_OF)
        return face_of(
            facts,
            compose(facts, name=self.name, positioning=none, own={}),
            name=self.name,
            positioning=none,
            reach=Reach(place=facts.place),
            offer=Offer(),
            notes=(),
            changed_on=_AS_OF,
        )


def texts(path: Path, *, part: str) -> list[str]:
    """The texts of one part of the résumés, each once; which part is decided by the text alone."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        every = dict.fromkeys(str(json.loads(line)["text"]) for line in lines)
    return [text for text in every if _PARTS[sha256(text.encode()).digest()[0] % 4] == part]


def crowd_of(written: Sequence[str], *, folder: Path) -> tuple[CurrentCrowd, tuple[Profile, ...]]:
    """The texts as a crowd, stored as an imported one is."""
    profiles = tuple(profile_of_text(text) for text in written)
    store = CrowdStore(folder)
    rows = [CrowdRow(str(at), p.title, p.skills, p.body, "") for at, p in enumerate(profiles)]
    store.save(rows, key=_KEY)
    basis = CrowdBasis(
        "half of the résumés",
        source="",
        dated_on=None,
        count=len(rows),
        is_titles_only=False,
        is_invented=False,
        stands_for=None,
    )
    return CurrentCrowd(basis, _KEY, store.load(_KEY)), profiles


def read_cv(text: str) -> Cv | None:
    """What our reader proposes of a text, all of it taken as confirmed; None where it is no CV."""
    try:
        found = propose([Line(line) for line in text.splitlines()], source=Source(Family.CV, "CV"))
    except Problem:
        return None
    return Cv(text, found.items)


def qualified(cv: Cv, *, crowd: CurrentCrowd) -> tuple[Search, ...] | str:
    """The searches that the CV qualifies for, or why there are none."""
    said = claims(cv.items)
    person = Me(cv.items, said, (), cv.original)
    try:
        found = derived_searches(person=person, crowd=crowd).searches
    except Problem:
        return NO_MARKET
    evidence = person.evidence
    return tuple(one for one in found if evidence.fit(one).is_qualified) or NO_SEARCH


def people(
    written: Sequence[str], *, crowd: CurrentCrowd
) -> Iterator[tuple[Cv, tuple[Search, ...]] | str]:
    """Each text in turn: the person with its searches, or why it was left out."""
    for text in written:
        cv = read_cv(text)
        found = NO_CV if cv is None else qualified(cv, crowd=crowd)
        yield found if isinstance(found, str) or cv is None else (cv, found)


def without_place(profile: Profile) -> Profile:
    """No search here is limited to a place, which a CV's text does not have set apart."""
    return replace(profile, place="")
