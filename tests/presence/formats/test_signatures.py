"""A signature that every mail program shows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from a_face import ZOE
from hostile_faces import faces, letters
from hypothesis import given
from lxml import html

from breakthrough.presence.face.face import Entry, Face, Link, Reach
from breakthrough.presence.formats import INVENTED, signature_html, signature_text
from breakthrough.presence.formats.calling import mail_link, phone_link

MOST_BYTES = 10_000
# What Word draws, which Outlook for Windows draws mail with.
ELEMENTS = {"table", "tr", "td", "strong", "em", "a"}


def test_it_names_me_and_how_i_am_reached() -> None:
    table = html.fromstring(signature_html(ZOE))
    assert [row.text_content() for row in table.iter("td")] == [
        "Zoë Nguyen-Example",
        "Chief Financial Officer, Northwind Holdings",
        "+61 3 5550 0000",
        "zoe@example.com",
        "zoe.example",
        "LinkedIn",
    ]
    assert [link.get("href") for link in table.iter("a")] == [
        "tel:+61355500000",
        "mailto:zoe@example.com",
        "https://zoe.example/",
        "https://www.linkedin.com/in/zoe-example",
    ]


def test_the_text_says_the_same_line_by_line() -> None:
    assert signature_text(ZOE).splitlines() == [
        "Zoë Nguyen-Example",
        "Chief Financial Officer, Northwind Holdings",
        "+61 3 5550 0000",
        "zoe@example.com",
        "https://zoe.example/",
        "https://www.linkedin.com/in/zoe-example",
    ]


def test_it_holds_nothing_that_word_cannot_draw() -> None:
    text = signature_html(ZOE)
    assert {one.tag for one in html.fromstring(text).iter()} <= ELEMENTS
    assert re.findall(r"flex|grid|radius|svg|class=|<img|<style|position|float", text) == []


@pytest.mark.parametrize(
    ("name", "side"),
    [("Zoë Nguyen", "left"), ("آنا الحسن", "right"), ("1. חנה כהן", "right"), ("123", "left")],
)
def test_all_rows_stand_where_the_name_begins(name: str, side: str) -> None:
    rows = html.fromstring(signature_html(replace(ZOE, name=name))).iter("td")
    assert [str(row.get("style")).rpartition(":")[2] for row in rows] == [side] * 6


def test_what_is_not_public_has_no_row() -> None:
    face = replace(ZOE, reach=Reach(), roles=(), headline="")
    assert signature_text(face) == "Zoë Nguyen-Example\n"
    assert html.fromstring(signature_html(face)).text_content().strip() == "Zoë Nguyen-Example"


def test_an_invented_person_is_labelled() -> None:
    invented = replace(ZOE, is_invented=True)
    assert INVENTED in html.fromstring(signature_html(invented)).text_content()
    assert INVENTED in signature_text(invented)
    assert INVENTED not in signature_html(ZOE) + signature_text(ZOE)


def test_the_longest_texts_fit_into_what_gmail_takes() -> None:
    long = "<'\"&🚀>" * 2_000
    link = Link(long, "https://example.org/" + "'" * 10_000)
    face = replace(
        ZOE,
        name=long,
        roles=(Entry(long, long, "", ZOE.roles[0].period),),
        reach=Reach(
            "'" * 9_000 + "@example.com", "1" * 9_000, long, ZOE.reach.address, (link,) * 9
        ),
        is_invented=True,
    )
    text = signature_html(face)
    assert len(text.encode()) < MOST_BYTES
    assert html.fromstring(text).text_content().count("…") >= 3


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("+61 3 5550 0000", "tel:+61355500000"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("(03) 5550-0000", "tel:0355500000"),
        ("020 7946 0000 ext. 12", ""),  # with the extension it would be another number
        ("ask my office", ""),
        ("+", ""),
        ("", ""),
    ],
)
def test_a_number_is_called_as_it_is_or_not_at_all(phone: str, link: str) -> None:
    assert phone_link(phone) == link
    face = replace(ZOE, reach=Reach(phone=phone))
    links = html.fromstring(signature_html(face)).iter("a")
    assert [one.get("href") for one in links] == [link] * bool(link)


def test_a_mail_address_cannot_add_copies_to_a_message() -> None:
    assert mail_link("zoe?bcc=x&y#%@example.com") == "mailto:zoe%3Fbcc=x%26y%23%25@example.com"
    assert mail_link("") == ""


@given(faces)
def test_no_text_becomes_markup(face: Face) -> None:
    text = signature_html(face)
    assert len(text.encode()) < MOST_BYTES
    table = html.fromstring(text)
    assert {one.tag for one in table.iter()} <= ELEMENTS
    assert {name for one in table.iter() for name in one.attrib} <= {
        "role", "cellpadding", "cellspacing", "border", "style", "dir", "href",
    }  # fmt: skip
    schemes = {str(link.get("href")).split(":")[0] for link in table.iter("a")}
    assert schemes <= {"https", "http", "mailto", "tel"}
    if len(face.name) < 50:
        assert letters(table.find(".//strong").text_content()) == letters(face.name)
    assert letters(signature_text(face)).startswith(letters(face.name))
