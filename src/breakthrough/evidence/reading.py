"""What a reader gives back for one file or archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from breakthrough.evidence.item import Family, Item


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the person is connected to, as an export lists them."""

    name: str
    organisation: str = ""
    position: str = ""
    url: str = ""
    email: str = ""
    connected_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Items and contacts read, one problem for each row that could not be, and the text kept.

    `is_draft`: the items are a proposal from a document's layout, which the person must confirm.
    `name` is the person's own name where the source states it.
    """

    family: Family
    items: tuple[Item, ...]
    contacts: tuple[Contact, ...] = ()
    problems: tuple[str, ...] = ()
    text: str = ""
    is_draft: bool = False
    name: str = ""
