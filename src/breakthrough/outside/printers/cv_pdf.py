"""A CV as a PDF that people, screen readers and programs can all read."""

from __future__ import annotations

from breakthrough.basics import Problem
from breakthrough.basics.shown import shown_name
from breakthrough.outside.printers.drawable import Clean, drawable, letters_undrawn
from breakthrough.outside.printers.long_words import breakable
from breakthrough.outside.printers.outline import (
    INVENTED,
    Linked,
    Part,
    Told,
    parts_of,
    reach_of,
)
from breakthrough.outside.printers.plain import one_line
from breakthrough.outside.printers.printed import Printed
from breakthrough.outside.printers.typesetting import UndrawnError, Value, typeset
from breakthrough.presence.face.face import Face

# How wide a word may be before it is broken, in ems of its own size, for the narrowest column.
_BODY, _TITLE, _REACH = 34, 22, 17
_NAME = {"paper": 15, "studio": 11}
_LONG = 6_500  # characters that surely take more than a page


def cv_pdf(face: Face, *, theme: str, resume: str) -> Printed:
    """A tagged PDF (PDF/UA-1) of the face, `resume` attached to it as resume.json.

    The same face makes the same bytes. Pictures that no font draws are left out and named.
    Raises a Problem when letters cannot be drawn, or the name is empty.
    """
    check_name(face)
    made = drawable(lambda clean: _values(face, theme=theme, clean=clean))
    data = typeset_or_problem(
        "cv.typ", made.values, face=face, attached=resume, system_fonts=made.system_fonts
    )
    return Printed(data, made.problems)


def typeset_or_problem(
    template: str,
    values: dict[str, Value],
    *,
    face: Face,
    attached: str = "",
    system_fonts: bool,
) -> bytes:
    """The PDF; a Problem where letters can be drawn alone but not together."""
    try:
        return typeset(
            template, values, on=face.changed_on, attached=attached, system_fonts=system_fonts
        )
    except UndrawnError as error:
        raise letters_undrawn(set(error.texts)) from error


def check_name(face: Face) -> None:
    if not one_line(face.name):
        raise Problem(
            "The name is empty.",
            expected="A page of a person begins with the name.",
            next_step="Enter the name, then build again.",
        )


def head_values(face: Face, *, theme: str, clean: Clean) -> dict[str, Value]:
    """What stands at the head of a document of this person."""
    return {
        "author": clean(one_line(face.name)),
        "running": breakable(clean(shown_name(one_line(face.name))), ems=30),
        "label": INVENTED if face.is_invented else "",
        "name": breakable(clean(one_line(face.name)), ems=_NAME.get(theme, 11)),
        "reach": [_linked(one, clean=clean) for one in reach_of(face.reach)],
    }


def _values(face: Face, *, theme: str, clean: Clean) -> dict[str, Value]:
    parts = [_part(part, clean=clean) for part in parts_of(face)]
    return {
        "theme": theme,
        "title": f"{clean(one_line(face.name))} – CV",
        **head_values(face, theme=theme, clean=clean),
        "headline": breakable(clean(one_line(face.headline)), ems=_TITLE),
        "parts": parts,
        "is-long": len(str(parts)) > _LONG,
    }


def _part(part: Part, *, clean: Clean) -> dict[str, Value]:
    told = [_entry(entry, clean=clean) for entry in part.entries]
    return {
        "heading": part.heading,
        "shape": part.shape.value,
        "entries": [entry for entry in told if entry["title"]],
        "texts": texts_of(part.texts, clean=clean),
    }


def _entry(entry: Told, *, clean: Clean) -> dict[str, Value]:
    return {
        "title": breakable(clean(entry.title), ems=_TITLE),
        "under": breakable(clean(entry.under), ems=_BODY),
        "dates": entry.dates,
        "points": texts_of(entry.points, clean=clean),
        "target": entry.target,
    }


def texts_of(texts: tuple[str, ...], *, clean: Clean) -> list[Value]:
    """The texts that still say something once they are cleaned."""
    return [breakable(kept, ems=_BODY) for text in texts if (kept := clean(text))]


def _linked(one: Linked, *, clean: Clean) -> dict[str, Value]:
    return {"text": breakable(clean(one.text), ems=_REACH), "target": one.target}
