"""Data for search engines: valid, safe inside a page, and true on the day the face changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from a_face import ZOE, period
from hostile_faces import faces, letters
from hypothesis import given
from pyld import jsonld

from breakthrough.presence.face.face import Entry, Face, Offer, Reach
from breakthrough.presence.formats import INVENTED, article_json_ld, json_ld

SCHEMA_ORG = "https://schema.org/"
ME = "https://zoe.example/#me"
# What schema.org 29 allows on each type that is used, each with the name it inherits.
THING = {"name", "url", "image", "description", "disambiguatingDescription", "sameAs"}
CREATIVE = THING | {"dateModified", "datePublished", "headline", "author", "expires"}
ALLOWED = {
    "ProfilePage": CREATIVE | {"mainEntity"},
    "AboutPage": CREATIVE | {"mainEntity"},
    "ContactPage": CREATIVE | {"mainEntity"},
    "CollectionPage": CREATIVE | {"mainEntity"},
    "Article": CREATIVE | {"articleSection", "mainEntityOfPage"},
    "Person": THING
    | {
        "jobTitle", "worksFor", "hasOccupation", "alumniOf", "hasCredential", "award",
        "knowsAbout", "knowsLanguage", "email", "telephone", "address", "makesOffer",
    },
    "Organization": THING,
    "EducationalOrganization": THING,
    "Occupation": THING,
    "Role": THING | {"startDate", "endDate", "hasOccupation"},
    "EducationalOccupationalCredential": CREATIVE | {"recognizedBy"},
    "Offer": THING | {"itemOffered"},
    "Service": THING | {"provider"},
}  # fmt: skip


class Scripts(HTMLParser):
    """What a browser's first pass sees: the data of scripts, and the other elements."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.data += data


def refuse(address: str, _options: dict[str, Any]) -> dict[str, Any]:
    raise AssertionError(f"{address} was to be fetched")


def expanded(text: str) -> dict[str, Any]:
    """The data as an independent reader of JSON-LD understands it, with nothing fetched."""
    document = json.loads(text) | {"@context": {"@vocab": SCHEMA_ORG}}
    (node,) = jsonld.expand(document, {"documentLoader": refuse})
    return node


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from nodes(part)


def values(node: dict[str, Any], name: str) -> list[Any]:
    """The plain values of a property, or the nodes."""
    return [one.get("@value", one) for one in node.get(SCHEMA_ORG + name, [])]


def person(face: Face) -> dict[str, Any]:
    (found,) = values(expanded(json_ld(face)), "mainEntity")
    return found


def named(found: list[Any]) -> list[str]:
    return [name for one in found for name in values(one, "name")]


def test_an_independent_reader_finds_the_page_and_the_person() -> None:
    page = expanded(json_ld(ZOE))
    assert page["@type"] == [SCHEMA_ORG + "ProfilePage"]
    assert values(page, "dateModified") == ["2026-11-20"]
    me = person(ZOE)
    assert (me["@id"], values(me, "name")) == (ME, ["Zoë Nguyen-Example"])
    assert values(me, "jobTitle") == ["Chief Financial Officer"]
    assert named(values(me, "worksFor")) == ["Northwind Holdings"]
    assert named(values(me, "alumniOf")) == ["Example Business School", "University of Example"]
    assert values(me, "knowsAbout") == ["Corporate Finance", "M&A", "Change Management"]
    assert values(me, "knowsLanguage") == ["English", "French"]
    assert named(values(me, "hasCredential")) == ["Chartered Accountant"]
    assert values(me, "sameAs") == ["https://www.linkedin.com/in/zoe-example"]
    assert values(me, "image") == ["https://zoe.example/card.png"]


def test_each_line_i_take_on_is_an_offer_of_a_service_by_me() -> None:
    offers = values(person(ZOE), "makesOffer")
    services = [service for offer in offers for service in values(offer, "itemOffered")]
    assert named(services) == list(ZOE.offer.takes_on)
    assert [values(one, "provider") for one in services] == [[{"@id": ME}]] * 2
    assert values(offers[0], "description") == ["Six to twelve months; From 1 March 2027"]


def test_a_past_role_is_dated_and_a_present_one_is_an_occupation() -> None:
    now, before, first = values(person(ZOE), "hasOccupation")
    assert now["@type"] == [SCHEMA_ORG + "Occupation"]
    assert before["@type"] == [SCHEMA_ORG + "Role"]
    assert named(values(before, "hasOccupation")) == ["Finance Director"]
    assert values(before, "startDate") + values(before, "endDate") == ["2019-03", "2022-02"]
    assert values(first, "startDate") + values(first, "endDate") == ["2014", "2019"]


def test_two_present_roles_are_both_told() -> None:
    board = Entry("Board member", "Contoso Ltd", "", period("2024"))
    me = person(replace(ZOE, roles=(board, *ZOE.roles)))
    assert values(me, "jobTitle") == ["Board member", "Chief Financial Officer"]
    assert named(values(me, "worksFor")) == ["Contoso Ltd", "Northwind Holdings"]


@pytest.mark.parametrize(
    ("ended", "is_alumna"), [("2026-11", True), ("2026-12", False), ("", False), ("2025", True)]
)
def test_nobody_is_an_alumna_before_the_end(ended: str, is_alumna: bool) -> None:
    school = Entry("LLM", "Example Law School", "", period("2024-09", ended))
    assert bool(values(person(replace(ZOE, education=(school,))), "alumniOf")) is is_alumna


@pytest.mark.parametrize(
    ("ended", "holds"), [("2026-10", False), ("2026-11", False), ("2026-12", True), ("", True)]
)
def test_a_certificate_that_ran_out_is_not_claimed(ended: str, holds: bool) -> None:
    one = Entry("First aid", "Red Cross", "", period("2023-05", ended))
    found = values(person(replace(ZOE, certifications=(one,))), "hasCredential")
    assert bool(found) is holds
    assert [values(each, "expires") for each in found] == [[ended] if ended else []] * len(found)


def test_only_properties_of_schema_org_are_used_and_on_their_types() -> None:
    texts = [json_ld(ZOE, page=page) for page in ("profile", "about", "contact", "notes")]
    texts += [json_ld(replace(ZOE, is_invented=True)), article_json_ld(ZOE, ZOE.notes[0])]
    found = [node for text in texts for node in nodes(json.loads(text))]
    assert len(found) > 30
    wrong = [
        (node["@type"], name)
        for node in found
        for name in node
        if not name.startswith("@") and name not in ALLOWED[node["@type"]]
    ]
    assert wrong == []


def test_without_an_address_no_name_is_invented_for_a_page_or_a_person() -> None:
    face = replace(ZOE, reach=replace(ZOE.reach, address=""))
    for text in (json_ld(face), article_json_ld(face, face.notes[0])):
        assert '"@id"' not in text
        assert '"image"' not in text
    assert [node for node in nodes(json.loads(json_ld(face))) if "url" in node] == [
        json.loads(json_ld(face))["mainEntity"]["hasCredential"]
    ]
    service = values(values(person(face), "makesOffer")[0], "itemOffered")[0]
    assert named(values(service, "provider")) == [face.name]


def test_mail_and_phone_stand_there_only_where_they_are_public() -> None:
    me = person(replace(ZOE, reach=Reach(), offer=Offer()))
    assert [values(me, name) for name in ("email", "telephone", "address", "sameAs")] == [[]] * 4
    assert values(me, "makesOffer") == []


def test_other_pages_name_the_person_that_the_profile_tells_about() -> None:
    (me,) = values(expanded(json_ld(ZOE, page="contact")), "mainEntity")
    assert me["@id"] == ME
    assert values(me, "jobTitle") == []


def test_a_note_is_an_article_by_the_same_person() -> None:
    article = expanded(article_json_ld(ZOE, ZOE.notes[0]))
    assert article["@type"] == [SCHEMA_ORG + "Article"]
    assert values(article, "headline") == ["Cash before growth"]
    assert values(article, "datePublished") == ["2026-11-01"]
    assert [one["@id"] for one in values(article, "author")] == [ME]


def test_an_invented_person_is_labelled() -> None:
    me = person(replace(ZOE, is_invented=True))
    assert values(me, "disambiguatingDescription") == [INVENTED]
    assert values(person(ZOE), "disambiguatingDescription") == []


@given(faces)
def test_any_face_stays_inside_its_script(face: Face) -> None:
    texts = [json_ld(face), *(article_json_ld(face, note) for note in face.notes)]
    for text in texts:
        assert not set(text) & set("<>&\u2028\u2029\n")
        page = Scripts()
        page.feed(f'<script type="application/ld+json">{text}</script><p>after</p>')
        assert page.elements == ["script", "p"]
        assert page.data == f"{text}after"


@given(faces)
def test_any_face_is_read_and_loses_no_skill_role_or_offer(face: Face) -> None:
    text = json_ld(face)
    expanded(text)
    said = letters(json.dumps(json.loads(text), ensure_ascii=False).replace("\\", ""))
    facts = [face.name, *face.skills, *face.offer.takes_on, *(role.title for role in face.roles)]
    for fact in facts:
        assert letters(fact).replace("\\", "").replace('"', "") in said.replace('"', "")
