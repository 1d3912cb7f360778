"""The claims that may answer an employer in public, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from breakthrough.basics import Period, words
from breakthrough.evidence import Claim, Item, Kind, claims
from breakthrough.market.talk import Proof, Saying, Sayings, Where
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

# A headline and an About prove nothing (docs/decisions/0011); the words of others are theirs to
# give away.
_NO_ANSWER = frozenset({Kind.HEADLINE, Kind.SUMMARY, Kind.RECOMMENDATION, Kind.ENDORSEMENT})
_TITLES = {
    Kind.ROLE: Where.ROLE,
    Kind.EDUCATION: Where.EDUCATION,
    Kind.SKILL: Where.NAMED,
    Kind.CERTIFICATION: Where.NAMED,
    Kind.COURSE: Where.NAMED,
    Kind.LANGUAGE: Where.LANGUAGE,
}
# What was done tells more than what somebody was called, and that more than what is listed.
_TELLING = (Where.TEXT, Where.ROLE, Where.EDUCATION, Where.NAMED, Where.LANGUAGE)
_NOT_SO = re.compile(
    r"\b(?:not?|never|none|without|lack(?:ed|ing|s)?|failed|limited|basic|beginner|hardly|almost"
    r"|interested|hop(?:e|ed|ing)|wish(?:ed|ing)?|want(?:ed|ing)?|intended|tried|attempted"
    r"|shadowed|observed|learning|(?:did|does|do|was|were|is|are|could|would|had|has|have|ca|wo)"
    r"n['’]t)\b",
    re.IGNORECASE,
)
_FIELDS = {
    "accountant": "accounting", "administrator": "administration", "analyst": "analysis",
    "auditor": "audit", "consultant": "consulting", "controller": "controlling",
    "designer": "design", "developer": "development", "engineer": "engineering",
    "manager": "management", "marketer": "marketing", "nurse": "nursing",
    "recruiter": "recruiting", "researcher": "research", "scientist": "science",
    "strategist": "strategy", "writer": "writing",
}  # fmt: skip
_PERSON = re.compile(rf"\b(?:{'|'.join(_FIELDS)})\b", re.IGNORECASE)
_SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"lling\b", "ling"), (r"isation\b", "ization"), (r"ising\b", "izing"),
        (r"ysing\b", "yzing"), (r"(?<=[bvl])our\b", "or"), (r"\b([Pp])rogramme", r"\1rogram"),
    )
)  # fmt: skip
LONGEST = 400  # characters of a claim: a page that quotes a longer one has room for nothing else
# A duty that was given tells no more than a list does.
_IS_GIVEN = re.compile(r"(?:responsib\w+|accountable|in charge|duties) (?:for|of|include)", re.I)
_COPIED = 8  # words in a row that no two people write by chance (docs/decisions/0011)

Says = Callable[[Sayings], object]


class Backing:
    """The public claims, the most telling first, to ask which of them says something."""

    def __init__(
        self,
        items: Sequence[Item],
        *,
        advert: str,
        proof: Iterable[str],
        secrets: Secrets,
        as_of: date,
    ) -> None:
        preferred = {_folded(one) for one in proof}
        copied = f" {' '.join(words(advert))} "
        fit = (one for one in _fit(items, secrets=secrets) if not _is_copied(one.text, copied))
        self.claims = sorted(_distinct(fit), key=lambda one: _order(one, preferred=preferred))
        sayings = [_sayings(one) for one in self.claims]
        self.all = Sayings([one for each in sayings for one in each])
        self._each = [Sayings(each) for each in sayings]
        self.preferred = tuple(one for one in self.claims if _folded(one.text) in preferred)
        self._as_of = as_of

    def that(self, says: Says) -> tuple[Claim, ...]:
        """The claims of which something is so."""
        pairs = zip(self.claims, self._each, strict=True)
        return tuple(claim for claim, one in pairs if says(one))

    def months(self, found: Iterable[Claim]) -> int:
        """How many months those of the claims lasted that are the title of a role."""
        roles = {one.item.period for one in found if is_role(one)}
        return len(frozenset().union(*(_months(one, as_of=self._as_of) for one in roles)))


def has_number(claim: Claim) -> bool:
    return any(sign.isdigit() for sign in claim.text)


def is_role(claim: Claim) -> bool:
    """Whether a claim is the title of a role."""
    return claim.kind is Kind.ROLE and claim.place.field == "title"


def _fit(items: Sequence[Item], *, secrets: Secrets) -> Iterator[Claim]:
    public = [one for one in items if one.kind not in _NO_ANSWER and not secrets.keeps(one)]
    for claim in claims(public):
        is_sentence = claim.place.field == "text"
        if len(claim.text) > LONGEST or (is_sentence and _NOT_SO.search(claim.text)):
            continue
        named = f"{claim.text}\n{claim.item.title}\n{claim.item.organisation}"
        if not any(secrets_in(named, secrets=secrets)):
            yield claim


def _distinct(found: Iterable[Claim]) -> list[Claim]:
    """One of those that say the same of the same entry, as a CV and an archive both do.

    The one whose time is known better stays.
    """
    kept: dict[tuple[str, str], Claim] = {}
    for one in found:
        key = _folded(one.text), one.place.field
        if key not in kept or _known(one.item.period) > _known(kept[key].item.period):
            kept[key] = one
    return list(kept.values())


def _known(period: Period) -> int:
    days = [one for one in (period.started, period.ended) if one]
    return sum(2 if one.month else 1 for one in days)


def _order(claim: Claim, *, preferred: set[str]) -> tuple[bool, int, bool, int]:
    is_recent = -_latest(claim.item.period)
    where = Where.NAMED if _IS_GIVEN.match(claim.text) else _where(claim)
    kind = _TELLING.index(where)
    return _folded(claim.text) not in preferred, kind, not has_number(claim), is_recent


def _latest(period: Period) -> int:
    if period.is_current:
        return 10_000 * 12
    last = period.ended or period.started
    return last.last_month if last else 0


def _where(claim: Claim) -> Where:
    return _TITLES.get(claim.kind, Where.TEXT) if claim.place.field == "title" else Where.TEXT


def _sayings(claim: Claim) -> list[Saying]:
    """What a claim says, and of a role's title also the field: who is an engineer does engineering.

    The field counts as a sentence does: only together with another word.
    """
    said = claim.item.title if claim.place.field == "title" else claim.text
    found = [Saying(said, _where(claim), Proof(claim.text, ""))]
    if is_role(claim):
        field = _PERSON.sub(lambda one: _FIELDS[one[0].casefold()], said)
        found += [Saying(field, Where.TEXT, found[0].proof)] if field != said else []
    return [*found, *_as_in_america(found)]


def _as_in_america(found: Sequence[Saying]) -> Iterator[Saying]:
    """The same in the other spelling, where there is one: data modelling is data modeling."""
    for one in found:
        text = one.text
        for british, american in _SPELLINGS:
            text = british.sub(american, text)
        if text != one.text:
            yield replace(one, text=text)


def _months(period: Period, *, as_of: date) -> frozenset[int]:
    """The months surely covered: a year alone is taken at its narrowest."""
    if period.started is None:
        return frozenset()
    last = period.ended.first_month if period.ended else as_of.year * 12 + as_of.month - 1
    return frozenset(range(period.started.last_month, last + 1))


def _is_copied(text: str, advert: str) -> bool:
    said = words(text)
    runs = (said[at : at + _COPIED] for at in range(len(said) - _COPIED + 1))
    return any(f" {' '.join(run)} " in advert for run in runs)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(" .;")
