"""Whom no brief is made for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Item, Kind, folded_organisation
from breakthrough.presence.brief.asked_lines import plain_text
from breakthrough.presence.brief.told import AskedRole
from breakthrough.presence.truth.secrecy import Secrets, secrets_in
from breakthrough.presence.truth.short_name import short_name
from breakthrough.presence.truth.visible import Visible

# One firm still, with or without these at the end: Northwind, Northwind Holdings, Northwind UK.
_PARTS_OF_A_FIRM = frozenset(
    "holding holdings group international global worldwide europe emea uk us usa gb ireland "
    "germany deutschland france austria österreich schweiz switzerland nederland australia canada "
    "india asia pacific apac services limited plc se and team careers jobs recruiting hr".split()
)
_NOBODY = frozenset(
    "confidential unknown undisclosed anonymous company employer client none n/a na".split()
)

# How an advert says of a name that it is who asks.
_SEEKS = re.compile(
    r"'?s?(?:,[^,.\n]{1,60},)?\s+(?:is|are|'re)?\s*(?:currently |now |actively )?"
    r"(?:seek(?:s|ing)?|look(?:s|ing) for|hir(?:es|ing)|recruit(?:s|ing)?|search(?:es|ing) for"
    r"|wants|needs)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"(?:\babout|\bjoin(?:ing)?|\bat|\bwe are|\bwe're|\bwelcome to|\bwork(?:ing)? (?:for|with|at)"
    r"|\bpart of|\b(?:company|employer|organi[sz]ation|client|firm)\s*(?::|is)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"\s+(?:is|offers|invites|was founded|has been|provides|employs|will)\b|'s? (?:team|mission)",
    re.IGNORECASE,
)
_AROUND = 100  # letters beside a name that are looked at


def protected(advert: AskedRole, *, items: Sequence[Item], secrets: Secrets) -> str:
    """Why no brief is made for who wrote the advert, in words; empty where one may be made."""
    employer = Visible.of(advert.employer).text
    name = shown_name(advert.employer)
    present = dict.fromkeys([*_present(items), *secrets.present])
    if any(_same(employer, one) for one in present):
        return _refused(name)
    if any(secrets_in(employer, secrets=Secrets(secrets.hidden, secrets.items))):
        return f"You keep {name} confidential: no brief is made for it."
    named = next((one for one in present if _asks(one, advert=advert, is_by=employer)), "")
    return _refused(shown_name(named)) if named else ""


def _present(items: Sequence[Item]) -> list[str]:
    roles = (one for one in items if one.kind is Kind.ROLE and one.period.ended is None)
    return [one.organisation for one in roles if one.organisation]


def _refused(name: str) -> str:
    return (
        f"{name} is your present employer, as your evidence says. It is protected: no brief is "
        "made for it. If you have left, say so at the role in Evidence."
    )


def _same(employer: str, present: str) -> bool:
    """Whether both are one firm, by the whole name of either or by the short name."""
    first, second = _firm(employer), _firm(Visible.of(present).text)
    if not first or not second:
        return False
    if first in (second, [short_name(Visible.of(present).text)]):
        return True
    return len(second) > 1 and f" {' '.join(second)} " in f" {' '.join(first)} "


def _firm(name: str) -> list[str]:
    said = folded_organisation(name).split()
    while len(said) > 1 and said[-1] in _PARTS_OF_A_FIRM:
        said = said[:-1]
    return said


def _asks(present: str, *, advert: AskedRole, is_by: str) -> bool:
    """Whether the advert itself names the present employer as who asks.

    A recruiter may stand as its employer; where nobody does, fewer words are enough.
    """
    text = Visible.of(plain_text(advert.text)).text
    is_blank = not {*_firm(is_by)} - _NOBODY
    naming = Secrets(present=(present,))
    if is_blank and any(naming.called(Visible.of(advert.title).text, present)):
        return True
    for start, end in naming.called(text, present):
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        if _SEEKS.match(after):
            return True
        if is_blank and (_NAMED_BEFORE.search(before) or _NAMED_AFTER.match(after)):
            return True
    return False
