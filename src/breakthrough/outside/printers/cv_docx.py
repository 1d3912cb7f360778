"""A CV as a Word document: headings, lines and bullets in one column, for people and machines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import SubElement
from lxml.etree import _Element as Element

from breakthrough.basics.shown import shown_name
from breakthrough.evidence.cv import Mark
from breakthrough.outside.printers.docx_package import package_of
from breakthrough.outside.printers.docx_styles import (
    ENTRY,
    HEADLINE,
    LANGUAGE,
    MARKS,
    PART,
    POINT,
    SOFT,
    TEXT,
    TITLE,
    empty_document,
)
from breakthrough.outside.printers.outline import (
    INVENTED,
    Linked,
    Part,
    Shape,
    Told,
    parts_of,
    reach_of,
)
from breakthrough.outside.printers.plain import one_line
from breakthrough.presence.face.face import Face

_LONGEST_PROPERTY = 200  # characters; Word takes 255


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a line, and what they are; `is_light` beside the bold ones of a heading."""

    text: str
    mark: Mark | None = None
    target: str = ""
    is_light: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    style: str
    runs: tuple[_Run, ...]


def cv_docx(face: Face, *, theme: str) -> bytes:
    """The DOCX of the face; the same face makes the same bytes.

    An entry is one heading ("Title · Organisation · Place", a tab, its dates), which recruiters'
    systems take apart again. Styles of characters say which words are which, so that our own reader
    need not guess.
    """
    document = empty_document(theme)
    _set_properties(document, face=face)
    body, links = document.element.body, _Links(document)
    end = body.find(qn("w:sectPr"))
    for line in _lines(face):
        end.addprevious(_paragraph(line, links=links))
    _set_footer(document, face=face)
    return package_of(document, on=face.changed_on)


def _lines(face: Face) -> Iterator[_Line]:
    yield _Line(TITLE, (_Run(one_line(face.name), Mark.NAME),))
    if headline := one_line(face.headline):
        yield _Line(HEADLINE, (_Run(headline, Mark.HEADLINE),))
    if reach := reach_of(face.reach):
        yield _Line(SOFT, tuple(_between(reach)))
    for part in parts_of(face):
        yield _Line(PART, (_Run(part.heading, Mark.PART),))
        yield from _part_lines(part)


def _part_lines(part: Part) -> Iterator[_Line]:
    if part.shape is Shape.ENTRIES:
        for entry in part.entries:
            yield _Line(ENTRY, tuple(_entry_runs(entry)))
            for point in entry.points:
                yield _Line(POINT, (_Run(point),))
    elif part.shape is Shape.LINES:
        for entry in part.entries:
            yield _Line(POINT, tuple(_line_runs(entry)))
    elif part.shape is Shape.RUN:
        yield _Line(TEXT, tuple(_paired_runs(part.pairs)))
    else:
        for text in part.texts:
            yield _Line(TEXT, (_Run(text),))


def _entry_runs(entry: Told) -> Iterator[_Run]:
    yield _title_run(entry)
    for text, mark in ((entry.organisation, Mark.ORGANISATION), (entry.place, Mark.PLACE)):
        if text:
            yield _Run(" · ", is_light=True)
            yield _Run(text, mark, is_light=True)
    if entry.dates:
        yield _Run("\t", is_light=True)
        yield _dates_run(entry, is_light=True)


def _line_runs(entry: Told) -> Iterator[_Run]:
    """All of a certificate or the like on one line, as what stands on the next would be another."""
    yield _title_run(entry)
    for text, mark in ((entry.organisation, Mark.ORGANISATION), (entry.place, Mark.PLACE)):
        if text:
            yield _Run(", ")
            yield _Run(text, mark)
    if entry.dates:
        yield _Run(", ")
        yield _dates_run(entry)
    for number, point in enumerate(entry.points):
        yield _Run(" " if number else ": ")
        yield _Run(point, Mark.TEXT)


def _title_run(entry: Told) -> _Run:
    mark = Mark.ORGANISATION if entry.is_untitled else Mark.TITLE
    return _Run(entry.title, mark, entry.target)


def _dates_run(entry: Told, *, is_light: bool = False) -> _Run:
    mark = Mark.END if entry.has_only_end else Mark.DATES
    return _Run(entry.dates, mark, is_light=is_light)


def _paired_runs(pairs: Sequence[tuple[str, str]]) -> Iterator[_Run]:
    for number, (name, level) in enumerate(pairs):
        if number:
            yield _Run(" · ")
        yield _Run(name, Mark.TITLE)
        if level:
            yield from (_Run(" ("), _Run(level, Mark.TEXT), _Run(")"))


def _between(reach: tuple[Linked, ...]) -> Iterator[_Run]:
    for number, one in enumerate(reach):
        if number:
            yield _Run(" · ")
        yield _Run(one.text, target=one.target)


class _Links:
    """The addresses that a document opens, each named once in it."""

    def __init__(self, document: WordDocument) -> None:
        self._part = document.part

    def key(self, target: str) -> str:
        return str(self._part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))


def _paragraph(line: _Line, *, links: _Links) -> Element:
    """Built by hand: the library looks a style up by its name again for every paragraph."""
    paragraph = OxmlElement("w:p")
    if line.style != TEXT:
        SubElement(SubElement(paragraph, qn("w:pPr")), qn("w:pStyle")).set(qn("w:val"), line.style)
    for run in line.runs:
        parent = paragraph
        if run.target:
            parent = SubElement(paragraph, qn("w:hyperlink"))
            parent.set(qn("r:id"), links.key(run.target))
        _add_run(parent, run)
    return paragraph


def _add_run(parent: Element, run: _Run) -> None:
    element = SubElement(parent, qn("w:r"))
    is_from_right = _is_from_right(run.text)
    if run.is_light or is_from_right or run.mark:
        looks = SubElement(element, qn("w:rPr"))
        if run.mark:
            SubElement(looks, qn("w:rStyle")).set(qn("w:val"), MARKS[run.mark])
        if run.is_light:
            SubElement(looks, qn("w:b")).set(qn("w:val"), "0")
        if is_from_right:
            SubElement(looks, qn("w:rtl"))
    text = run.text
    if text.startswith("\t"):
        SubElement(element, qn("w:tab"))
        text = text[1:]
    words = SubElement(element, qn("w:t"))
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _is_from_right(text: str) -> bool:
    """Whether the first letter that has a direction is written from the right."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _set_properties(document: WordDocument, *, face: Face) -> None:
    name = shown_name(one_line(face.name), letters=_LONGEST_PROPERTY)
    at = datetime(face.changed_on.year, face.changed_on.month, face.changed_on.day, 9)  # noqa: DTZ001  the library takes UTC without a zone
    properties = document.core_properties
    properties.title, properties.author = f"{name} – CV", name
    properties.last_modified_by = name
    properties.created = properties.modified = at
    properties.language = LANGUAGE
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.revision = 1


def _set_footer(document: WordDocument, *, face: Face) -> None:
    section = document.sections[0]
    label = [INVENTED] if face.is_invented else []
    name = shown_name(one_line(face.name))
    section.first_page_footer.paragraphs[0].text = " ".join(label)
    later = section.footer.paragraphs[0]
    later.text = " · ".join([name, *label, "Page "])
    _add_page_number(later._p)


def _add_page_number(paragraph: Element) -> None:
    field = SubElement(paragraph, qn("w:fldSimple"))
    field.set(qn("w:instr"), "PAGE")
    _add_run(field, _Run("2"))
