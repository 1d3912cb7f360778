"""Degrees and schools of a part that shows no dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from breakthrough.evidence.cv.header import STUDIES, header_of
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.vocabulary import degree_score, school_score
from breakthrough.evidence.item import Item, Kind, Source


def undated_studies(lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """Each degree with the school on its line or beside it; other lines are left out."""
    group: list[str] = []
    for line in (*lines, Line("")):
        names = degree_score(line.text), school_score(line.text)
        seen = (sum(map(degree_score, group)), sum(map(school_score, group)))
        starts_next = any(new and old for new, old in zip(names, seen, strict=True))
        if group and (starts_next or not any(names)):
            header = header_of(group, wording=STUDIES, organisation_first=False)
            yield Item(
                Kind.EDUCATION,
                header.title,
                source,
                organisation=header.organisation,
                place=header.place,
            )
            group = []
        if any(names):
            group.append(line.text)
