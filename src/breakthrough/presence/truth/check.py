"""The truth check of any text: each sentence traced to claims, or marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from breakthrough.evidence import Claim, Item, claims, sentences
from breakthrough.presence.truth.dates import date_judged, length_judged
from breakthrough.presence.truth.doing import Part
from breakthrough.presence.truth.finding import Checked, Finding, Kind, TruthCheck, Verdict
from breakthrough.presence.truth.language import other_language
from breakthrough.presence.truth.mood import Mood
from breakthrough.presence.truth.numbers import number_judged
from breakthrough.presence.truth.scope import HELD, Names, Scope, is_heading, scope_of
from breakthrough.presence.truth.secrecy import Secrets, secrets_in
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.span_of_time import is_a_length
from breakthrough.presence.truth.statement import Statements
from breakthrough.presence.truth.stems import stems
from breakthrough.presence.truth.strengths import languages_judged, strength_judged
from breakthrough.presence.truth.titles import titles_judged
from breakthrough.presence.truth.unknown import from_elsewhere, unknown_words

MOST_BACKING = 3  # claims shown for a sentence
LEAST_OF_BEST = 0.6  # of the closest claim's words in common, to be shown beside it
LONGEST = 1_000  # characters of one sentence; the rest of a longer one is not read as one

Judged = tuple[Finding | None, Claim | None]

# Ends that a CV's sentences do not have: "… in 2017. I led …", and before letters of other scripts.
_ENDS = re.compile(
    r"(?<=\d[.!?])\s+(?=(?:I|My|We|The|In|At|As|For|Our|This|Since|Before|Then|It|There)\b)"
    r"|(?<=[^\W\d_][.!?])\s+(?=[^\W\d_a-zA-Z])|(?<=[。！？])"
)


def check(
    text: str,
    *,
    items: Sequence[Item],
    as_of: date,
    name: str = "",
    secrets: Secrets | None = None,
) -> TruthCheck:
    """Every sentence of the text: backed by claims, marked with reasons, or saying nothing.

    `as_of`: the day until which present roles count. `name`: the person's own, which may be said.
    A secret item backs nothing, and what only it backs is confidential. A text without a sentence
    gives none.
    """
    checker = _Checker(items, as_of=as_of, name=name, secrets=secrets or Secrets())
    return TruthCheck(tuple(checker.checked(text)), checker.claims)


class _Checker:
    """The evidence made ready once, and the role the text last spoke of."""

    def __init__(self, items: Sequence[Item], *, as_of: date, name: str, secrets: Secrets) -> None:
        self._secrets = secrets
        self._public = Statements([item for item in items if not secrets.keeps(item)])
        hidden = [item for item in items if secrets.keeps(item)]
        self._hidden = Statements(hidden)
        self._names = Names(self._public.items)
        self._as_of = as_of
        self._own = stems(name)
        self._judged_before: dict[tuple[str, frozenset[Item] | None], Checked] = {}
        self._verbatim: dict[str, list[Claim]] = {}
        for one in claims(self._public.items):
            self._verbatim.setdefault(_folded(one.text), []).append(one)

    @property
    def claims(self) -> int:
        return len(self._public.all)

    def checked(self, text: str) -> Iterator[Checked]:
        before = heading = None
        for one in _short(text):
            start, written = one
            scope = scope_of(written, names=self._names, before=before, heading=heading)
            if is_heading(written, scope=scope):
                heading = scope
            yield _moved(self._known(written, scope), by=start)
            before = scope

    def _known(self, text: str, scope: Scope) -> Checked:
        """As `_sentence`; what a text says again is judged once."""
        found = self._judged_before.get((text, scope.items))
        if found is None:
            found = self._sentence(text, scope=scope)
            self._judged_before[text, scope.items] = found
        return found

    def _sentence(self, text: str, *, scope: Scope) -> Checked:
        secret = tuple(secrets_in(text, secrets=self._secrets))
        verbatim = [
            one
            for one in self._verbatim.get(_folded(text), ())
            if scope.items is None or one.item in scope.items or one.item.kind not in HELD
        ]
        if verbatim and not secret:
            return Checked(0, len(text), Verdict.BACKED, backing=tuple(verbatim[:1]))
        if language := other_language(text):
            verdict = Verdict.MARKED if secret else Verdict.NOT_CHECKED
            note = f"This sentence is not in English but in {language}: not checked."
            return Checked(0, len(text), verdict, secret, note=note)
        said = Said.of(text, scope=scope)
        findings, backing = self._judged(said)
        findings = _distinct([*secret, *self._only_secret(findings, said=said)])
        if findings:
            return Checked(0, len(text), Verdict.MARKED, tuple(findings), tuple(backing))
        if backing:
            return Checked(0, len(text), Verdict.BACKED, backing=tuple(backing))
        return Checked(0, len(text), Verdict.SAYS_NOTHING)

    def _judged(self, said: Said) -> tuple[list[Finding], list[Claim]]:
        """What is marked in a sentence, and the claims that back the rest."""
        found: list[Finding] = []
        backing: list[Claim] = []
        for finding, claim in (*self._numbers(said), *self._dates(said)):
            found += [finding] if finding else []
            backing += [claim] if claim else []
        found += self._words(said)
        if said.mood is Mood.FACT:
            found += self._parts(said)
            found = found or list(from_elsewhere(said, self._public, own=self._own))
            backing += self._closest(said)
            if not found and not backing:
                found += _nothing_says_it(said)
        elif said.mood is Mood.GENERAL:
            backing += self._closest(said) if said.quantities else self._saying_all(said)
        return found, list(dict.fromkeys(backing))[:MOST_BACKING]

    def _numbers(self, said: Said) -> Iterator[Judged]:
        for one in said.quantities:
            finding, statement = number_judged(one, said=said, known=self._public)
            claim = statement.claim if statement else None
            if finding and is_a_length(said.text, one):  # no line says it, but the timeline may
                finding, item = length_judged(one, said=said, known=self._public, as_of=self._as_of)
                claim = self._claim_of(item)
            yield finding, claim

    def _dates(self, said: Said) -> Iterator[Judged]:
        for one in said.dates:
            finding, item = date_judged(one, said=said, known=self._public, as_of=self._as_of)
            yield finding, self._claim_of(item)

    def _words(self, said: Said) -> Iterator[Finding]:
        """Titles, levels of languages, and words that evidence does not have."""
        titles = titles_judged(said, known=self._public)
        yield from titles
        yield from languages_judged(said, known=self._public)
        for one in unknown_words(said, known=self._public, own=self._own):
            if not any(title.start <= one.start < title.end for title in titles):
                yield one

    def _parts(self, said: Said) -> list[Finding]:
        judged = (
            strength_judged(one, said=said, known=self._public)
            for one in said.doings
            if one.part >= Part.DID
        )
        return [one for one in judged if one]

    def _claim_of(self, item: Item | None) -> Claim | None:
        return next((one.claim for one in self._public.all if one.item == item), None)

    def _closest(self, said: Said) -> list[Claim]:
        """The claims that share most words with the sentence; none where only everyday ones do."""
        ranked = self._public.ranked(said.stems(), among=said.scope.items)
        best = ranked[0][0] if ranked else 0.0
        return [one.claim for worth, one in ranked if worth >= LEAST_OF_BEST * best][:MOST_BACKING]

    def _saying_all(self, said: Said) -> list[Claim]:
        """The claim that has most words of a sentence which does not speak of the person."""
        wanted = said.stems()
        ranked = self._public.ranked(wanted)
        held = len(wanted & ranked[0][1].stems) if ranked else 0
        return [ranked[0][1].claim] if held >= 2 and 2 * held >= len(wanted) else []

    def _only_secret(self, findings: Sequence[Finding], *, said: Said) -> Iterator[Finding]:
        """What nothing public backs but a secret item does is confidential, not unknown."""
        for one in findings:
            wanted = said.stems(one.start, one.end)
            if wanted and any(wanted <= it.stems for _, it in self._hidden.ranked(wanted)):
                reason = "Only what you keep confidential says this."
                yield replace(one, kind=Kind.CONFIDENTIAL, reason=reason)
            else:
                yield one


def _nothing_says_it(said: Said) -> list[Finding]:
    """A doing told as fact in words so general that no claim shares one of them."""
    told = [one for one in said.doings if one.part >= Part.DID]
    if not told:
        return []
    reason = "No line of your evidence says this."
    return [Finding(0, len(said.text), Kind.UNBACKED, reason)]


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """In the order of the text; of two on one passage the first that was found."""
    kept: list[Finding] = []
    for one in findings:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _short(text: str) -> Iterator[tuple[int, str]]:
    """(start, text) of each sentence; one without an end is cut where it gets too long."""
    for one in sentences(text):
        at = 0
        for cut in (*(found.end() for found in _ENDS.finditer(one.text)), len(one.text)):
            for start in range(at, cut, LONGEST):
                piece = one.text[start : min(cut, start + LONGEST)]
                yield one.start + start, piece.rstrip()
            at = cut


def _moved(one: Checked, *, by: int) -> Checked:
    findings = tuple(
        Finding(found.start + by, found.end + by, found.kind, found.reason)
        for found in one.findings
    )
    return Checked(one.start + by, one.end + by, one.verdict, findings, one.backing, one.note)


def _folded(text: str) -> str:
    """The text as it stands, but for case, white space and the sign at its end."""
    return " ".join(text.split()).casefold().rstrip(" .;")
