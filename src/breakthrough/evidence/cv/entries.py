"""The dated entries of a part of a CV: each stands around one date range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from breakthrough.basics import Period
from breakthrough.evidence.cv.anchors import Anchor, anchors_in
from breakthrough.evidence.cv.header import Header, Wording, header_of
from breakthrough.evidence.cv.layout import layered_header
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.marks import Named
from breakthrough.evidence.cv.vocabulary import is_known_place
from breakthrough.evidence.date_ranges import DateRange


@dataclass(frozen=True, slots=True)
class Entry:
    """One role or study: what it is called, when, and the lines that describe it.

    `is_marked`: the document itself says which words are its title, organisation and dates.
    """

    header: Header
    period: Period
    date_text: str
    place: str
    lines: tuple[Line, ...]
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The entries, the ranges that only span other entries, and the lines before the first.

    `is_layered`: whether they are set in two lines an entry.
    """

    entries: tuple[Entry, ...]
    spans: tuple[str, ...]
    before: tuple[Line, ...]
    is_layered: bool = False


def entries_of(
    lines: Sequence[Line],
    *,
    wording: Wording,
    organisation_first: bool,
    lone_dates: bool = False,
    is_layered: bool = False,
) -> Found:
    """The entries in a part's lines; with `lone_dates` a single date ("2011") makes one too.

    `is_layered`: whether parts before are set in two lines an entry, title above organisation.
    """
    anchors = anchors_in(lines, wording=wording, lone_dates=lone_dates, is_layered=is_layered)
    if not anchors:
        return Found((), (), tuple(lines))
    entries: list[Entry] = []
    spans: list[str] = []
    organisation = ""
    for number, anchor in enumerate(anchors):
        follower = anchors[number + 1] if number + 1 < len(anchors) else None
        body = lines[anchor.last + 1 : follower.first if follower else len(lines)]
        if anchor.named is not None:
            entries.append(_marked(anchor.named, lines[anchor.at], body))
            continue
        header = _header(lines, anchor, wording=wording, organisation_first=organisation_first)
        text = _date_text(lines[anchor.at], anchor.dates)
        if follower and _is_span(header, anchor, follower, body, wording=wording):
            organisation = header.organisation or header.title
            spans.append(text)
            continue
        if not header.organisation and not organisation_first:
            header = _with_place_split(header)
        organisation = header.organisation or ("" if anchor.is_bare else organisation)
        header = replace(header, organisation=organisation)
        entries.append(
            Entry(header, anchor.dates.period, text, lines[anchor.at].place, tuple(body))
        )
    before = tuple(lines[: anchors[0].first])
    return Found(tuple(entries), tuple(spans), before, any(one.is_layered for one in anchors))


def _marked(named: Named, line: Line, body: Sequence[Line]) -> Entry:
    header = Header(named.title, named.organisation, named.place)
    return Entry(header, named.period, "", line.place, tuple(body), is_marked=True)


def _header(
    lines: Sequence[Line], anchor: Anchor, *, wording: Wording, organisation_first: bool
) -> Header:
    positions = sorted((*anchor.above, anchor.at, *anchor.below))
    texts = [lines[position].text for position in positions]
    if anchor.is_layered:
        return layered_header(*texts, wording=wording)
    return header_of(texts, wording=wording, organisation_first=organisation_first)


def _with_place_split(header: Header) -> Header:
    """ "Globex, Springfield" looks like a place; where no organisation is named, it names one."""
    first, comma, rest = header.place.partition(",")
    if not comma or is_known_place(first):
        return header
    return replace(header, organisation=first.strip(), place=rest.strip())


def _is_span(
    header: Header,
    anchor: Anchor,
    follower: Anchor,
    body: Sequence[Line],
    *,
    wording: Wording,
) -> bool:
    """Whether the dates are those of all roles at one organisation, which follow it."""
    if body or (header.title and wording.title(header.title)):
        return False
    outer, inner = anchor.dates.period, follower.dates.period
    if outer.started is None or inner.started is None:
        return False
    starts_inside = inner.started.last_month >= outer.started.first_month
    ends_inside = outer.ended is None or (
        inner.ended is not None and inner.ended.first_month <= outer.ended.last_month
    )
    return starts_inside and ends_inside


def _date_text(line: Line, dates: DateRange) -> str:
    return re.sub(r"\s+", " ", line.text[dates.start : dates.end]).strip()
