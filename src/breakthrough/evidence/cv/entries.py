"""The dated entries of a part of a CV: each stands around one date range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from breakthrough.basics import Period
from breakthrough.evidence.cv.header import Header, Wording, header_of, parts_of
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.marks import Named, named_in
from breakthrough.evidence.cv.vocabulary import is_known_place, is_place
from breakthrough.evidence.date_ranges import DateRange, dates_in, without_dates

_MOST_WORDS = 16  # beside the dates on a header line
_MOST_ABOVE = 3  # header lines above the dates
_MOST_BELOW = 2


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
    """The entries, the ranges that only span other entries, and the lines before the first."""

    entries: tuple[Entry, ...]
    spans: tuple[str, ...]
    before: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A line with a date, and the header lines around it, as positions in the section."""

    at: int
    dates: DateRange
    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    named: Named | None = None

    @property
    def first(self) -> int:
        return min((self.at, *self.above))

    @property
    def last(self) -> int:
        return max((self.at, *self.below))


def entries_of(
    lines: Sequence[Line], *, wording: Wording, organisation_first: bool, lone_dates: bool = False
) -> Found:
    """The entries in a part's lines; with `lone_dates` a single date ("2011") makes one too."""
    anchors = _anchors(lines, wording=wording, lone_dates=lone_dates)
    if not anchors:
        return Found((), (), tuple(lines))
    anchors = _with_headers(lines, anchors, wording=wording)
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
        organisation = header.organisation or organisation
        header = replace(header, organisation=organisation)
        entries.append(
            Entry(header, anchor.dates.period, text, lines[anchor.at].place, tuple(body))
        )
    return Found(tuple(entries), tuple(spans), tuple(lines[: anchors[0].first]))


def _marked(named: Named, line: Line, body: Sequence[Line]) -> Entry:
    header = Header(named.title, named.organisation, named.place)
    return Entry(header, named.period, "", line.place, tuple(body), is_marked=True)


def _anchors(lines: Sequence[Line], *, wording: Wording, lone_dates: bool) -> list[_Anchor]:
    """The lines that carry an entry's dates, rather than dates inside running text."""
    anchors = []
    is_marked = any(line.marks for line in lines)
    for at, line in enumerate(lines):
        if named := named_in(line.marks):
            anchors.append(_Anchor(at, DateRange(named.period, 0, 0), named=named))
            continue
        if is_marked and line.is_bullet:
            continue  # where entries are marked, bullets describe them
        dates = [one for one in dates_in(line.text) if one.is_range or lone_dates]
        if dates and _carries(line, dates[0], wording=wording):
            anchors.append(_Anchor(at, max(dates, key=lambda one: one.is_range)))
    return anchors


def _carries(line: Line, dates: DateRange, *, wording: Wording) -> bool:
    rest = without_dates(line.text)
    if len(rest.split()) > _MOST_WORDS:
        return False
    at_edge = dates.start <= 3 or not line.text[dates.end :].strip(" ).,]|–-") or not rest
    if line.is_bullet:
        return at_edge and bool(wording.title(rest)) and len(parts_of(rest, wording=wording)) > 1
    if not rest or line.is_strong:
        return True
    is_sentence = line.text.rstrip().endswith(".") and len(rest.split()) > 3
    reads_on = rest[:1].islower() or (is_sentence and not wording.title(rest))
    is_label_like = line.text.strip()[:1].isupper() and not line.text.rstrip().endswith(".")
    return not reads_on and (at_edge or is_label_like)


def _with_headers(
    lines: Sequence[Line], anchors: list[_Anchor], *, wording: Wording
) -> list[_Anchor]:
    """The anchors with the header lines that belong to each.

    Where the first entry of the part begins with its dates, so do the others, and what names them
    stands on the line or below; else it stands above.
    """
    is_above = not lines[anchors[0].at].marks and any(
        line.is_heading_like for line in lines[max(0, anchors[0].at - 2) : anchors[0].at]
    )
    done: list[_Anchor] = []
    for number, anchor in enumerate(anchors):
        if anchor.named is not None:
            done.append(anchor)
            continue
        floor = done[-1].last if done else -1
        ceiling = anchors[number + 1].at if number + 1 < len(anchors) else len(lines)
        complete = _is_complete([lines[anchor.at].text], wording=wording)
        above: tuple[int, ...] = ()
        if not complete and is_above:
            above = _above(lines, anchor, floor, wording=wording)
        elif not complete and _is_organisation_line(lines, anchor.at - 1, floor, wording=wording):
            above = (anchor.at - 1,)
        named = [lines[position].text for position in (*above, anchor.at)]
        below: tuple[int, ...] = ()
        if not _is_complete(named, wording=wording):
            below = _below(lines, anchor, ceiling, is_above=is_above, named=named, wording=wording)
        elif _is_place_line(lines, anchor.at + 1, ceiling):
            below = (anchor.at + 1,)
        done.append(replace(anchor, above=above, below=below))
    return done


def _above(
    lines: Sequence[Line], anchor: _Anchor, floor: int, *, wording: Wording
) -> tuple[int, ...]:
    """The heading-like lines directly above, up to the one that completes the names."""
    taken: list[int] = []
    position = anchor.at - 1
    while position > floor and len(taken) < _MOST_ABOVE:
        line = lines[position]
        is_duration = not without_dates(line.text)
        if not is_duration and not line.is_heading_like:
            break
        strongest = any(lines[one].is_strong for one in taken)
        if taken and strongest and not line.is_strong and not is_duration:
            break
        taken.insert(0, position)
        texts = [lines[one].text for one in (*taken, anchor.at)]
        if line.starts_block and len(taken) > 0 and _names(texts, wording=wording) >= 1:
            break
        if _is_complete(texts, wording=wording) and not _is_place_only(line.text):
            break
        position -= 1
    return tuple(taken)


def _below(
    lines: Sequence[Line],
    anchor: _Anchor,
    ceiling: int,
    *,
    is_above: bool,
    named: Sequence[str],
    wording: Wording,
) -> tuple[int, ...]:
    """The heading-like lines directly below that name what is still missing, or the place."""
    taken: list[int] = []
    texts = list(named)
    for position in range(anchor.at + 1, min(ceiling, anchor.at + 1 + _MOST_BELOW)):
        line = lines[position]
        if not line.is_heading_like or not without_dates(line.text):
            break
        if position + 1 < len(lines) and lines[position + 1].text[:1].islower():
            break  # a sentence that goes on
        if is_above and not is_place(line.text.strip()):
            break  # in this document the names stand above: this line describes
        if position + 1 == ceiling and ceiling < len(lines) and _names(texts, wording=wording):
            break  # the line right above the next dates names the next entry
        taken.append(position)
        texts.append(line.text)
        if _is_complete(texts, wording=wording) or _is_name_with_place(line.text):
            break
    return tuple(taken)


def _is_name_with_place(text: str) -> bool:
    """ "Globex Tech, Barcelona": the first words are no place of their own."""
    first, comma, _ = text.partition(",")
    return bool(comma) and is_place(text.strip()) and not is_known_place(first)


def _is_organisation_line(
    lines: Sequence[Line], position: int, floor: int, *, wording: Wording
) -> bool:
    """Whether a line surely names an organisation, though names in this part stand elsewhere."""
    if position <= floor or not lines[position].is_heading_like:
        return False
    line, parts = lines[position], parts_of(lines[position].text, wording=wording)
    marked = line.is_strong or any(wording.organisation(part) or part.isupper() for part in parts)
    return marked and not any(wording.title(part) for part in parts)


def _is_place_line(lines: Sequence[Line], position: int, ceiling: int) -> bool:
    if position >= min(ceiling, len(lines)):
        return False
    line = lines[position]
    return line.is_heading_like and not line.is_strong and _is_place_only(line.text)


def _is_place_only(text: str) -> bool:
    return is_place(text.strip())


def _names(texts: Sequence[str], *, wording: Wording) -> int:
    """How many names (titles, organisations) stand in some header lines."""
    return sum(not is_place(part) for text in texts for part in parts_of(text, wording=wording))


def _is_complete(texts: Sequence[str], *, wording: Wording) -> bool:
    """Whether the lines name both a title and an organisation."""
    parts = [part for text in texts for part in parts_of(text, wording=wording)]
    named = [part for part in parts if not is_place(part)]
    return len(named) >= 2 and any(wording.title(part) for part in named)


def _header(
    lines: Sequence[Line], anchor: _Anchor, *, wording: Wording, organisation_first: bool
) -> Header:
    positions = sorted((*anchor.above, anchor.at, *anchor.below))
    texts = [lines[position].text for position in positions]
    return header_of(texts, wording=wording, organisation_first=organisation_first)


def _with_place_split(header: Header) -> Header:
    """ "Globex, Springfield" looks like a place; where no organisation is named, it names one."""
    first, comma, rest = header.place.partition(",")
    if not comma or is_known_place(first):
        return header
    return replace(header, organisation=first.strip(), place=rest.strip())


def _is_span(
    header: Header,
    anchor: _Anchor,
    follower: _Anchor,
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
