"""Whom no brief is made for."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Item, Kind, folded_organisation
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

# One firm still, with or without these at the end: Northwind, Northwind Holdings, Northwind UK.
_PARTS_OF_A_FIRM = frozenset(
    "holding holdings group international global worldwide europe emea uk us usa gb ireland "
    "germany deutschland france austria österreich schweiz switzerland nederland australia canada "
    "india asia pacific apac services limited plc se and".split()
)


def protected(employer: str, *, items: Sequence[Item], secrets: Secrets) -> str:
    """Why no brief is made for an employer, in words; empty where one may be made."""
    name = shown_name(employer)
    present = [
        one.organisation
        for one in items
        if one.kind is Kind.ROLE and one.organisation and one.period.ended is None
    ]
    if any(_same(employer, one) for one in (*present, *secrets.present)):
        return (
            f"{name} is your present employer, as your evidence says. It is protected: no brief is "
            "made for it. If you have left, say so at the role in Evidence."
        )
    if any(secrets_in(employer, secrets=Secrets(secrets.hidden, secrets.items))):
        return f"You keep {name} confidential: no brief is made for it."
    return ""


def _same(one: str, other: str) -> bool:
    first, second = _firm(one), _firm(other)
    return bool(first) and first == second


def _firm(name: str) -> list[str]:
    said = folded_organisation(name).split()
    while len(said) > 1 and said[-1] in _PARTS_OF_A_FIRM:
        said = said[:-1]
    return said
