"""Whatever a person wrote stands on the page as text."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from hostile_faces import NAMES_IN_TWENTY_SCRIPTS
from hypothesis import given
from hypothesis import strategies as st
from reading import addresses, parsed, text_of
from site_faces import HOSTILE, LONG_WORD, MARKUP, POOR, site

from breakthrough.outside.printers.site import THEMES, Enquiries
from breakthrough.outside.printers.site.addresses import mail_link, phone_link, web_link
from breakthrough.presence.face.face import Entry

MADE = [page for page in site(HOSTILE).items() if page[0].endswith(".html")]
each_page = pytest.mark.parametrize(
    "page", [page for _, page in MADE], ids=[name for name, _ in MADE]
)


@each_page
def test_no_element_comes_of_a_text(page: bytes) -> None:
    tree = parsed(page)
    assert {one.get("type") for one in tree.xpath("//script")} <= {"application/ld+json"}
    assert {one.get("src") for one in tree.xpath("//img")} <= {"qr.svg"}
    assert tree.xpath("//style|//b|//iframe") == []


@each_page
def test_no_attribute_comes_of_a_text(page: bytes) -> None:
    names = {name.lower() for one in parsed(page).iter() for name in one.attrib}
    assert [name for name in names if name.startswith("on") or name == "style"] == []


@each_page
def test_only_pages_messages_and_calls_are_linked(page: bytes) -> None:
    schemes = {urlsplit(address).scheme for address in addresses(page)}
    assert schemes <= {"", "https", "http", "mailto", "tel"}


def test_what_is_no_link_is_shown_as_text() -> None:
    text = text_of(dict(MADE)["contact.html"])
    assert f"{MARKUP} javascript:alert(1)" in text
    assert 'a"b@x"onmouseover=alert(1)' in text


def test_hostile_texts_are_shown_whole() -> None:
    page = dict(MADE)["index.html"]
    assert text_of(page).count(MARKUP) >= 8
    assert LONG_WORD in text_of(page)
    assert "</script><!--" in text_of(page)


@pytest.mark.parametrize("theme", THEMES)
def test_long_words_break_anywhere(theme: str) -> None:
    assert b"overflow-wrap: anywhere" in site(POOR, theme=theme)["style.css"]


def test_no_control_character_and_no_turn_of_direction_is_left() -> None:
    for _, page in MADE:
        text = page.decode()
        assert [mark for mark in text if ord(mark) < 32 and mark not in "\t\n"] == []
        assert "\u202e" not in text


def test_an_entry_that_says_nothing_is_left_out() -> None:
    tree = parsed(dict(MADE)["index.html"])
    assert all(heading.text_content().strip() for heading in tree.xpath("//h1|//h2|//h3"))
    assert len(tree.xpath("//section[@aria-labelledby='work']//h3")) == 2


def test_each_name_finds_its_own_direction() -> None:
    (name,) = parsed(dict(MADE)["index.html"]).xpath("//h1")
    assert name.get("dir") == "auto"


@pytest.mark.parametrize("name", NAMES_IN_TWENTY_SCRIPTS)
def test_a_name_in_any_script_is_on_the_page(name: str) -> None:
    face = replace(POOR, name=name, roles=(Entry(name, name),))
    made = site(face)
    assert text_of(made["index.html"]).count(name) == 4  # once as what the page is called
    assert name in parsed(made["contact.html"]).findtext(".//title")


@given(st.text(max_size=200))
def test_any_text_leaves_the_page_as_it_was_built(text: str) -> None:
    def shape(words: str) -> list[str]:
        said = f"said: {words}"
        role = Entry("A title", said, said, points=(said,), url=words)
        face = replace(POOR, introduction=said, skills=(said,), roles=(role,))
        return [one.tag for one in parsed(site(face)["index.html"]).iter()]

    led = ["a"] if web_link(text) else []
    assert sorted(shape(text)) == sorted(shape("plain words") + led)


@pytest.mark.parametrize("enquiries", Enquiries)
def test_a_hostile_face_makes_every_page(enquiries: Enquiries) -> None:
    face = replace(HOSTILE, reach=replace(HOSTILE.reach, email="fine@example.com"))
    assert "notes/b.html" in site(face, enquiries=enquiries)


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://a.example/b?c=1&d=2", "https://a.example/b?c=1&d=2"),
        ("HTTP://a.example", "http://a.example"),
        ("zoe.example", "https://zoe.example"),
        ("javascript:alert(1)", ""),
        (" java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.example", ""),
        ("https://", ""),
    ],
)
def test_only_web_addresses_lead_to_pages(url: str, leads: str) -> None:
    assert web_link(url) == leads


@pytest.mark.parametrize(
    ("email", "leads"),
    [
        ("zoe+cv@example.com", "mailto:zoe%2Bcv@example.com"),
        ("zoe@example.com?bcc=x@y.example", ""),
        ("zoe@example.com,x@y.example", ""),
        ("zoe", ""),
    ],
)
def test_a_message_goes_to_one_address_and_to_no_hidden_one(email: str, leads: str) -> None:
    assert mail_link(email) == leads


@pytest.mark.parametrize(
    ("phone", "leads"),
    [
        ("+61 3 5550 0000", "tel:+61355500000"),
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("(020) 7946-0000", "tel:02079460000"),
        ("020 7946 0000 ext. 12", ""),
        ("call me", ""),
        ("12", ""),
    ],
)
def test_only_a_number_can_be_called(phone: str, leads: str) -> None:
    assert phone_link(phone) == leads
