"""The truth check of any text: each sentence traced to claims, or marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from breakthrough.evidence import Item
from breakthrough.presence.truth.finding import Checked, Finding, Kind, TruthCheck, Verdict
from breakthrough.presence.truth.headline import parts_of, stands_beside
from breakthrough.presence.truth.judge import Judge
from breakthrough.presence.truth.language import other_language
from breakthrough.presence.truth.mood import Mood
from breakthrough.presence.truth.names import Names
from breakthrough.presence.truth.pieces import pieces
from breakthrough.presence.truth.scope import Scope, ends_heading, is_heading, scope_of
from breakthrough.presence.truth.secrecy import Secrets, secrets_in
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statements
from breakthrough.presence.truth.stems import stems
from breakthrough.presence.truth.verbatim import Verbatim

# A sentence, the items it speaks of and stands under, and how it is judged.
_Asked = tuple[str, frozenset[Item] | None, frozenset[Item] | None, Mood | None]


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
    return check_all([text], items=items, as_of=as_of, name=name, secrets=secrets)[0]


def check_all(
    texts: Sequence[str],
    *,
    items: Sequence[Item],
    as_of: date,
    name: str = "",
    secrets: Secrets | None = None,
) -> tuple[TruthCheck, ...]:
    """What `check` says of each of several texts, with the evidence made ready once."""
    checker = _Checker(items, as_of=as_of, name=name, secrets=secrets or Secrets())
    return tuple(TruthCheck(tuple(checker.checked(text)), checker.claims) for text in texts)


class _Checker:
    """The evidence made ready once, and the role the text last spoke of."""

    def __init__(self, items: Sequence[Item], *, as_of: date, name: str, secrets: Secrets) -> None:
        self._secrets = secrets
        self._public = Statements([item for item in items if not secrets.keeps(item)])
        hidden = [item for item in items if secrets.keeps(item)]
        self._hidden = Statements(hidden)
        self._names = Names(self._public.items)
        self._judge = Judge(self._public, as_of=as_of, own=stems(name))
        self._judged_before: dict[_Asked, Checked] = {}
        self._verbatim = Verbatim(self._public.items)

    @property
    def claims(self) -> int:
        return len(self._public.all)

    def checked(self, text: str) -> Iterator[Checked]:
        before: Scope | None = None
        heading: Scope | None = None
        for start, written in pieces(text):
            if ends_heading(written):
                before = heading = None
            scope = scope_of(written, names=self._names, before=before, heading=heading)
            above = heading
            if self._is_heading(written, scope=scope) and not stands_beside(
                text, start + len(written), scope=scope, said=written
            ):
                heading, above = scope, None
            for one in self._line(written, scope, above=above):
                yield _moved(one, by=start)
            before = scope

    def _is_heading(self, text: str, *, scope: Scope) -> bool:
        return is_heading(text, scope=scope) and not self._verbatim.tells(text)

    def _line(self, text: str, scope: Scope, *, above: Scope | None) -> Iterator[Checked]:
        """The sentence; each part of a headline by itself, `above` it the heading it is under."""
        parts = parts_of(text, scope=scope)
        whole = self._known(text, scope)
        is_one = whole.verdict is Verdict.NOT_CHECKED or self._verbatim.claim(text, scope=scope)
        if not parts or is_one or any(secrets_in(text, secrets=self._secrets)):
            yield whole
            return
        mood = Said.of(text, scope=scope).mood
        for start, part in parts:
            own = scope_of(part, names=self._names, heading=above)
            yield _moved(self._known(part, own, line=mood), by=start)

    def _known(self, text: str, scope: Scope, *, line: Mood | None = None) -> Checked:
        """As `_sentence`; what a text says again is judged once."""
        asked = (text, scope.items, scope.under, line)
        found = self._judged_before.get(asked)
        if found is None:
            found = self._sentence(text, scope=scope, line=line)
            self._judged_before[asked] = found
        return found

    def _sentence(self, text: str, *, scope: Scope, line: Mood | None) -> Checked:
        """`line`: the mood of the line that it is a part of, whose language was looked at before.

        A part that says of itself no more than a word ("Treasury") states what its line does.
        """
        secret = _distinct(list(secrets_in(text, secrets=self._secrets)))
        verbatim = self._verbatim.claim(text, scope=scope)
        if verbatim and not secret:
            return Checked(0, len(text), Verdict.BACKED, backing=(verbatim,))
        if line is None and (language := other_language(text)):
            verdict = Verdict.MARKED if secret else Verdict.NOT_CHECKED
            note = f"This sentence is not in English but in {language}: not checked."
            return Checked(0, len(text), verdict, tuple(secret), note=note)
        said = Said.of(text, scope=scope)
        if line is Mood.FACT and said.mood is Mood.GENERAL:
            said = replace(said, mood=Mood.FACT)
        findings, backing = self._judge.judged(said)
        findings = _distinct([*secret, *self._only_secret(findings, said=said)])
        if findings:
            return Checked(0, len(text), Verdict.MARKED, tuple(findings), tuple(backing))
        if backing:
            return Checked(0, len(text), Verdict.BACKED, backing=tuple(backing))
        return Checked(0, len(text), Verdict.SAYS_NOTHING)

    def _only_secret(self, findings: Sequence[Finding], *, said: Said) -> Iterator[Finding]:
        """What nothing public backs but a secret item does is confidential, not unknown."""
        for one in findings:
            wanted = said.stems(one.start, one.end)
            if wanted and any(wanted <= it.stems for _, it in self._hidden.ranked(wanted)):
                reason = "Only what you keep confidential says this."
                yield replace(one, kind=Kind.CONFIDENTIAL, reason=reason)
            else:
                yield one


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """In the order of the text; of two on one passage the first that was found."""
    kept: list[Finding] = []
    for one in findings:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _moved(one: Checked, *, by: int) -> Checked:
    findings = tuple(
        Finding(found.start + by, found.end + by, found.kind, found.reason)
        for found in one.findings
    )
    return Checked(one.start + by, one.end + by, one.verdict, findings, one.backing, one.note)
