"""Why a text is not published: a passage without proof, or one that must stay private."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from breakthrough.evidence import Item
from breakthrough.presence.gate.people import People
from breakthrough.presence.gate.published import Published, Says
from breakthrough.presence.truth.check import check_all
from breakthrough.presence.truth.finding import Checked, Finding, Kind, TruthCheck, Verdict
from breakthrough.presence.truth.mood import speaks_of_me
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

# What an offer may say freely: "six to twelve months", "from 1 March" are terms, not facts.
_TERMS = frozenset({Kind.NUMBER, Kind.DATE})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A passage, text[start:end] of what would be published `where`, and why it is not."""

    where: str
    start: int
    end: int
    passage: str
    reason: str


def refusals(
    published: Sequence[Published],
    *,
    items: Sequence[Item],
    as_of: date,
    name: str,
    secrets: Secrets,
    people: Sequence[str] = (),
    allowed: Sequence[str] = (),
) -> tuple[Refusal, ...]:
    """Every passage that keeps a text from being published, in the order of the texts.

    A fact about me must be backed in every word. What I offer may name its own numbers and days.
    In a view only the sentences that speak of me are held against evidence. Nothing that is
    confidential passes anywhere, nor the name of one of `people`; those `allowed` may be named.
    A sentence in a language that cannot be checked passes only where evidence says it word for
    word.
    """
    found = check_all(
        [one.text for one in published], items=items, as_of=as_of, name=name, secrets=secrets
    )
    public = [one for one in items if not secrets.keeps(one)]
    spare = [text for one in public for text in (one.title, one.organisation, one.place, one.text)]
    named = People(people, own=name, spare=(*spare, *allowed))
    may = People((*allowed, name), own="")
    return tuple(
        refusal
        for one, checked in zip(published, found, strict=True)
        for refusal in _of(one, checked, named=named, may=may, secrets=secrets)
    )


def _of(
    of: Published, checked: TruthCheck, *, named: People, may: People, secrets: Secrets
) -> Iterator[Refusal]:
    """The refusals of one text; a contact's name is refused as that, and only once."""
    people, known = list(named.in_text(of.text)), list(may.in_text(of.text))
    secret = list(secrets_in(of.text[: of.named], secrets=secrets))
    marks = [
        mark
        for said in checked.sentences
        for mark in _marks(said, of)
        if mark.end > of.named or any(_meet(mark, one) for one in secret)
    ]
    others = [one for one in marks if not any(_meet(one, name) for name in (*people, *known))]
    for mark in sorted([*people, *others], key=lambda one: one.start):
        yield Refusal(of.where, mark.start, mark.end, of.text[mark.start : mark.end], mark.reason)


def _marks(said: Checked, of: Published) -> Iterator[Finding]:
    """The findings of one sentence that keep it from being published."""
    about_me = of.says is not Says.VIEW or speaks_of_me(of.text[said.start : said.end])
    for one in said.findings:
        is_free = of.says is Says.OFFER and one.kind in _TERMS
        if one.kind is Kind.CONFIDENTIAL or (about_me and not is_free):
            yield one
    if said.verdict is Verdict.NOT_CHECKED and of.says is Says.FACT:
        yield Finding(said.start, said.end, Kind.UNBACKED, said.note)


def _meet(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end
