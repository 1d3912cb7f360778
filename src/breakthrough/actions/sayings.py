"""What a person's evidence says, as the lines of an advert are held against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from breakthrough.basics import Period
from breakthrough.evidence import Claim, Kind
from breakthrough.findability.searches.not_asked import ASKING, IN_BOILERPLATE
from breakthrough.findability.text.cutting import is_negated
from breakthrough.market.talk import Comparison, Proof, Saying, Sayings, Where

_LAW = 2  # words of the law, of pay or of benefits in one line, from which it asks for nothing

# What one says of oneself there is free to say: it proves nothing (docs/decisions/0011).
_ONLY_SAID = frozenset({Kind.HEADLINE, Kind.SUMMARY})
_TITLES = {
    Kind.ROLE: Where.ROLE,
    Kind.EDUCATION: Where.EDUCATION,
    Kind.SKILL: Where.NAMED,
    Kind.ENDORSEMENT: Where.NAMED,
    Kind.CERTIFICATION: Where.NAMED,
    Kind.COURSE: Where.NAMED,
    Kind.LANGUAGE: Where.LANGUAGE,
}


def comparison(claims: Sequence[Claim], *, as_of: date) -> Comparison:
    """How adverts are held against the claims; without any they are held against nothing."""
    return Comparison(
        sayings=sayings_of(claims, as_of=as_of) if claims else None,
        is_asking=lambda said: not ASKING.isdisjoint(said),
        is_law=lambda said: "applicant" in said or len(IN_BOILERPLATE.intersection(said)) >= _LAW,
    )


def sayings_of(claims: Iterable[Claim], *, as_of: date) -> Sayings:
    """The titles and sentences of the claims; a sentence that negates or weakens says nothing.

    Of a title only the title itself counts, not whose it was.
    """
    return Sayings([one for claim in claims for one in _saying(claim, as_of=as_of)])


def _saying(claim: Claim, *, as_of: date) -> Iterable[Saying]:
    if claim.kind in _ONLY_SAID:
        return
    proof = Proof(claim.text, _standing(claim))
    if claim.place.field == "title":
        kind = _TITLES.get(claim.kind, Where.TEXT)
        yield Saying(claim.item.title, kind, proof, _months(claim.item.period, as_of=as_of))
    elif not is_negated(claim.text):
        yield Saying(claim.text, Where.TEXT, proof)


def _months(period: Period, *, as_of: date) -> frozenset[int]:
    """The months surely covered: a year alone is taken at its narrowest."""
    if period.started is None:
        return frozenset()
    last = period.ended.first_month if period.ended else as_of.year * 12 + as_of.month - 1
    return frozenset(range(period.started.last_month, last + 1))


def _standing(claim: Claim) -> str:
    """The role or entry and the file: where a passage stands."""
    item = claim.item
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    if claim.place.field == "title":
        named = item.kind.value
    return ", ".join(part for part in (named, item.source.file, item.source.place) if part)
