"""The text of a Word document as lines, in the order a person reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from breakthrough.evidence.cv import Line, Mark, Marked

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), _BOX, _FALLBACK})
_TEXT, _RUN = qn("w:t"), qn("w:r")
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_ON = (None, "1", "true", "on")
_MARKS = frozenset(Mark)
_BETWEEN = re.compile(r"[\s·,:()]*")  # what stands between marked words


class Walk:
    """Goes through a document and makes its lines; knows which styles are headings or bold."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        self._styles = {
            style.style_id: style for style in document.styles if style.style_id is not None
        }

    def lines(self) -> Iterator[Line]:
        """The header of the first page, where many put their name, then the body."""
        for section in list(self._document.sections)[:1]:
            for header in (section.first_page_header, section.header):
                if not header.is_linked_to_previous:
                    yield from self._inside(header._element)
        yield from self._inside(self._document.element.body)

    def _inside(self, parent: Element) -> Iterator[Line]:
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self._inside(child)  # content controls and the like wrap paragraphs

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        text = "".join(_texts(paragraph))
        marks = self._marks(paragraph)
        size, is_bold = self._looks(paragraph)
        sign = "• " if self._is_listed(paragraph) else ""
        for number, piece in enumerate(text.split("\n")):
            if piece.strip():
                marked = sign if number == 0 else ""
                yield Line(f"{marked}{piece.strip()}", size=size, is_bold=is_bold, marks=marks)
        for number, box in enumerate(_boxes(paragraph)):
            for position, line in enumerate(self._inside(box)):
                starts = number == 0 and position == 0
                yield Line(line.text, line.size, line.is_bold, starts_column=starts)

    def _marks(self, paragraph: Element) -> tuple[Marked, ...]:
        """What the character styles of a CV of ours call its words; none where some lost theirs."""
        found: list[Marked] = []
        runs = ((self._mark(run), "".join(_texts(run))) for run in _runs(paragraph))
        for mark, group in groupby(runs, key=lambda one: one[0]):
            text = " ".join("".join(words for _, words in group).split())
            if mark is None and not _BETWEEN.fullmatch(text):
                return ()
            if mark is not None and text:
                found.append((mark, text))
        return tuple(found)

    def _mark(self, run: Element) -> Mark | None:
        found = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        style = self._styles.get(found.get(qn("w:val"), "")) if found is not None else None
        name = str(getattr(style, "name", ""))
        return Mark(name) if name in _MARKS else None

    def _table(self, table: Element) -> Iterator[Line]:
        """Row by row; cells of one line each make one line, longer cells follow one another."""
        rows = [
            [list(self._inside(cell)) for cell in row.iterchildren(_CELL)]
            for row in table.iter(_ROW)
            if _owner(row) is table
        ]
        if _is_layout(rows):
            for column in zip(*rows, strict=True):
                for position, line in enumerate(line for cell in column for line in cell):
                    yield Line(line.text, line.size, line.is_bold, starts_column=position == 0)
            return
        for row in rows:
            filled = [cell for cell in row if cell]
            if len(filled) > 1 and all(len(cell) == 1 for cell in filled):
                text = "\t".join(cell[0].text for cell in filled)
                yield Line(text, filled[0][0].size, filled[0][0].is_bold)
            else:
                yield from (line for cell in filled for line in cell)

    def _looks(self, paragraph: Element) -> tuple[float, bool]:
        """Size in points (0 where nothing says) and whether all of the words are bold."""
        style = self._style(paragraph)
        runs = [run for run in paragraph.iter(_RUN) if "".join(_texts(run)).strip()]
        bold = [_flag(run, "w:b") for run in runs]
        is_bold = bool(runs) and all(_style_bold(style) if one is None else one for one in bold)
        sizes = [size for run in runs if (size := _size(run))]
        size = max(sizes, default=0.0) or _style_size(style) or self._usual_size()
        is_heading = "heading" in str(getattr(style, "name", "")).casefold()
        return size, is_bold or is_heading

    def _usual_size(self) -> float:
        return _style_size(self._styles.get("Normal")) or 11.0

    def _style(self, paragraph: Element) -> object:
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._styles.get(found.get(qn("w:val"), "")) if found is not None else None

    def _is_listed(self, paragraph: Element) -> bool:
        numbered = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
        name = str(getattr(self._style(paragraph), "name", "")).casefold()
        return numbered or name.startswith(("list bullet", "list number"))


def _texts(element: Element) -> Iterator[str]:
    """The text shown in an element: deletions, text boxes and second versions left out."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _LEFT_OUT:
            yield from _texts(child)


def _runs(element: Element) -> Iterator[Element]:
    """The runs whose text is shown, in order."""
    for child in element:
        if child.tag == _RUN:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _runs(child)


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once: older programs get a second version."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _owner(row: Element) -> Element | None:
    parent = row.getparent()
    while parent is not None and parent.tag != _TABLE:
        parent = parent.getparent()
    return parent


def _is_layout(rows: list[list[list[Line]]]) -> bool:
    """Whether the table only sets two long columns side by side."""
    widths = {len(row) for row in rows}
    if widths != {2} or len(rows) > 3:
        return False
    columns = [sum(len(row[side]) for row in rows) for side in (0, 1)]
    return min(columns) >= 5


def _flag(run: Element, name: str) -> bool | None:
    found = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return None if found is None else found.get(qn("w:val")) in _ON


def _size(run: Element) -> float:
    found = run.find(f"{qn('w:rPr')}/{qn('w:sz')}")
    value = found.get(qn("w:val"), "") if found is not None else ""
    return int(value) / 2 if value.isdigit() else 0.0


def _style_bold(style: object) -> bool:
    return bool(getattr(getattr(style, "font", None), "bold", False))


def _style_size(style: object) -> float:
    size = getattr(getattr(style, "font", None), "size", None)
    return float(size.pt) if size is not None else 0.0
