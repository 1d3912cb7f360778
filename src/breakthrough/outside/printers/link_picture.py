"""The picture that stands beside a link to the site wherever somebody passes it on."""

from __future__ import annotations

from breakthrough.outside.printers.cv_pdf import check_name
from breakthrough.outside.printers.drawable import Clean, drawable
from breakthrough.outside.printers.long_words import Pieces, breakable
from breakthrough.outside.printers.outline import INVENTED
from breakthrough.outside.printers.plain import one_line, without_scheme
from breakthrough.outside.printers.printed import Printed
from breakthrough.outside.printers.typesetting import typeset
from breakthrough.presence.face.face import Face
from breakthrough.presence.face.page_title import page_title

_MOST_NAME, _MOST_HEADLINE, _MOST_FOOT = 110, 150, 75  # characters that fit at the smallest size
_NAME, _HEADLINE, _FOOT = 9, 22, 34  # how wide a word may be before it is broken, in ems


def link_picture(face: Face, *, theme: str) -> Printed:
    """A PNG of 1200 × 630 pixels with the name, what the page is called and the place.

    Long names are set smaller; what still does not fit is shortened, and a problem says so.
    Raises a Problem when letters cannot be drawn, or the name is empty.
    """
    check_name(face)
    made = drawable(lambda clean: {"theme": theme, **_words(face, clean=clean)})
    data = typeset(
        "picture.typ", made.values, on=face.changed_on, system_fonts=made.system_fonts, form="png"
    )
    return Printed(data, (*made.problems, *_shortenings(face)))


def _words(face: Face, *, clean: Clean) -> dict[str, Pieces]:
    return {
        "name": breakable(_short(clean(one_line(face.name)), most=_MOST_NAME), ems=_NAME),
        "headline": breakable(
            _short(clean(one_line(page_title(face))), most=_MOST_HEADLINE), ems=_HEADLINE
        ),
        "foot": breakable(_short(clean(_foot(face)), most=_MOST_FOOT), ems=_FOOT),
    }


def _foot(face: Face) -> str:
    stands_at = [one_line(face.reach.place), without_scheme(face.reach.address)]
    invented = [INVENTED] if face.is_invented else []
    return "  ·  ".join([*(part for part in stands_at if part), *invented])


def _short(text: str, *, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _shortenings(face: Face) -> tuple[str, ...]:
    shown = (("name", face.name, _MOST_NAME), ("title", page_title(face), _MOST_HEADLINE))
    return tuple(
        f"The {what} is too long for the picture that links show: it is shortened there."
        for what, text, most in shown
        if len(one_line(text)) > most
    )
