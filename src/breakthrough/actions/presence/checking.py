"""Any text held against the evidence: what backs each sentence, what nothing backs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from breakthrough.actions.career import career_name
from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.evidence.listing import source_text
from breakthrough.actions.presence.private import secrets_of
from breakthrough.basics import Problem, count_text
from breakthrough.evidence import Claim, Kind
from breakthrough.outside import clock
from breakthrough.outside.readers import text_of
from breakthrough.presence import COVERED, Checked, TruthCheck, Verdict, check

LONGEST = 300_000  # characters; what is published about one person is a tenth of it
_NAMES = {Kind.HEADLINE: "Headline", Kind.SUMMARY: "About"}


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A passage that evidence does not back, text[start:end], and what evidence says instead.

    `kind`: "number", "date", "name", "title", "skill", "strength" (a larger part than you had),
    "confidential" or "unbacked" (no line says it).
    """

    start: int
    end: int
    passage: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class BackingClaim:
    """A line of the evidence that backs a sentence: its words, its role or entry, its file."""

    text: str
    where: str
    source: str


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence, text[start:end].

    `verdict`: "backed", "marked", "says_nothing" (nothing that can be checked) or "not_checked".
    `note` says why a sentence was not checked; empty where it was.
    """

    start: int
    end: int
    text: str
    verdict: str
    note: str
    marked: tuple[MarkedPassage, ...]
    backing: tuple[BackingClaim, ...]


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text sentence by sentence; `is_true`: nothing is marked and nothing was left unchecked.

    `claims` counts what the text was held against; `languages` are those that can be checked.
    """

    sentence: str
    is_true: bool
    backed: int
    marked: int
    says_nothing: int
    not_checked: int
    sentences: tuple[CheckedSentence, ...]
    text: str
    claims: int
    languages: tuple[str, ...]
    as_of: date


def check_text(
    career: int,
    *,
    text: str = "",
    file: Path | None = None,
    hidden: Sequence[str] = (),
    as_of: date | None = None,
) -> CheckedText:
    """A text, or the text of a file, held against the evidence.

    `hidden`: names that must not appear, beside those kept private for good; what stands at them
    backs nothing. Raises Problem for a text that is empty or too long, and without evidence.
    """
    written = text_of(file) if file is not None else text
    _refuse(written)
    items = evidence_items(career)
    if not items:
        raise Problem(
            "There is nothing yet to hold a text against.",
            expected="Your evidence is empty.",
            next_step="Take in a CV or a LinkedIn archive first, and confirm what it proposes.",
        )
    day = as_of or clock.today()
    secrets = secrets_of(career, hidden=hidden)
    own = career_name(career).name
    found = check(written, items=items, as_of=day, name=own, secrets=secrets)
    return _answer(found, text=written, as_of=day)


def _answer(found: TruthCheck, *, text: str, as_of: date) -> CheckedText:
    return CheckedText(
        sentence=_sentence(found),
        is_true=found.is_true,
        backed=found.count(Verdict.BACKED),
        marked=found.count(Verdict.MARKED),
        says_nothing=found.count(Verdict.SAYS_NOTHING),
        not_checked=found.count(Verdict.NOT_CHECKED),
        sentences=tuple(_told(one, text) for one in found.sentences),
        text=text,
        claims=found.claims,
        languages=COVERED,
        as_of=as_of,
    )


def _refuse(text: str) -> None:
    if not text.strip():
        raise Problem(
            "The text is empty.",
            expected="A text about you, of a sentence or more, is held against your evidence.",
            next_step="Paste one, or choose a file with text in it.",
        )
    if len(text) > LONGEST:
        raise Problem(
            f"The text has {len(text):,} characters.",
            expected=f"Texts of up to {LONGEST:,} characters are checked.",
            next_step="Check it in parts.",
        )


def _told(one: Checked, text: str) -> CheckedSentence:
    return CheckedSentence(
        start=one.start,
        end=one.end,
        text=text[one.start : one.end],
        verdict=one.verdict.value,
        note=one.note,
        marked=tuple(
            MarkedPassage(
                found.start,
                found.end,
                text[found.start : found.end],
                found.kind.value,
                found.reason,
            )
            for found in one.findings
        ),
        backing=tuple(map(_backing, one.backing)),
    )


def _backing(claim: Claim) -> BackingClaim:
    item = claim.item
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    where = _NAMES.get(item.kind) or named or item.kind.value.capitalize()
    return BackingClaim(claim.text, where, source_text(item))


def _sentence(found: TruthCheck) -> str:
    """The finding in one sentence."""
    n = len(found.sentences)
    marked, unchecked = found.count(Verdict.MARKED), found.count(Verdict.NOT_CHECKED)
    if not n:
        return "There is no sentence in this text."
    if found.is_true:
        backed = found.count(Verdict.BACKED)
        if not backed:
            return "Nothing in this text can be checked: it states no fact about you."
        of = f"{backed} of {count_text(n, 'sentence')}"
        return f"Your evidence backs all that this text states, in {of}."
    parts = []
    if marked:
        says = "says" if marked == 1 else "say"
        parts.append(f"{marked} of {count_text(n, 'sentence')} {says} what your evidence does not.")
    if unchecked:
        was = "was" if unchecked == 1 else "were"
        parts.append(f"{unchecked} {was} not checked, being in another language.")
    return " ".join(parts)
