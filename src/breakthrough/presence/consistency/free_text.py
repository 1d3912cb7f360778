"""The dates of a role in a free text, held against the roles of another place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from breakthrough.basics import PartialDate
from breakthrough.evidence import Item, Kind, sentences
from breakthrough.evidence.date_ranges import DateRange
from breakthrough.presence.consistency.dates import agree, last_month
from breakthrough.presence.consistency.difference import (
    Difference,
    Fact,
    Numbers,
    named,
    shortened,
)
from breakthrough.presence.consistency.names import Likeness, likeness
from breakthrough.presence.consistency.pairing import is_told_together
from breakthrough.presence.consistency.roles import end_fact, start_fact
from breakthrough.presence.consistency.standing import Kind as Differing
from breakthrough.presence.consistency.standing import Standing
from breakthrough.presence.consistency.titles import Title, title_likeness
from breakthrough.presence.truth.names import Names
from breakthrough.presence.truth.scope import scope_of
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.titles import given_titles
from breakthrough.presence.truth.wording import date_text


def text_differences(
    standing: Standing, roles: Sequence[Item], *, of: Numbers, as_of: date
) -> Iterator[Difference]:
    """What the texts of the place numbered of[0] say of roles of the place numbered of[1].

    Only where one clause gives one title and a stretch of time ("since 2021", "from 2016 to 2019"),
    the sentence names one employer, and one role there has that title.
    """
    names = Names(roles)
    for where, text in _texts(standing):
        for one in sentences(text):
            said = _said(one.text, names=names)
            if said is None:
                continue
            for stretch in said.dates:
                role = _role_meant(said, stretch, roles) if stretch.is_range else None
                if role is not None:
                    yield from _differences(
                        said, stretch, role, roles=roles, where=where, of=of, as_of=as_of
                    )


def _texts(standing: Standing) -> Iterator[tuple[str, str]]:
    yield from standing.texts
    for item in standing.items:
        if item.kind in (Kind.SUMMARY, Kind.HEADLINE):
            yield item.kind.value, item.text or item.title


def _said(text: str, *, names: Names) -> Said | None:
    """The sentence as it is read; None where it names no employer."""
    scope = scope_of(text, names=names)
    if not scope.organisations:
        return None
    return Said.of(text, scope=scope)


def _role_meant(said: Said, stretch: DateRange, roles: Sequence[Item]) -> Item | None:
    """The one role that a clause speaks of; None where none or several could be."""
    employers = {it.organisation for one in said.scope.organisations for it in one.items}
    here = [it for it in roles if it.organisation in employers]
    if len({it.organisation for it in here}) != 1 or len(said.dates) != 1:
        return None
    titles = list(given_titles(said.text))
    if len(titles) != 1 or not _are_together(said, stretch, titles[0]):
        return None
    title = said.text[slice(*titles[0])]
    fitting = [it for it in here if title_likeness(it.title, title) is not Title.OTHER]
    return fitting[0] if len(fitting) == 1 else None


def _are_together(said: Said, stretch: DateRange, title: tuple[int, int]) -> bool:
    """Whether nothing with a name of its own stands between title, employer and date."""
    named = [(one.start, one.end) for one in said.scope.organisations]
    spans = sorted([title, (stretch.start, stretch.end), *named])
    gaps = (said.text[end:start] for (_, end), (start, _) in pairwise(spans))
    return not any(len(gap) > _WIDEST or _NAMED.search(gap) for gap in gaps)


_WIDEST = 60  # characters
_NAMED = re.compile(r"(?!I\b)[^\W\da-z_]\w*|[.;:]")


def _differences(
    said: Said,
    stretch: DateRange,
    role: Item,
    *,
    roles: Sequence[Item],
    where: str,
    of: Numbers,
    as_of: date,
) -> Iterator[Difference]:
    """The start and the end that the role does not have, nor another one there."""
    beside = [it for it in roles if likeness(it.organisation, role.organisation) is Likeness.SAME]
    month = last_month(role.period, as_of=as_of)
    started, ended = stretch.period.started, stretch.period.ended
    stated = role.period.started
    if started and stated and not is_told_together(started, beside, of=role):
        fact = _fact(said, role, started, where=where, number=of[0], word="from")
        yield Difference(Differing.START, fact, start_fact(role, of[1]), month, is_career=True)
    is_over = ended is not None and not is_told_together(ended, beside, of=role, ends=True)
    if ended and is_over and not _is_now(role, ended, as_of=as_of):
        fact = _fact(said, role, ended, where=where, number=of[0], word="until")
        yield Difference(Differing.END, fact, end_fact(role, of[1]), month, is_career=True)


def _is_now(role: Item, ended: PartialDate, *, as_of: date) -> bool:
    this_month = PartialDate(as_of.year, as_of.month)
    return role.period.ended is None and (agree(ended, this_month) or ended > this_month)


def _fact(said: Said, role: Item, on: PartialDate, *, where: str, number: int, word: str) -> Fact:
    passage = shortened(said.text)
    short = f"{word} {date_text(on)}"
    return Fact(number, f"{where}\x1f{said.text}", passage, f"{named(role)} {short}", short, on)
