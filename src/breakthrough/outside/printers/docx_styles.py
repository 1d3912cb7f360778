"""An empty Word document in each of the looks: only the styles that a CV uses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml.etree import SubElement

from breakthrough.evidence.cv import Mark

LANGUAGE = "en-GB"
TITLE, HEADLINE, PART, ENTRY, POINT = "Title", "Subtitle", "Heading1", "Heading2", "ListBullet"
SOFT = "SoftText"  # our own: reach, and what stands beside a title
TEXT = "Normal"
# Styles of characters that change no look: they say what the words are, to our own reader and to
# whoever wants all organisations of a CV in italics.
MARKS = {mark: mark.value.replace(" ", "") for mark in Mark}
_DEFAULTS = frozenset({"DefaultParagraphFont", "TableNormal", "NoList", "Footer"})
_KEPT = _DEFAULTS | {TITLE, HEADLINE, PART, ENTRY, POINT, "SoftText", TEXT, *MARKS.values()}
_UNUSED = ("stylesWithEffects", "thumbnail", "customXml", "webSettings")
_WIDTH, _MARGIN = Mm(210), Mm(23)


@dataclass(frozen=True, slots=True)
class _Look:
    font: str  # one that word processors have: the printed page's own may be missing there
    size: float  # points
    accent: str


_LOOKS = {"paper": _Look("Georgia", 10, "7A2C26"), "studio": _Look("Calibri", 10.5, "0B5D57")}
_SOFT_INK = "565B63"


def empty_document(theme: str) -> WordDocument:
    """A new document in this look."""
    document: WordDocument = Document(BytesIO(_template(theme)))
    return document


@cache
def _template(theme: str) -> bytes:
    """The document as a file: made once in a process, as the library's own carries 160 styles."""
    look = _LOOKS.get(theme, _LOOKS["paper"])
    document: WordDocument = Document()
    _set_up_page(document)
    _set_up_styles(document, look=look)
    _drop_unused(document)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _set_up_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, Mm(297)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin, section.bottom_margin = Mm(21), Mm(20)
    section.different_first_page_header_footer = True


def _set_up_styles(document: WordDocument, *, look: _Look) -> None:
    styles = document.styles
    styles.add_style("Soft Text", WD_STYLE_TYPE.PARAGRAPH)
    for mark in MARKS:
        styles.add_style(mark.value, WD_STYLE_TYPE.CHARACTER)
    _drop_other_styles(document)
    for name, size, is_bold, color, above, below in (
        ("Normal", look.size, False, "", 0, 3),
        ("Title", 24, False, "1D1B19", 0, 2),
        ("Subtitle", 12.5, False, look.accent, 0, 4),
        ("Heading 1", 13, True, look.accent, 14, 4),
        ("Heading 2", look.size + 1, True, "1D1B19", 8, 2),
        ("List Bullet", look.size, False, "", 0, 2),
        ("Soft Text", look.size, False, _SOFT_INK, 0, 6),
        ("Footer", 8.5, False, _SOFT_INK, 0, 0),
    ):
        style = styles[name]
        _set_font(style, look.font, size=size, is_bold=is_bold, color=color)
        style.paragraph_format.space_before = Pt(above)
        style.paragraph_format.space_after = Pt(below)
        style.paragraph_format.line_spacing = 1.12
    edge = _WIDTH - 2 * _MARGIN
    styles["Heading 2"].paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)
    _without_border(styles["Title"])
    _set_language(document)


def _drop_other_styles(document: WordDocument) -> None:
    """Only the kept styles, and nothing left that names one of the others."""
    for style in list(document.styles):
        if style.style_id not in _KEPT:
            style.delete()
    for root, name in (
        (document.styles.element, "w:link"),
        (document.styles.element, "w:next"),
        (document.part.numbering_part.element, "w:pStyle"),
    ):
        for named in list(root.iter(qn(name))):
            if named.get(qn("w:val")) not in _KEPT:
                named.getparent().remove(named)


def _set_font(style: ParagraphStyle, font: str, *, size: float, is_bold: bool, color: str) -> None:
    style.font.name, style.font.size = font, Pt(size)
    style.font.bold, style.font.italic = is_bold, False
    if color:
        style.font.color.rgb = RGBColor.from_string(color)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]  # the library's template names a theme's fonts, which would win
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), font)


def _without_border(style: ParagraphStyle) -> None:
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break


def _set_language(document: WordDocument) -> None:
    defaults = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    )
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    SubElement(defaults, qn("w:lang"), {qn("w:val"): LANGUAGE, qn("w:bidi"): "ar-SA"})


def _drop_unused(document: WordDocument) -> None:
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _UNUSED:
                holder.rels.pop(key)
