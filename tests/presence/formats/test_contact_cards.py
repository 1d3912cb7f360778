"""A contact card that every address book reads, and one for a QR code."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import segno
import vobject
from a_face import ZOE
from hostile_faces import NAMES_IN_TWENTY_SCRIPTS, ODD, faces, letters
from hypothesis import given

from breakthrough.presence.face.face import Entry, Face, Reach
from breakthrough.presence.formats import INVENTED, vcard, vcard_for_qr

MOST_OCTETS = 75
MOST_FOR_QR = 800


def card(text: str) -> Any:
    return vobject.readOne(text)


def lines(text: str) -> list[bytes]:
    assert text.endswith("END:VCARD\r\n")
    return text.encode().split(b"\r\n")[:-1]


def value(found: Any, name: str) -> str:
    """The text of a property; empty where the card has none."""
    return str(getattr(found, name).value) if hasattr(found, name) else ""


def test_an_independent_reader_finds_everything() -> None:
    found = card(vcard(ZOE))
    assert found.fn.value == "Zoë Nguyen-Example"
    assert (found.n.value.given, found.n.value.family) == ("Zoë", "Nguyen-Example")
    assert found.title.value == "Chief Financial Officer"
    assert found.org.value == ["Northwind Holdings"]
    assert found.email.value == "zoe@example.com"
    assert found.tel.value == "+61 3 5550 0000"
    assert [one.value for one in found.url_list] == [
        "https://zoe.example/",
        "https://www.linkedin.com/in/zoe-example",
    ]
    assert found.adr.value.city == "Melbourne, Victoria, Australia"
    assert found.rev.value == "2026-11-20T00:00:00Z"
    assert found.note.value == "Zoë Nguyen-Example, Chief Financial Officer at Northwind Holdings."
    found.validate()


@pytest.mark.parametrize("name", NAMES_IN_TWENTY_SCRIPTS)
@pytest.mark.parametrize("make", [vcard, vcard_for_qr])
def test_a_name_in_any_of_twenty_scripts_is_read_back(name: str, make: Any) -> None:
    found = card(make(replace(ZOE, name=name)))
    assert found.fn.value == name
    assert f"{found.n.value.given} {found.n.value.family}" == name


def test_the_scripts_are_twenty() -> None:
    assert len(set(NAMES_IN_TWENTY_SCRIPTS)) == 20


def test_a_name_of_one_word_is_a_given_name() -> None:
    found = card(vcard(replace(ZOE, name="王小明")))
    assert (found.n.value.given, found.n.value.family) == ("王小明", "")


def test_all_names_but_the_last_are_given() -> None:
    found = card(vcard(replace(ZOE, name="Ana María López")))
    assert (found.n.value.given, found.n.value.family) == ("Ana María", "López")


def test_without_a_present_role_the_headline_is_the_title() -> None:
    found = card(vcard(replace(ZOE, roles=ZOE.roles[1:], headline="Interim finance")))
    assert found.title.value == "Interim finance"
    assert not hasattr(found, "org")


def test_what_is_not_public_has_no_line() -> None:
    text = vcard(replace(ZOE, reach=Reach(), introduction="", headline="", roles=()))
    assert [line.split(b":")[0] for line in lines(text)] == [
        b"BEGIN",
        b"VERSION",
        b"N",
        b"FN",
        b"REV",
        b"END",
    ]


def test_an_invented_person_is_labelled() -> None:
    assert card(vcard(replace(ZOE, is_invented=True))).note.value.endswith(INVENTED)


def test_a_usual_card_fits_a_small_code() -> None:
    assert segno.make(vcard_for_qr(ZOE), error="m").version <= 11


@pytest.mark.parametrize("odd", ODD)
def test_a_long_card_is_shortened_and_no_address_is_cut(odd: str) -> None:
    role = Entry(odd * 100, odd * 100, "", ZOE.roles[0].period)
    reach = replace(ZOE.reach, email=f"{'z' * 300}@example.com", address="https://" + "z" * 300)
    text = vcard_for_qr(replace(ZOE, name=f"Zoë {odd * 100}", roles=(role,), reach=reach))
    assert len(text.encode()) <= MOST_FOR_QR
    found = card(text)
    assert not hasattr(found, "email")
    assert found.url.value == "https://www.linkedin.com/in/zoe-example"
    assert found.fn.value.startswith("Zoë")


@given(faces)
def test_any_face_makes_a_card_that_is_read_back(face: Face) -> None:
    text = vcard(face)
    assert max(len(line) for line in lines(text)) <= MOST_OCTETS
    for line in lines(text):
        line.decode()  # no character is cut in two
    found = card(text)
    assert letters(found.fn.value) == letters(face.name)
    parts = found.n.value
    assert letters(parts.given + parts.family) == letters(face.name)
    assert letters(value(found, "tel")) == letters(face.reach.phone)
    if letters(face.reach.place):
        assert letters(found.adr.value.city) == letters(face.reach.place)
    assert value(found, "email") in (face.reach.email, "")
    assert len(vcard_for_qr(face).encode()) <= MOST_FOR_QR
    assert card(vcard_for_qr(face)).fn.value


@given(faces)
def test_no_text_adds_a_line_of_its_own(face: Face) -> None:
    text = vcard(face).replace("\r\n ", "")
    assert text.count("\r\n") == text.count("\n")
    names = [line.split(":")[0] for line in text.split("\r\n")[:-1]]
    assert names.count("BEGIN") == names.count("END") == names.count("FN") == 1
