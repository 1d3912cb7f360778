"""Entries set in two lines: a strong one with the title and the dates, a plain one under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from breakthrough.evidence.cv.header import FENCE, Header, Wording, header_of, parts_of, unsplit
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.vocabulary import (
    is_known_place,
    is_legal_form,
    is_place,
    organisation_score,
)
from breakthrough.evidence.date_ranges import dates_in

_LONGEST_PLACE = 3  # parts: town, region, country
_LEAST_SHARE = 0.6  # of the entries of a part that must be set so


def under_lines(
    lines: Sequence[Line], dated: Sequence[int], *, wording: Wording, is_usual: bool
) -> frozenset[int] | None:
    """The plain lines that name organisation and place, where the part is set so; else None.

    `dated`: the positions of the lines with the dates. It is set so where most of these are strong
    and name a title, and a line of one and the same plain look follows them. Unless `is_usual` in
    the document, most must lack a sure organisation, and one all but the title.
    """
    found = [at for at in dated if _is_layered(lines, at, dated)]
    looks = Counter(_look(lines[at + 1]) for at in found)
    usual = looks.most_common(1)[0][0] if looks else None
    kept = [at for at in found if _look(lines[at + 1]) == usual]
    titled = [at for at in kept if wording.title(lines[at].text)]
    others = sum(bool(wording.title(lines[at + 1].text)) for at in kept)
    if not kept or len(kept) < _LEAST_SHARE * len(dated) or len(titled) <= others:
        return None
    parts = [parts_of(lines[at].text, wording=wording) for at in titled]
    lacking = sum(not any(map(wording.organisation, part[1:])) for part in parts)
    if not is_usual and (2 * lacking < len(kept) or all(len(part) > 1 for part in parts)):
        return None
    return frozenset(at + 1 for at in kept)


def layered_header(title: str, under: str, *, wording: Wording) -> Header:
    """The title as it stands, its commas too, with the organisation and the place under it."""
    first, comma, _ = under.partition(",")
    if is_place(under) and (not comma or is_known_place(first)):
        return header_of([title, under], wording=wording, organisation_first=False)
    if len(FENCE.split(under)) > 1:
        below = header_of([under], wording=wording, organisation_first=True)
        return Header(unsplit(title), below.organisation or below.title, below.place)
    organisation, place = _place_apart(unsplit(under))
    return Header(unsplit(title), organisation, place)


def _place_apart(text: str) -> tuple[str, str]:
    """An organisation and the place behind it, which is the longest that can be one.

    >>> _place_apart("Smith, Jones & Co, Melbourne, Victoria, Australia")
    ('Smith, Jones & Co', 'Melbourne, Victoria, Australia')
    """
    parts = [part.strip() for part in text.split(",")]
    for size in range(min(_LONGEST_PLACE, len(parts) - 1), 0, -1):
        place = ", ".join(parts[-size:])
        if is_place(place):
            return ", ".join(parts[:-size]), place
    last = parts[-1]
    is_more_of_it = is_legal_form(last) or "&" in last or organisation_score(last) > 0
    if len(parts) == 1 or is_more_of_it:
        return text, ""
    return ", ".join(parts[:-1]), last


def _is_layered(lines: Sequence[Line], at: int, dated: Sequence[int]) -> bool:
    if at + 1 >= len(lines) or at + 1 in dated:
        return False
    line, under = lines[at], lines[at + 1]
    is_set_so = line.is_strong and under.is_heading_like and not under.is_strong
    return is_set_so and not dates_in(under.text)


def _look(line: Line) -> tuple[float, bool]:
    return round(line.size * 2) / 2, line.is_bold
