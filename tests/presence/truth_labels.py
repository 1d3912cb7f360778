"""The labelled sentences about four invented people, and how well a checker tells them apart."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from breakthrough.evidence import Item, Reading
from breakthrough.outside.files import stored_file
from breakthrough.outside.readers import json_resume
from breakthrough.presence import Kind, TruthCheck, Verdict

FOLDER = Path(__file__).with_name("labelled_sentences")
AS_OF = date(2026, 11, 26)
HALVES = ("open", "held_out")
# What a label means in findings; a certificate or tool nobody shows may be told as a name.
KINDS: dict[str, frozenset[Kind]] = {
    "number": frozenset({Kind.NUMBER}),
    "role": frozenset({Kind.TITLE, Kind.STRENGTH}),
    "date": frozenset({Kind.DATE}),
    "skill": frozenset({Kind.SKILL, Kind.NAME, Kind.UNBACKED}),
}


@dataclass(frozen=True)
class Labelled:
    """A sentence about a person; what is untrue stands at text[start:end], if anything."""

    person: str
    label: str
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Rate:
    """How many were told right, among those told so and among those that are so."""

    right: int
    told: int
    are: int

    @property
    def precision(self) -> float | None:
        return self.right / self.told if self.told else None

    @property
    def recall(self) -> float | None:
        return self.right / self.are if self.are else None


def labelled(half: str) -> Iterator[Labelled]:
    """The sentences of one half, in the order of the file."""
    people = tomllib.loads((FOLDER / f"{half}.toml").read_text(encoding="utf-8"))
    for person, by_label in people.items():
        for label, texts in by_label.items():
            for text in texts:
                found = re.search("⟦(.*)⟧", text)
                start, end = (found.start(), found.end() - 2) if found else (0, 0)
                yield Labelled(person, label, re.sub("[⟦⟧]", "", text), start, end)


@cache
def _reading(person: str) -> Reading:
    return json_resume.read(stored_file(FOLDER / f"{person}.json"))


def evidence_of(person: str) -> tuple[Item, ...]:
    """The person's evidence, read from their JSON Resume."""
    return _reading(person).items


def name_of(person: str) -> str:
    """The person's own name, as their JSON Resume states it."""
    return _reading(person).name


def told(given: TruthCheck) -> set[str]:
    """The labels that a check's answer amounts to."""
    kinds = {one.kind for one in given.findings}
    labels = {label for label, meant in KINDS.items() if kinds & meant}
    if not labels and not kinds:
        nothing = all(one.verdict is Verdict.SAYS_NOTHING for one in given.sentences)
        return {"harmless" if nothing else "true"}
    return labels or {"other"}


def rates(
    sentences: Sequence[Labelled], check: Callable[[Labelled], TruthCheck]
) -> dict[str, Rate]:
    """By label: told right, told, and are; "untrue" for all that must be marked together."""
    answers = [(one, told(check(one))) for one in sentences]
    found = {
        label: Rate(
            sum(one.label == label and label in said for one, said in answers),
            sum(label in said for _, said in answers),
            sum(one.label == label for one, _ in answers),
        )
        for label in (*KINDS, "true", "harmless")
    }
    marked = [(one.label in KINDS, not said & {"true", "harmless"}) for one, said in answers]
    found["untrue"] = Rate(
        sum(is_so and is_told for is_so, is_told in marked),
        sum(is_told for _, is_told in marked),
        sum(is_so for is_so, _ in marked),
    )
    return found
