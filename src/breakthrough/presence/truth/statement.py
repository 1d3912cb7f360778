"""Evidence as the check asks it: each claim with its words, numbers and doings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from breakthrough.evidence import Claim, Item, Kind, claims
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.presence.truth.doing import Part, doings
from breakthrough.presence.truth.quantity import Quantity, quantities
from breakthrough.presence.truth.stems import stems

# These say nothing that was done; a listed skill or a headline cannot back "led".
_LISTED = frozenset({Kind.SKILL, Kind.HEADLINE, Kind.LANGUAGE, Kind.COURSE, Kind.ENDORSEMENT})
_CALLED = {
    Kind.PUBLICATION: "book paper article publication publisher",
    Kind.HONOUR: "award prize honour distinction",
    Kind.PATENT: "patent inventor",
    Kind.VOLUNTEERING: "volunteer charity",
    Kind.RECOMMENDATION: "recommendation recommended",
    Kind.EDUCATION: "alumna alumnus",
}
_DEGREES = (
    (
        "bachelor",
        re.compile(r"\b(?:B\.?\s?(?:A|Sc|Eng|Com|Ed)|BBA|LLB|Bachelor\w*)\b", re.IGNORECASE),
    ),
    (
        "master",
        re.compile(r"\b(?:M\.?\s?(?:A|Sc|Eng|Com|Ed|Phil)|MBA|LLM|Master\w*)\b", re.IGNORECASE),
    ),
    ("doctorate doctor", re.compile(r"\b(?:Ph\.?\s?D|Dr|MD|Doctor\w*)\b", re.IGNORECASE)),
)
_NAME_BEFORE = re.compile(r"([A-Z][\w&/]*)[\s-]$")
_NUMBERED = re.compile(r"\b([A-Z][\w&/]*)[\s-](\d+)\b")
_TAKEN_BACK = re.compile(
    r"\b(?:not|never|no longer|without|failed|lacked?|lacking|(?:did|does|do|was|were|is|are"
    r"|could|would|had|has|have)n['’]t)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim: the stems of its words, its numbers, the highest part it claims.

    `part` is None where it tells no doing (a title, a skill, "Enquiries doubled").
    """

    claim: Claim
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]
    part: Part | None
    doing: str = ""

    @property
    def item(self) -> Item:
        return self.claim.item

    @property
    def is_listed(self) -> bool:
        return self.claim.kind in _LISTED


class Statements:
    """All statements of a person, to be found by the words in them.

    A sentence that takes back what it names ("did not lead …") backs nothing.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        said = (one for one in claims(items) if not _TAKEN_BACK.search(one.text))
        self.all = tuple(map(_statement, said))
        self.items = tuple(items)
        self._beside = frozenset(_beside(items))
        self._numbered = {
            f"{found[1]} {found[2]}"
            for one in self.all
            for found in _NUMBERED.finditer(one.claim.text)
        }
        self._allowed: dict[frozenset[Item], frozenset[int]] = {}
        self._holders: dict[str, list[int]] = {}
        for at, one in enumerate(self.all):
            for stem in one.stems:
                self._holders.setdefault(stem, []).append(at)

    def weight(self, stem: str) -> float:
        """How much it says that a word agrees: the rarer among the statements, the more."""
        return log(1 + len(self.all) / (1 + len(self._holders.get(stem, ()))))

    def _of(self, items: frozenset[Item]) -> frozenset[int]:
        """The statements of some items, by number; kept, since many sentences name the same."""
        if items not in self._allowed:
            numbers = (at for at, one in enumerate(self.all) if one.item in items)
            self._allowed[items] = frozenset(numbers)
        return self._allowed[items]

    def has_in_name(self, before: str, number: str) -> bool:
        """Whether a number follows a name as it does in the evidence: IFRS 16, ISO 27001."""
        name = _NAME_BEFORE.search(before[-24:])
        return name is not None and f"{name[1]} {number}" in self._numbered

    def together(self, one: str, other: str) -> bool:
        """Whether one item says both, in whatever lines of it, or either is no claim's word."""
        first, second = self._holders.get(one), self._holders.get(other)
        if first is None or second is None:
            return True
        items = {id(self.all[at].item) for at in first}
        return any(id(self.all[at].item) in items for at in second)

    def __contains__(self, stem: str) -> bool:
        return stem in self._holders or stem in self._beside

    def ranked(
        self, wanted: Iterable[str], *, among: frozenset[Item] | None = None
    ) -> list[tuple[float, Statement]]:
        """(agreement, statement) of those that share a word, the closest first.

        `among`: only those of these items.
        """
        total: dict[int, float] = {}
        for stem in sorted(self._holders.keys() & set(wanted)):
            weight = self.weight(stem)
            for at in self._holders[stem]:
                total[at] = total.get(at, 0.0) + weight
        allowed = self._of(among) if among is not None else None
        kept = [
            (worth, self.all[at]) for at, worth in total.items() if allowed is None or at in allowed
        ]
        return sorted(kept, key=lambda one: (-one[0], one[1].claim.place.start))


def _beside(items: Iterable[Item]) -> Iterator[str]:
    """The stems that items back beside their claims: places, and what an item of its kind is."""
    for item in items:
        yield from stems(f"{item.place} {item.by} {_CALLED.get(item.kind, '')}")
        if item.kind is Kind.EDUCATION:
            for degree, written in _DEGREES:
                yield from stems(degree) if written.search(item.title) else ()


def _statement(claim: Claim) -> Statement:
    is_title = claim.place.field == "title"
    words = stems(f"{claim.text} {claim.item.place}" if is_title else claim.text)
    told = doings(claim.text) if claim.place.field == "text" else []
    first = max(told, key=lambda one: one.part, default=None)
    return Statement(
        claim,
        words,
        tuple(quantities(without_dates(claim.text))),
        first.part if first else None,
        claim.text[first.start : first.end] if first else "",
    )


def without_dates(text: str) -> str:
    """The text with its dates blanked out, every other character at its place."""
    for one in dates_in(text):
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text
