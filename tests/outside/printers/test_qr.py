"""Codes for a camera."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
import segno

from breakthrough.basics import Problem
from breakthrough.outside.printers import qr_png, qr_svg

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Nguyen-Example\r\nEND:VCARD\r\n"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_svg_is_a_picture_with_a_title_for_screen_readers() -> None:
    drawn = ElementTree.fromstring(qr_svg("https://zoe.example"))
    assert drawn.get("role") == "img"
    assert drawn.findtext(f"{SVG}title") == "QR code: https://zoe.example"
    assert drawn.get("aria-label") == "QR code: https://zoe.example"


def test_a_contact_card_is_named_and_not_read_aloud() -> None:
    drawn = ElementTree.fromstring(qr_svg(CARD))
    assert drawn.findtext(f"{SVG}title") == "QR code with contact details"


def test_markup_in_the_text_does_not_reach_the_svg() -> None:
    drawn = ElementTree.fromstring(qr_svg('"><script>alert(1)</script>'))
    assert [one.tag for one in drawn.iter() if "script" in one.tag] == []


def test_the_code_has_a_quarter_to_recover_what_is_damaged_and_its_white_border() -> None:
    code = segno.make_qr(CARD, error="m", encoding="utf-8", boost_error=False)
    side = code.symbol_size(border=4)[0] * 4
    drawn = ElementTree.fromstring(qr_svg(CARD))
    assert (drawn.get("width"), drawn.get("height")) == (str(side), str(side))


@pytest.mark.parametrize("length", [2_331, 2_332, 2_953])
def test_a_long_text_gets_a_code_that_holds_it(length: int) -> None:
    """2,331 bytes is the most at level M, 2,953 at level L (ISO/IEC 18004, table 7)."""
    assert qr_png("x" * length).startswith(b"\x89PNG")


def test_a_text_longer_than_any_code_is_a_problem() -> None:
    with pytest.raises(Problem, match="too long for a QR code"):
        qr_svg("x" * 2_954)


def test_the_same_text_makes_the_same_code() -> None:
    assert qr_png(CARD) == qr_png(CARD)
    assert qr_svg(CARD) == qr_svg(CARD)
    assert qr_png(CARD) != qr_png(CARD.replace("Zoë", "Zoe"))
