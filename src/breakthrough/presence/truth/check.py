"""The truth check of any text: each sentence traced to claims, or marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from breakthrough.evidence import Claim, Item, claims
from breakthrough.presence.truth.finding import Checked, Finding, Kind, TruthCheck, Verdict
from breakthrough.presence.truth.judge import Judge
from breakthrough.presence.truth.language import other_language
from breakthrough.presence.truth.names import HELD, Names
from breakthrough.presence.truth.pieces import pieces
from breakthrough.presence.truth.scope import Scope, ends_heading, is_heading, scope_of
from breakthrough.presence.truth.secrecy import Secrets, secrets_in
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statements
from breakthrough.presence.truth.stems import stems


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
        self._judged_before: dict[tuple[str, frozenset[Item] | None], Checked] = {}
        self._verbatim: dict[str, list[Claim]] = {}
        for one in claims(self._public.items):
            self._verbatim.setdefault(_folded(one.text), []).append(one)

    @property
    def claims(self) -> int:
        return len(self._public.all)

    def checked(self, text: str) -> Iterator[Checked]:
        before = heading = None
        for start, written in pieces(text):
            if ends_heading(written):
                before = heading = None
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
        secret = _distinct(list(secrets_in(text, secrets=self._secrets)))
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
            return Checked(0, len(text), verdict, tuple(secret), note=note)
        said = Said.of(text, scope=scope)
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


def _folded(text: str) -> str:
    """The text as it stands, but for case, white space and the sign at its end."""
    return " ".join(text.split()).casefold().rstrip(" .;")
