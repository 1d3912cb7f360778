"""Twenty real adverts that each ask for a skill nobody can show: no brief says it of the person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import pytest
from brief_adverts import BY, own_lines, real_adverts
from truth_labels import AS_OF, evidence_of, name_of

from breakthrough.basics import words
from breakthrough.evidence import Item
from breakthrough.outside import readers
from breakthrough.presence import check
from breakthrough.presence.brief import AskedRole, Brief, brief_for
from breakthrough.sample import sample_person

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

BRIEFS, TRIED, WITH_A_PAGE = 20, 700, 10
# A skill by its name, wherever in the advert it stands: not as our own reader finds lines.
_ASKED = re.compile(
    r"[Ee]xperience (?:with|in|using) "
    r"((?:[A-Z][\w+#.]*[\w+#]|[a-z]{3,} (?:learning|engineering|marketing|analysis|design))"
    r"(?: [A-Z][\w+#.]*[\w+#])*)(?=[,.; ])"
)
# The professions that are near; half of the adverts are of these, the others of any.
_NEAR = {
    "helena": r"financ|account|controll|treasur|fp&a",
    "tomas": r"data|engineer|machine learning",
    "marta": r"operation|supply|manufactur|production|logist",
    "daniel": r"brand|marketing|content|copy",
    "priya": r"nurs|clinic|health|care",
}
# So many of the twenty have a page at least; the others say why they have none.
_LEAST_PAGES = {"helena": 2, "tomas": 10, "marta": 2, "daniel": 1, "priya": 0}
# What the page says besides: its own words, and months.
_OURS = frozenset(
    "since until to at among my skills languages Skills Jan Feb Mar Apr May Jun Jul Aug Sep Oct "
    "Nov Dec".split()
)


@dataclass(frozen=True)
class Case:
    """A brief, and a skill that its advert asks for and the evidence has not."""

    skill: str
    made: Brief


@cache
def person(key: str, folder: Path) -> tuple[str, tuple[Item, ...]]:
    if key != "helena":
        return name_of(key), evidence_of(key)
    sample = sample_person()
    items: list[Item] = []
    for file in (sample.archive, sample.cv):
        path = folder / file.name
        path.write_bytes(file.contents)
        items += readers.read(path).items
    return sample.name, tuple(items)


def absent_skill(advert: AskedRole, *, held: set[str]) -> str:
    """The first skill by name that the advert asks for and of which the evidence has no word.

    The employer's own name is none.
    """
    employer = re.sub(r"\W", "", advert.employer.lower())
    named = (found[1] for found in _ASKED.finditer(advert.text))
    named = (one for one in named if re.sub(r"\W", "", one.lower()) not in employer)
    return next((one for one in named if not set(words(one)) & held), "")


def cases(key: str, adverts: Sequence[AskedRole], folder: Path) -> list[Case]:
    """Twenty of as many employers, drawn by a seed: ten with a page where there are so many."""
    name, items = person(key, folder)
    held = set(words(" ".join(f"{one.title} {one.text} {one.organisation}" for one in items)))
    drawn = Random(f"briefs {key}").sample(adverts, len(adverts))
    near = [one for one in drawn if re.search(_NEAR[key], one.title, re.IGNORECASE)]
    found: dict[str, Case] = {}
    paged: dict[str, Case] = {}
    for advert in [*near[:TRIED], *drawn[:60]]:
        skill = absent_skill(advert, held=held)
        if skill and advert.employer not in found:
            made = brief_for(advert, items=items, by=BY, name=name, as_of=AS_OF)
            found[advert.employer] = Case(skill, made)
            if made.page:
                paged[advert.employer] = found[advert.employer]
    kept = dict([*paged.items()][:WITH_A_PAGE])
    rest = [(one, case) for one, case in reversed(found.items()) if one not in kept]
    return [*kept.values(), *dict(rest[: BRIEFS - len(kept)]).values()]


def generated(made: Brief) -> list[str]:
    """All that a brief says by itself: each line of the page that is not theirs, and what can be
    forwarded, sentence by sentence.
    """
    questions = {one.ask for one in made.questions}
    lines = [line.whole for line in own_lines(made) if line.text not in questions]
    return [*lines, *re.split(r"(?<=[.])\s", made.introduction)] if lines else []


def untraced(text: str, *, name: str, items: Sequence[Item]) -> set[str]:
    """The words of a sentence that the item which has most of them has not, by containment."""
    said = {one.strip(".,;:—()") for one in text.split()} - {"", *_OURS, *name.split()}
    return min(({word for word in said if word not in _all_of(item)} for item in items), key=len)


def _all_of(item: Item) -> str:
    return f"{item.title} {item.organisation} {item.text} {item.period}"


@pytest.mark.parametrize("key", _NEAR)
def test_no_brief_of_twenty_says_what_evidence_does_not_and_each_names_the_gap(
    shared: Path, tmp_path_factory: pytest.TempPathFactory, key: str
) -> None:
    folder = tmp_path_factory.mktemp(key)
    name, items = person(key, folder)
    drawn = cases(key, tuple(real_adverts(shared)), folder)
    sentences = [one for case in drawn for one in generated(case.made)]
    assert len(drawn) == BRIEFS
    assert sum(bool(case.made.page) for case in drawn) >= _LEAST_PAGES[key]
    assert [one for one in sentences if untraced(one, name=name, items=items)] == []
    texts = {case.made.introduction for case in drawn} | set(sentences)
    marked = [
        one for one in sorted(texts) if not check(one, items=items, as_of=AS_OF, name=name).is_true
    ]
    assert marked == []
    assert [one.skill for one in drawn if one.skill in " ".join(generated(one.made))] == []
    unnamed = [
        (one.skill, one.made.title)
        for one in drawn
        if not any(one.skill in gap.term or one.skill in gap.line for gap in one.made.gaps)
    ]
    assert unnamed == []
