"""What becomes of texts and addresses before any format is made of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from a_face import ZOE
from hostile_faces import faces
from hypothesis import given
from rfc3986_validator import validate_rfc3986

from breakthrough.presence import formats
from breakthrough.presence.face.face import Face
from breakthrough.presence.formats import legible
from breakthrough.presence.formats.shortened import shortened
from breakthrough.presence.formats.web_address import web_address

PAGES = (("Profile", "index.html", "who"),)
MAKERS = {
    "resume_json": formats.resume_json,
    "json_ld": formats.json_ld,
    "atom": formats.atom,
    "json_feed": formats.json_feed,
    "robots": formats.robots,
    "llms_txt": lambda face: formats.llms_txt(face, pages=PAGES),
    "vcard": formats.vcard,
    "vcard_for_qr": formats.vcard_for_qr,
    "signature_html": formats.signature_html,
    "signature_text": formats.signature_text,
}


def test_an_ordinary_face_stays_as_it_is() -> None:
    assert legible(ZOE) == ZOE


@given(faces)
def test_a_legible_face_stays_as_it_is(face: Face) -> None:
    assert legible(legible(face)) == legible(face)


def test_control_characters_go_and_line_ends_stay_where_text_runs() -> None:
    face = legible(replace(ZOE, name="Zo\x00ë\r\nNguyen", about=("One.\r\nTwo.\x07", " \x00 ")))
    assert face.name == "Zoë Nguyen"
    assert face.about == ("One.\nTwo.",)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("HTTPS://example.org", "https://example.org"),
        ("linkedin.com/in/zoë", "https://linkedin.com/in/zo%C3%AB"),
        ("https://example.org/a%20b%zz", "https://example.org/a%20b%25zz"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"),
        ("https://example.org:8080/x?y=1&z=2", "https://example.org:8080/x?y=1&z=2"),
        ("javascript:alert(1)", ""),
        ("https://user:secret@example.org/", ""),
        ("zoe@example.com", ""),
        ("//example.org", ""),
        ("none", ""),
        ("", ""),
    ],
)
def test_an_address_is_made_valid_or_left_out(text: str, address: str) -> None:
    assert web_address(text) == address
    assert not address or validate_rfc3986(address, rule="URI")


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Zoë", 4, "Zoë"),  # 1 + 1 + 2 bytes
        ("Zoë Nguyen", 8, "Zoë…"),  # 4 bytes, a space that goes, and 3 for the mark
        ("ne\u0301eee", 6, "n…"),  # room for the e, not for its accent
        ("a👩‍💻b", 12, "a…"),  # room for the woman, not for what she does
    ],
)
def test_a_text_is_shortened_between_whole_letters(text: str, most: int, short: str) -> None:
    assert shortened(text, most=most) == short
    assert len(short.encode()) <= most


@given(faces)
def test_the_same_face_makes_the_same_text(face: Face) -> None:
    for make in MAKERS.values():
        assert make(face) == make(replace(face))
        make(face).encode()


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_nothing_says_that_i_am_looking(make: object) -> None:
    text = make(ZOE).casefold()  # type: ignore[operator]
    for word in ("looking", "open to work", "available", "job search", "seeking"):
        assert word not in text
