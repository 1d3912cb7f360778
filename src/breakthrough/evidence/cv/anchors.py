"""The dated lines of a part of a CV, each with the lines around it that name its entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from breakthrough.evidence.cv.header import Wording, parts_of
from breakthrough.evidence.cv.layout import under_lines
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.marks import Named, named_in
from breakthrough.evidence.cv.vocabulary import is_known_place, is_place
from breakthrough.evidence.date_ranges import DateRange, dates_in, without_dates

_MOST_WORDS = 16  # beside the dates on a header line
_MOST_ABOVE = 3  # header lines above the dates
_MOST_BELOW = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A line with a date, and the header lines around it, as positions in the section.

    `named`: what the document itself says the line names. `is_layered`: the line below names
    organisation and place, as the part is set; `is_bare`: it is set so, and this entry has no such
    line.
    """

    at: int
    dates: DateRange
    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    named: Named | None = None
    is_layered: bool = False
    is_bare: bool = False

    @property
    def first(self) -> int:
        return min((self.at, *self.above))

    @property
    def last(self) -> int:
        return max((self.at, *self.below))


def anchors_in(
    lines: Sequence[Line], *, wording: Wording, lone_dates: bool, is_layered: bool
) -> list[Anchor]:
    """An anchor for each entry of a part, in order, with the header lines that belong to it.

    `is_layered`: whether other parts of the document are set in two lines an entry.
    """
    anchors = _anchors(lines, wording=wording, lone_dates=lone_dates)
    if not anchors:
        return []
    return _with_headers(lines, anchors, wording=wording, is_layered=is_layered)


def _anchors(lines: Sequence[Line], *, wording: Wording, lone_dates: bool) -> list[Anchor]:
    """The lines that carry an entry's dates, rather than dates inside running text."""
    anchors = []
    is_marked = any(line.marks for line in lines)
    for at, line in enumerate(lines):
        if named := named_in(line.marks):
            anchors.append(Anchor(at, DateRange(named.period, 0, 0), named=named))
            continue
        if is_marked and line.is_bullet:
            continue  # where entries are marked, bullets describe them
        dates = [one for one in dates_in(line.text) if one.is_range or lone_dates]
        if dates and _carries(line, dates[0], wording=wording):
            anchors.append(Anchor(at, max(dates, key=lambda one: one.is_range)))
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
    lines: Sequence[Line], anchors: list[Anchor], *, wording: Wording, is_layered: bool
) -> list[Anchor]:
    """The anchors with the header lines that belong to each.

    Where the first entry of the part begins with its dates, so do the others, and what names them
    stands on the line or below; else it stands above.
    """
    is_above = not lines[anchors[0].at].marks and any(
        line.is_heading_like for line in lines[max(0, anchors[0].at - 2) : anchors[0].at]
    )
    dated = [one.at for one in anchors if one.named is None]
    under = None
    if not is_above:
        under = under_lines(lines, dated, wording=wording, is_usual=is_layered)
    done: list[Anchor] = []
    for number, anchor in enumerate(anchors):
        floor = done[-1].last if done else -1
        ceiling = anchors[number + 1].at if number + 1 < len(anchors) else len(lines)
        if anchor.named is not None:
            done.append(anchor)
        elif under and anchor.at + 1 in under:
            done.append(replace(anchor, below=(anchor.at + 1,), is_layered=True))
        else:
            beside = _beside(lines, anchor, floor, ceiling, is_above=is_above, wording=wording)
            done.append(replace(beside, is_bare=under is not None))
    return done


def _beside(
    lines: Sequence[Line],
    anchor: Anchor,
    floor: int,
    ceiling: int,
    *,
    is_above: bool,
    wording: Wording,
) -> Anchor:
    """The anchor with the lines above and below that name what its own line does not."""
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
    return replace(anchor, above=above, below=below)


def _above(
    lines: Sequence[Line], anchor: Anchor, floor: int, *, wording: Wording
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
    anchor: Anchor,
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
