"""What a text can be told with: who, the promise, the proof, the career, each as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from breakthrough.evidence import Claim, Item, Kind
from breakthrough.presence.face.alike import retells, say_the_same
from breakthrough.presence.face.face import Entry, Positioning
from breakthrough.presence.face.facts import Facts, Told
from breakthrough.presence.surfaces.emphasis import Emphasis, is_free_standing, telling_stems
from breakthrough.presence.surfaces.fitting import Piece
from breakthrough.presence.surfaces.wording import (
    begins_as_told_to,
    capital,
    ended,
    ends_short,
    in_brackets,
    inside,
    listed,
    names,
    open_ended,
    seat,
    speaks_as_me,
    speaks_of_somebody,
    spoken,
)
from breakthrough.presence.truth.titles import given_titles

_MOST_SEATS = 3  # present roles that one sentence names


class Story:
    """The sentences of one text, each used once.

    `by_others`: the text speaks of the person; what is written in the first person, or as in a CV
    of the present ("Lead 62 people"), stays out. Else
    what is written of "her" or "him" does.
    """

    def __init__(
        self,
        facts: Facts,
        *,
        name: str,
        positioning: Positioning,
        emphasis: Emphasis,
        by_others: bool = False,
    ) -> None:
        self.facts = facts
        self.name = " ".join(name.split())
        self.emphasis = emphasis
        self._aim = positioning
        self._by_others = by_others
        self._used: list[str] = []
        self.unfit: list[str] = []  # in the wrong person for this text

    @property
    def present(self) -> tuple[Entry, ...]:
        """The present roles, or the newest one where none goes on."""
        titled = [one for one in self.facts.roles if one.title]
        going_on = [one for one in titled if one.period.is_current]
        return tuple(going_on[:_MOST_SEATS] or titled[:1])

    @property
    def has_present(self) -> bool:
        return any(one.period.is_current for one in self.present)

    def seats(self) -> str:
        return listed([one for one in map(seat, self.present) if one])

    def holding(self, roles: Sequence[Entry]) -> tuple[Claim, ...]:
        """The claims that these roles were held."""
        return tuple(
            one.claim for one in self.facts.claims if not one.is_sentence and one.entry in roles
        )

    def promise(self, *, rank: int = 0) -> Iterator[Piece]:
        """For whom, which need, what is different, in the positioning's own words."""
        whom = open_ended(self._aim.for_whom)
        whom = whom[4:] if whom.casefold().startswith("for ") else whom
        need = self._aim.need.strip()
        if whom and need:
            said = f"For {inside(whom)}: {inside(need)}"
        else:
            said = capital(need) if need else f"For {inside(whom)}" if whom else ""
        for text in (said, capital(self._aim.different.strip())):
            if text and self._takes(text) and not self._is_used(text):
                self._used.append(text)
                yield Piece(ended(text), rank=rank)

    def proof(self, most: int, *, only: Sequence[Entry] | None = None) -> tuple[Told, ...]:
        """The most telling sentences not used yet; `only`: about these entries."""
        return self._picked(
            (
                one
                for one in self.emphasis.told()
                if (one.entry in only if only is not None else self._may_stand_free(one))
            ),
            most=most,
        )

    def is_said(self, texts: Iterable[str]) -> None:
        """These stand beside the text already, and are not told again."""
        self._used += texts

    def own_words(self, most: int) -> tuple[Told, ...]:
        """The telling sentences of the earlier summary that says most, in the order written."""
        written: dict[Item, list[Told]] = {}
        for one in self.facts.claims:
            is_free = is_free_standing(one) and not self.emphasis.says_little(one)
            if one.claim.kind is Kind.SUMMARY and is_free:
                written.setdefault(one.claim.item, []).append(one)
        said_most = max(written.values(), key=_telling, default=[])
        return self._picked(said_most, most=most)

    def bracketed(self, one: Told) -> str:
        """The sentence with where it was in brackets, where it does not say so itself."""
        where = self._where(one) if _may_be_joined(one) else ""
        if where and one.entry and self._holds_several(one.entry):
            where = f"{open_ended(one.entry.title)}, {where}"
        return in_brackets(one.claim.text, where)

    def is_said_of(self, one: Told, entries: Sequence[Entry]) -> bool:
        """Whether a text that has named only these entries need not say where a line was."""
        return len(entries) == 1 and one.entry == entries[0]

    def grouped(
        self, lines: Sequence[Told], *, rank: int, named: Sequence[Entry] = ()
    ) -> Iterator[Piece]:
        """The sentences by entry, each group opened by where it was; ranks as the lines stand.

        `named`: what the text has named before; where that is one entry, its lines need no opening
        as long as they come first.
        """
        groups: dict[Entry | None, list[Told]] = {}
        for one in lines:
            groups.setdefault(one.entry, []).append(one)
        known = next((one for one in groups if len(named) == 1 and one == named[0]), None)
        if known and not self._openers(groups[known]):
            groups = {known: groups[known], **groups}
        for number, (entry, group) in enumerate(groups.items()):
            is_clear = number == 0 and entry is not None and entry == known
            opening, told = ("", group) if is_clear else self._opened(group)
            if opening:
                yield Piece(opening, leads=True)
            for one in sorted(told, key=lambda it: ends_short(it.claim.text)):
                yield Piece(ended(one.claim.text), (one.claim,), rank + lines.index(one))

    def _opened(self, group: Sequence[Told]) -> tuple[str, list[Told]]:
        """What opens a group, and its lines: those that name their place themselves come last.

        Behind an opening that is no sentence stand only lines that bear one.
        """
        placed = [one for one in group if self._where(one)]
        free = [one for one in group if not self._where(one)]
        entry, openers = group[0].entry, self._openers(placed)
        if not placed or entry is None:
            return "", free
        if not openers:
            return ended(seat(entry)), [*placed, *free]
        where = self._where(placed[0])
        opening = f"At {where}:" if entry.organisation else f"{where}:"
        opening = f"As {seat(entry)}:" if self._holds_several(entry) else opening
        more = [one for one in placed if _may_be_joined(one) and one not in openers]
        return opening, [*openers, *more, *free]

    def _openers(self, lines: Sequence[Told]) -> list[Told]:
        """The lines that bear an opening before them; none where a proof would be lost by it."""
        if any(one in self.emphasis.proof and not _may_be_joined(one) for one in lines):
            return []
        return [one for one in lines if _may_be_joined(one) and ":" not in one.claim.text]

    def _holds_several(self, entry: Entry) -> bool:
        """Whether the employer's name alone would not say which role was meant."""
        there = [
            one
            for one in self.facts.roles
            if names(one.organisation, entry.organisation) and entry.organisation
        ]
        return entry in there and len(there) > 1 and bool(entry.title)

    def _picked(self, lines: Iterable[Told], *, most: int) -> tuple[Told, ...]:
        found: list[Told] = []
        for one in lines:
            if len(found) == most:
                break
            if self._is_used(one.claim.text):
                continue
            if not self._takes(one.claim.text):
                continue
            self._used.append(one.claim.text)
            found.append(one)
        return tuple(found)

    def _may_stand_free(self, one: Told) -> bool:
        is_proof = one in self.emphasis.proof
        return is_proof or (
            one.claim.kind is not Kind.SUMMARY and not self.emphasis.says_little(one)
        )

    def _takes(self, text: str) -> bool:
        """Whether the sentence is in the person this text is told in."""
        if self._by_others:
            fits = not speaks_as_me(text) and not begins_as_told_to(text)
        else:
            fits = not speaks_of_somebody(text, name=self.name)
        if not fits and text not in self.unfit:
            self.unfit.append(text)
        return fits

    def _is_used(self, text: str) -> bool:
        return any(say_the_same(text, other) or retells(text, other) for other in self._used)

    def _where(self, one: Told) -> str:
        """The organisation of a sentence, or its project; nothing where it names one itself."""
        if one.entry is None or not one.is_sentence or not one.entry.title:
            return ""
        place = one.entry.organisation or (
            one.entry.title if one.claim.kind is Kind.PROJECT else ""
        )
        known = [place, *(role.organisation for role in self.facts.roles)]
        is_named = any(names(one.claim.text, it) for it in known if it)
        return "" if is_named or not place else open_ended(spoken(place))


def _may_be_joined(one: Told) -> bool:
    """Whether a sentence is told from others by its words even when more stands in it."""
    begins_as_title = any(start == 0 for start, _ in given_titles(one.claim.text))
    return bool(telling_stems(one.claim.text)) and not begins_as_title


def _telling(lines: Sequence[Told]) -> int:
    return len(telling_stems("\n".join(one.claim.text for one in lines)))
