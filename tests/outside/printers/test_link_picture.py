"""The picture that links show."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from a_face import ZOE
from careers import BEGINNER

from breakthrough.outside.printers import link_picture

THEMES = ("paper", "studio")
LARGEST = 200_000  # bytes


def size(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "name", ["Ada", "Zoë Nguyen-Example", "Ada Lovelace " * 8, "W" * 10_000, "שרה כהן"]
)
def test_the_picture_has_the_size_that_links_want(theme: str, name: str) -> None:
    made = link_picture(replace(ZOE, name=name), theme=theme)
    assert size(made.data) == (1200, 630)
    assert len(made.data) < LARGEST


def test_the_same_face_makes_the_same_bytes_and_another_name_others() -> None:
    first = link_picture(ZOE, theme="paper").data
    assert link_picture(ZOE, theme="paper").data == first
    assert link_picture(BEGINNER, theme="paper").data != first
    assert link_picture(ZOE, theme="studio").data != first


def test_what_is_too_long_is_shortened_and_told() -> None:
    made = link_picture(replace(ZOE, name="Ada " * 50, headline="CFO"), theme="paper")
    assert made.problems == (
        "The name is too long for the picture that links show: it is shortened there.",
    )


def test_a_usual_name_and_headline_are_shown_whole() -> None:
    assert link_picture(ZOE, theme="studio").problems == ()
