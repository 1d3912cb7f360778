"""A PDF of ours, read again by our own reader as a draft: the same career in both looks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from a_face import ZOE
from careers import BEGINNER, EXECUTIVE
from whole_face import WHOLE, Told, read_as, stated

from breakthrough.evidence import Kind, Reading
from breakthrough.outside.printers import cv_pdf
from breakthrough.outside.readers import read
from breakthrough.presence.face.face import Face
from breakthrough.presence.formats import resume_json

THEMES = ("paper", "studio")
# What a page shows in words alone cannot be told apart: which of two lines is missing, and whether
# a comma divides two skills.
LEGIBLE = replace(
    WHOLE,
    roles=tuple(one for one in WHOLE.roles if one.title),
    projects=ZOE.projects,
    skills=tuple(skill for skill in WHOLE.skills if "," not in skill),
)
# What is told on one line each: a certificate's line is its title, a citation stays whole.
_LINES = (Kind.CERTIFICATION, Kind.PUBLICATION, Kind.PATENT, Kind.HONOUR, Kind.COURSE)


def read_back(face: Face, *, theme: str) -> Reading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cv.pdf"
        path.write_bytes(cv_pdf(face, theme=theme, resume=resume_json(face)).data)
        return read(path)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "face", [ZOE, BEGINNER, EXECUTIVE, LEGIBLE], ids=["full", "short", "long", "whole"]
)
def test_every_entry_comes_back_as_the_face_says_it(theme: str, face: Face) -> None:
    reading = read_back(face, theme=theme)
    found, wanted = read_as(reading.items), stated(face)
    for kind in wanted:
        if kind in _LINES:
            assert [lined(told, kind) for told in wanted[kind]] == found[kind]
        else:
            assert found[kind] == wanted[kind], kind
    assert (reading.name, reading.problems) == (face.name, problems(face))


def lined(told: Told, kind: Kind) -> Told:
    """What is told on one line has with its title whom it is from; a citation its date too."""
    title, organisation, place, dates, *points = told
    parts = [part for part in (title, organisation, place) if part]
    if kind is Kind.PUBLICATION:
        parts.append(_CITED[dates])
    return (", ".join(parts), "", "", dates, *points)


_CITED = {"2020-01-30 – 2020-01-30": "30 Jan 2020", "2019 – 2019": "2019"}


def problems(face: Face) -> tuple[str, ...]:
    return tuple(
        f"No organisation was found for {one.title!r} (Jul 2012 – Dec 2013). "
        "Add it when you confirm."
        for one in face.roles
        if not one.organisation
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("lines", range(0, 28, 4))
def test_no_role_is_lost_wherever_a_page_ends(theme: str, lines: int) -> None:
    about = ("A sentence that fills a line of the profile.",) * lines
    reading = read_back(replace(EXECUTIVE, about=about), theme=theme)
    assert read_as(reading.items)[Kind.ROLE] == stated(EXECUTIVE)[Kind.ROLE]
