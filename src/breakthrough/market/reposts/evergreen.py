"""Adverts that may be for no seat in particular, each with what says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from breakthrough.market.reposts.advert import Advert
from breakthrough.market.reposts.passages import passages
from breakthrough.market.staying.stays import EVERGREEN_DAYS

MANY = 5  # adverts up at once for one job

_TITLE = re.compile(
    r"\b(?:talent (?:pool|community|network|pipeline)|(?:general|open|spontaneous|speculative"
    r"|unsolicited) application|initiativbewerbung|candidature spontan[ée]e"
    r"|(?:future|upcoming) (?:opening|opportunit|role|position)\w*|expression of interest"
    r"|evergreen|join our (?:team|talent)|don.t see (?:your|a|the) \w+|pipeline (?:role|req))",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"\b(?:(?:we are|we re|are|is) always (?:looking|searching|hiring|accepting|interested)"
    r"|always on the lookout|(?:our|a|the) talent pool|evergreen (?:role|requisition|position|job)"
    r"|not (?:a|an) (?:active|current|specific) (?:opening|role|position|vacancy)"
    r"|(?:for|explore|about) (?:future|upcoming) (?:openings?|opportunit\w+|roles?|positions?)"
    r"|no specific (?:opening|role|position) at (?:this|the) (?:time|moment)"
    r")\b"
)
_ABOUT_PEOPLE = re.compile(
    r"\b(?:talent|people|candidates?|hire|hiring|apply|application|role)s?\b"
)


@dataclass(frozen=True, slots=True)
class Evergreen:
    """An advert set apart, and each reason for it as a fact."""

    advert: Advert
    reasons: tuple[str, ...]


def title_apart(title: str) -> str:
    """What in its title says that an advert is for no seat in particular; empty where nothing."""
    found = _TITLE.search(title)
    return f"its title says “{found[0]}”" if found else ""


def evergreen(
    adverts: Sequence[Advert], *, boilerplate: Sequence[frozenset[str]], up_at_once: Sequence[int]
) -> list[Evergreen]:
    """The adverts that say they are for no seat in particular, or behave so, in their order.

    Having been up for long is told beside another reason, and is none: what nobody can fill is up
    for long too.
    `boilerplate[n]`: the passages that advert n's employer has everywhere, which say nothing of
    this advert. `up_at_once[n]`: how many adverts for the same job were up on its last day.
    """
    found = []
    for one, shared, copies in zip(adverts, boilerplate, up_at_once, strict=True):
        if reasons := tuple(_reasons(one, shared=shared, copies=copies)):
            found.append(Evergreen(one.without_text(), (*reasons, *_days(one))))
    return found


def names_no_seat(title: str) -> bool:
    """Whether a title says that it is for no seat in particular, as a talent pool's does."""
    return bool(_TITLE.search(title))


def _reasons(one: Advert, *, shared: frozenset[str], copies: int) -> Iterable[str]:
    if by_title := title_apart(one.title):
        yield by_title
    elif found := _said(one.text, shared=shared):
        yield f"its text says “{found[0].replace(' re ', '’re ')}”"
    if copies >= MANY:
        yield f"{copies} adverts for the same job were up at once"


def _days(one: Advert) -> Iterable[str]:
    days = (one.last_seen - one.first_seen).days
    stated = (one.last_seen - one.posted_on).days if one.posted_on else 0
    if days > EVERGREEN_DAYS:
        yield f"up for {days} days or more"
    elif stated > EVERGREEN_DAYS:
        yield f"up for {stated} days by the date the employer states"


def _said(text: str, *, shared: frozenset[str]) -> re.Match[str] | None:
    if not _TEXT.search(" ".join(text.casefold().replace("’", " ").replace("'", " ").split())):
        return None  # most texts: told at once, without taking them apart
    for passage in passages(text):
        found = _TEXT.search(passage)
        if found and passage not in shared and _ABOUT_PEOPLE.search(passage):
            return found
    return None
