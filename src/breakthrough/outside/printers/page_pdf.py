"""A single page in the look of the CV: a brief for one employer, or a letter."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader

from breakthrough.outside.printers.cv_pdf import (
    check_name,
    head_values,
    texts_of,
    typeset_or_problem,
)
from breakthrough.outside.printers.drawable import Clean, drawable
from breakthrough.outside.printers.long_words import breakable
from breakthrough.outside.printers.plain import one_line, paragraphs_of
from breakthrough.outside.printers.printed import Printed
from breakthrough.outside.printers.typesetting import Value
from breakthrough.presence.face.face import Face

Sections = Sequence[tuple[str, Sequence[str]]]
_HEADING, _PART = 14, 22  # how wide a word may be before it is broken, in ems


def page_pdf(title: str, sections: Sections, *, face: Face, theme: str) -> Printed:
    """A tagged PDF of one page: the title, the person's name and reach, then the sections.

    A section of one line is a paragraph, of several a list. What does not fit is set smaller; what
    still does not goes on on a second page, and a problem says so. Raises a Problem as `cv_pdf`.
    """
    check_name(face)
    made = drawable(
        lambda clean: _values(title, sections=sections, face=face, theme=theme, clean=clean)
    )
    data = typeset_or_problem("page.typ", made.values, face=face, system_fonts=made.system_fonts)
    pages = len(PdfReader(BytesIO(data)).pages)
    return Printed(data, made.problems if pages == 1 else (*made.problems, _too_long(pages)))


def _values(
    title: str, *, sections: Sections, face: Face, theme: str, clean: Clean
) -> dict[str, Value]:
    heading = clean(one_line(title)) or clean(one_line(face.name))
    return {
        "theme": theme,
        "title": heading,
        "heading": breakable(heading, ems=_HEADING),
        **head_values(face, theme=theme, clean=clean),
        "sections": [
            {
                "heading": breakable(clean(one_line(name)), ems=_PART),
                "texts": texts_of(paragraphs_of(tuple(lines)), clean=clean),
            }
            for name, lines in sections
            if any(clean(one_line(line)) for line in lines)
        ],
    }


def _too_long(pages: int) -> str:
    return (
        f"This is too long for one page, even in the smallest letters: it takes {pages}. "
        "Take lines out until it fits."
    )
