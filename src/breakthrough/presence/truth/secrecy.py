"""What must never stand in a public text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from breakthrough.basics import placed_words
from breakthrough.basics.words import Word
from breakthrough.evidence import Item
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.employed import is_addressed, is_former
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.looking import looking
from breakthrough.presence.truth.short_name import short_name
from breakthrough.presence.truth.visible import Visible

_LOOKS = "Your present employer can read a public text; it never says that you are looking."


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
        for text in (item.organisation, item.title):
            seen = Visible.of(text).text
            if any(True for name in self.hidden for _ in self.called(seen, name)):
                return True
        return False

    def called(self, text: str, name: str) -> Iterator[tuple[int, int]]:
        """Where an organisation is named: in full, or by its first word where no other has that."""
        found = placed_words(text)
        full = [*_places(found, folded_organisation(name) or name)]
        yield from full
        short = short_name(name)
        if not short or self._is_shared(short, name=name):
            return
        for one in found:
            is_named = one.folded == short and not text[one.start].islower()
            if is_named and not any(start <= one.start < end for start, end in full):
                yield one.start, one.end

    def _is_shared(self, short: str, *, name: str) -> bool:
        """Whether another organisation that is named in public begins with the same word."""
        firm = folded_organisation(name)
        others = {folded_organisation(one) for one in self.open_names} - {firm}
        return any(short_name(one) == short for one in others if not _is_part(one, firm))


def secrets_in(text: str, *, secrets: Secrets) -> Iterator[Finding]:
    """A finding for each passage that must not be public, in any language."""
    seen = Visible.of(text)
    for start, end, reason in (*_named(seen.text, secrets), *_present(seen.text, secrets)):
        yield Finding(*seen.written(start, end), Kind.CONFIDENTIAL, reason)


def _named(text: str, secrets: Secrets) -> Iterator[tuple[int, int, str]]:
    names = dict.fromkeys(secrets.hidden)
    said = {folded_organisation(name) for name in secrets.open_names}
    for item in secrets.items:
        if item.organisation and folded_organisation(item.organisation) not in said:
            names[item.organisation] = None
    for name in names:
        for start, end in secrets.called(text, name):
            yield start, end, "You keep this confidential."


def _present(text: str, secrets: Secrets) -> Iterator[tuple[int, int, str]]:
    if not secrets.present:
        return
    for start, end in looking(text):
        yield start, end, _LOOKS
    for name in secrets.present:
        for start, end in secrets.called(text, name):
            if is_addressed(text, start):
                reason = f"{name} is your present employer: never addressed, never left, in public."
                yield start, end, reason
            elif is_former(text, start, end):
                yield start, end, f"{name} is your present employer: your evidence says it goes on."


def _places(found: Sequence[Word], name: str) -> Iterator[tuple[int, int]]:
    """Where the words of a name stand one after the other."""
    wanted = [one.folded for one in placed_words(name)]
    if not wanted:
        return
    for at in range(len(found) - len(wanted) + 1):
        if (
            found[at].folded == wanted[0]
            and [one.folded for one in found[at : at + len(wanted)]] == wanted
        ):
            yield found[at].start, found[at + len(wanted) - 1].end


def _is_part(one: str, other: str) -> bool:
    """Whether one folded name is the other with words at its end."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
