"""The people whose texts the tests compose, and their positionings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from small_career import AS_OF, ITEMS
from truth_labels import evidence_of, name_of

from breakthrough.evidence import Item
from breakthrough.outside.readers import read_many
from breakthrough.presence import Secrets, check
from breakthrough.presence.face.face import Positioning
from breakthrough.presence.face.facts import Facts, facts_of
from breakthrough.presence.surfaces import Text, compose
from breakthrough.sample import sample_person

NONE = Positioning()
CARVE_OUT = Positioning(
    name="Carve-outs",
    for_whom="industrial groups that sell a business",
    need="a finance function that stands alone from the first day",
    different="Agreements, people and systems move together, and the team stays.",
    proof=(
        "Carved out a €240m business in Lisbon in eleven months, "
        "with stand-alone finance from the first day.",
        "Negotiated 26 transitional service agreements and exited all of them "
        "ahead of the deadline.",
    ),
)
CLOSE = Positioning(
    name="Close",
    for_whom="Groups with many legal entities",
    need="A month-end close in days instead of weeks",
    different="One platform, one chart of accounts and one calendar, then the people",
    proof=("Took month-end close from 11 days to 4 across nine countries.",),
)
SERVICES = Positioning(
    name="Shared services",
    for_whom="food and consumer companies",
    need="shared services that people join by agreement",
    different="I tell people early what will change",
    proof=(
        "Built a finance shared services centre of 85 people in Lisbon in fifteen months.",
        "Designed the target operating model and moved 46 roles into shared services, "
        "every one by agreement.",
    ),
)
POSITIONINGS = (NONE, CARVE_OUT, CLOSE, SERVICES)
PEOPLE = ("sample", "small", "marta", "tomas", "priya", "daniel")


@dataclass(frozen=True)
class Person:
    """Somebody's evidence, and what may be public of it."""

    name: str
    items: tuple[Item, ...]
    facts: Facts


@cache
def person(who: str) -> Person:
    name, items = _evidence(who)
    return Person(name, items, facts_of(items, secrets=Secrets(), as_of=AS_OF))


def _evidence(who: str) -> tuple[str, tuple[Item, ...]]:
    if who == "small":
        return "Ada Novak", ITEMS
    if who != "sample":
        return name_of(who), evidence_of(who)
    sample = sample_person()
    with TemporaryDirectory() as folder:
        for file in (sample.archive, sample.cv):
            (Path(folder) / file.name).write_bytes(file.contents)
        read = read_many(sorted(Path(folder).iterdir()))
    return sample.name, tuple(item for one in read for item in one.reading.items)


def texts(
    who: str, positioning: Positioning = NONE, *, own: Mapping[str, str] | None = None
) -> dict[str, Text]:
    """The texts by key."""
    whose = person(who)
    made = compose(whose.facts, name=whose.name, positioning=positioning, own=own or {})
    return {one.key: one for one in made}


def marks(text: str, *, items: Sequence[Item], name: str) -> list[tuple[str, str]]:
    """(marked words, reason) of a text."""
    found = check(text, items=items, as_of=AS_OF, name=name).findings
    return [(text[one.start : one.end], one.reason) for one in found]


def of_items(items: Sequence[Item], *, name: str = "Ada Novak") -> dict[str, Text]:
    """The texts of a career, without a positioning."""
    facts = facts_of(items, secrets=Secrets(), as_of=AS_OF)
    return {one.key: one for one in compose(facts, name=name, positioning=NONE, own={})}
