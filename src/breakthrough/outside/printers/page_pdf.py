"""A single page in the look of the CV: a brief for one employer, or a letter."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader

from breakthrough.outside.printers.cv_pdf import (
    check_name,
    head_values,
    typeset_or_problem,
)
from breakthrough.outside.printers.drawable import Clean, drawable
from breakthrough.outside.printers.long_words import breakable
from breakthrough.outside.printers.plain import one_line
from breakthrough.outside.printers.printed import Printed
from breakthrough.outside.printers.typesetting import Value
from breakthrough.presence.brief import PageLine, Section
from breakthrough.presence.face.face import Face

_HEADING, _PART, _BODY = 14, 22, 34  # how wide a word may be before it is broken, in ems


def page_pdf(title: str, sections: Sequence[Section], *, face: Face, theme: str) -> Printed:
    """A tagged PDF of one page: the title, the person's name and reach, then the sections.

    Lines are paragraphs in a section without a title or with one line, else points; each line of
    theirs stands over those that answer it. What does not fit is set smaller; what still does not
    goes on on a second page, and a problem says so. Raises a Problem as `cv_pdf`.
    """
    check_name(face)
    made = drawable(
        lambda clean: _values(title, sections=sections, face=face, theme=theme, clean=clean)
    )
    data = typeset_or_problem("page.typ", made.values, face=face, system_fonts=made.system_fonts)
    pages = len(PdfReader(BytesIO(data)).pages)
    return Printed(data, made.problems if pages == 1 else (*made.problems, _too_long(pages)))


def _line(line: PageLine, *, clean: Clean) -> dict[str, Value]:
    return {
        "text": breakable(clean(one_line(line.text)), ems=_BODY),
        "where": breakable(clean(one_line(line.where)), ems=_BODY),
        "is_theirs": line.is_theirs,
    }


def _values(
    title: str, *, sections: Sequence[Section], face: Face, theme: str, clean: Clean
) -> dict[str, Value]:
    heading = clean(one_line(title)) or clean(one_line(face.name))
    return {
        "theme": theme,
        "title": heading,
        "heading": breakable(heading, ems=_HEADING),
        **head_values(face, theme=theme, clean=clean),
        "sections": [
            {
                "heading": breakable(clean(one_line(one.title)), ems=_PART),
                "lines": [_line(line, clean=clean) for line in one.lines if clean(line.text)],
            }
            for one in sections
            if any(clean(one_line(line.text)) for line in one.lines)
        ],
    }


def _too_long(pages: int) -> str:
    return (
        f"This is too long for one page, even in the smallest letters: it takes {pages}. "
        "Take lines out until it fits."
    )
