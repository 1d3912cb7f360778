"""What must never stand in a public text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from breakthrough.basics import placed_words
from breakthrough.evidence import Item
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.finding import Finding, Kind

_LOOKING = re.compile(
    r"\b(?:open to (?:work|offers|new (?:roles|opportunities|challenges))|looking for (?:a "
    r"|my )?(?:new|next)\b[\w\s]{0,20}"
    r"(?:role|job|position|employer|challenge|opportunit\w+)|seeking (?:a |my )?(?:new"
    r"|next)\b[\w\s]{0,20}(?:role|job|position"
    r"|employer|challenge|opportunit\w+)|actively looking|job[- ]hunting|(?:ready|want|wish|plan"
    r"|hoping) to leave"
    r"|thinking of leaving|leaving my (?:job|employer|role)|#?opentowork)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"(?:\b[Dd]ear\s+|\bwork(?:ing)? for\s+|\bjoin(?:ing)?\s+|\bleav(?:e|ing)\s+"
    r"|\bquit(?:ting)?\s+|\bbetter than\s+)$"
)


@dataclass(frozen=True, slots=True)
class Secrets:
    """Names that never pass (`hidden`), items that never back a text, and who employs me now.

    `open_names`: organisations of secret items that other items name in public all the same.
    `present`: the present employers. Their name passes where the text says that I work there; it
    never passes where they are addressed or left, and no text that they can read says "looking".
    """

    hidden: tuple[str, ...] = ()
    items: frozenset[Item] = frozenset()
    present: tuple[str, ...] = ()
    open_names: tuple[str, ...] = ()

    def keeps(self, item: Item) -> bool:
        """Whether an item is secret: itself, or by a hidden name in its title or organisation."""
        if item in self.items:
            return True
        texts = [_folded(item.organisation), _folded(item.title)]
        return any(_holds(text, _folded(name)) for name in self.hidden for text in texts)


def secrets_in(text: str, *, secrets: Secrets) -> Iterator[Finding]:
    """A finding for each passage that must not be public, in any language."""
    yield from _named(text, secrets)
    if not secrets.present:
        return
    for found in _LOOKING.finditer(text):
        reason = "Your present employer can read a public text; it never says that you are looking."
        yield Finding(found.start(), found.end(), Kind.CONFIDENTIAL, reason)
    for name in secrets.present:
        for start, end in _places(text, folded_organisation(name)):
            if _ADDRESSED.search(text, 0, start):
                reason = f"{name} is your present employer: never addressed, never left, in public."
                yield Finding(start, end, Kind.CONFIDENTIAL, reason)


def _named(text: str, secrets: Secrets) -> Iterator[Finding]:
    names = dict.fromkeys(secrets.hidden)
    said = {folded_organisation(name) for name in secrets.open_names}
    for item in secrets.items:
        if item.organisation and folded_organisation(item.organisation) not in said:
            names[item.organisation] = None
    for name in names:
        for start, end in _places(text, folded_organisation(name) or name):
            yield Finding(start, end, Kind.CONFIDENTIAL, "You keep this confidential.")


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the words of a name stand one after the other."""
    wanted = [one.folded for one in placed_words(name)]
    if not wanted:
        return
    found = placed_words(text)
    for at in range(len(found) - len(wanted) + 1):
        if (
            found[at].folded == wanted[0]
            and [one.folded for one in found[at : at + len(wanted)]] == wanted
        ):
            yield found[at].start, found[at + len(wanted) - 1].end


def _folded(text: str) -> str:
    return " ".join(one.folded for one in placed_words(text))


def _holds(text: str, name: str) -> bool:
    return bool(name) and f" {name} " in f" {text} "
