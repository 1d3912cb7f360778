"""What the truth check says of a text: sentence by sentence, with what is marked and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from breakthrough.evidence import Claim

# The languages whose sentences are checked; a sentence in any other is said to be unchecked.
COVERED = ("English",)


class Kind(StrEnum):
    """What is wrong with a marked passage."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    TITLE = "title"
    SKILL = "skill"
    STRENGTH = "strength"
    CONFIDENTIAL = "confidential"
    UNBACKED = "unbacked"


class Verdict(StrEnum):
    """How a sentence stands."""

    BACKED = "backed"
    MARKED = "marked"
    SAYS_NOTHING = "says_nothing"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that evidence does not back: its [start, end) in the text, and why in words."""

    start: int
    end: int
    kind: Kind
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence, text[start:end]: how it stands, what is marked, which claims back it.

    `note` says what a verdict alone does not: the language of a sentence that was not checked.
    """

    start: int
    end: int
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    backing: tuple[Claim, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class TruthCheck:
    """Every sentence of a text in order, and how many claims it was held against."""

    sentences: tuple[Checked, ...]
    claims: int

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is marked, in the order of the text."""
        return tuple(one for sentence in self.sentences for one in sentence.findings)

    @property
    def is_true(self) -> bool:
        """Whether nothing is marked and no sentence was left unchecked."""
        return not any(
            one.verdict in (Verdict.MARKED, Verdict.NOT_CHECKED) for one in self.sentences
        )

    def count(self, verdict: Verdict) -> int:
        return sum(one.verdict is verdict for one in self.sentences)
