"""What stands on the pages for people, and in their heads for programs."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import mf2py
import pytest
from a_face import ZOE
from pyld import jsonld
from reading import parsed, text_of
from site_faces import FULL, POOR, at, site

from breakthrough.outside.printers.site import HONEYPOT, QUESTIONS, Enquiries

SCHEMA_ORG = "https://schema.org/"


def meta(page: bytes) -> dict[str, str]:
    found = parsed(page).xpath("//meta[@content][@name or @property]")
    return {one.get("property") or one.get("name"): one.get("content") for one in found}


def links(page: bytes, rel: str) -> list[str]:
    return [one.get("href") for one in parsed(page).xpath(f"//link[@rel='{rel}']")]


def linked_data(page: bytes) -> dict[str, Any]:
    """The page's data as an independent reader understands it, with nothing fetched."""

    def refuse(address: str, _options: dict[str, Any]) -> dict[str, Any]:
        raise AssertionError(f"{address} was to be fetched")

    (script,) = parsed(page).xpath("//script")
    assert script.get("type") == "application/ld+json"
    document = json.loads(script.text) | {"@context": {"@vocab": SCHEMA_ORG}}
    (node,) = jsonld.expand(document, {"documentLoader": refuse})
    return node


def test_the_first_thing_said_is_who_for_whom_which_need_and_the_proof() -> None:
    text = text_of(site()["index.html"])
    stands = [
        *("Zoë Nguyen-Example", "Chief Financial Officer"),
        *("For whom", "industrial mid-caps after a carve-out"),
        *("The need", "cash and reporting under control"),
        *("What is different", "Led carve-out, 400 staff"),
        *("Proof", "Released €12m cash in 9 months", "Get in touch", "About", "Work"),
    ]
    places, start = [], 0
    for words in stands:
        start = text.index(words, start)
        places.append(start)
    assert places == sorted(places)


def test_all_that_is_public_about_the_career_is_there() -> None:
    text = text_of(site()["index.html"])
    groups = (FULL.roles, FULL.education, FULL.certifications, FULL.projects, FULL.publications)
    more = (FULL.patents, FULL.honours, FULL.volunteering, FULL.courses)
    for entry in (entry for group in (*groups, *more) for entry in group):
        for said in (entry.title, entry.organisation, entry.place, *entry.points):
            assert said in text
    for said in (*FULL.skills, *(spoken.language for spoken in FULL.languages)):
        assert said in text


def test_periods_are_written_in_words_and_marked_for_programs() -> None:
    page = site()["index.html"]
    assert "Feb 2022 – Present" in text_of(page)
    assert "2014 – 2019" in text_of(page)
    assert "Jul 2014 –" not in text_of(page)
    assert '<time datetime="2022-02">Feb 2022</time>' in page.decode()


def test_the_card_on_the_page_is_read_by_others() -> None:
    url = "https://zoe.example/"
    (card,) = mf2py.parse(doc=site(ZOE)["index.html"].decode(), url=url)["items"]
    assert card["type"] == ["h-card"]
    told = card["properties"]
    assert told["name"] == ["Zoë Nguyen-Example"]
    assert told["job-title"] == ["Chief Financial Officer"]
    assert told["org"] == ["Northwind Holdings"]
    assert told["email"] == ["mailto:zoe@example.com"]
    assert told["tel"] == ["+61 3 5550 0000"]
    assert told["uid"] == [url]
    assert told["url"] == ["https://www.linkedin.com/in/zoe-example", url]
    assert told["locality"] == ["Melbourne"]
    assert told["region"] == ["Victoria"]
    assert told["country-name"] == ["Australia"]
    assert told["note"][0].startswith("Zoë Nguyen-Example, Chief Financial Officer")


def test_other_pages_of_the_person_are_said_to_be_the_same_person() -> None:
    rels = mf2py.parse(doc=site(ZOE)["index.html"].decode(), url="https://zoe.example/")["rels"]
    assert set(rels["me"]) == {"https://www.linkedin.com/in/zoe-example", "https://zoe.example/"}


def test_a_note_is_read_by_others() -> None:
    page = site(ZOE)["notes/cash-before-growth.html"].decode()
    (entry,) = mf2py.parse(doc=page, url="https://zoe.example/notes/")["items"]
    assert entry["type"] == ["h-entry"]
    told = entry["properties"]
    assert told["name"] == ["Cash before growth"]
    assert told["published"] == ["2026-11-01"]
    assert told["author"][0]["properties"]["name"] == ["Zoë Nguyen-Example"]
    assert "I begin with the bank." in told["content"][0]["value"]


def test_the_linked_data_of_each_page_is_read_by_others() -> None:
    made = site(ZOE)
    kinds = {
        "index.html": "ProfilePage",
        "contact.html": "ContactPage",
        "notes.html": "CollectionPage",
    }
    for path, kind in kinds.items():
        assert linked_data(made[path])["@type"] == [SCHEMA_ORG + kind]
    (person,) = linked_data(made["index.html"])[SCHEMA_ORG + "mainEntity"]
    assert person[SCHEMA_ORG + "name"] == [{"@value": "Zoë Nguyen-Example"}]
    note = linked_data(made["notes/a-carve-out.html"])
    assert note[SCHEMA_ORG + "headline"] == [{"@value": "A carve-out told short"}]


def test_a_link_to_the_page_is_shown_with_its_picture() -> None:
    told = meta(site(ZOE)["index.html"])
    assert told["og:type"] == "profile"
    assert told["og:url"] == "https://zoe.example/"
    assert told["og:image"] == "https://zoe.example/card.png"
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["og:image:alt"].startswith("Zoë Nguyen-Example")
    assert (told["profile:first_name"], told["profile:last_name"]) == ("Zoë", "Nguyen-Example")
    assert told["twitter:card"] == "summary_large_image"
    assert told["description"].startswith("Zoë Nguyen-Example, Chief Financial Officer")


def test_without_an_address_nothing_is_said_that_needs_one() -> None:
    made = site(at(ZOE, ""))
    for path in ("index.html", "contact.html", "notes/a-carve-out.html"):
        assert links(made[path], "canonical") == []
        assert {"og:url", "og:image"}.isdisjoint(meta(made[path]))


def test_each_page_says_which_address_is_its_own() -> None:
    made = site(ZOE)
    for path in ("contact.html", "notes.html", "notes/a-carve-out.html"):
        assert links(made[path], "canonical") == [f"https://zoe.example/{path}"]


def test_feeds_and_data_are_found_from_every_page() -> None:
    made = site(ZOE)
    assert links(made["index.html"], "alternate") == ["atom.xml", "feed.json", "resume.json"]
    assert links(made["notes/a-carve-out.html"], "alternate") == [
        f"../{name}" for name in ("atom.xml", "feed.json", "resume.json")
    ]
    assert links(site(POOR)["index.html"], "alternate") == ["resume.json"]


@pytest.mark.parametrize("enquiries", Enquiries)
def test_every_page_may_be_found(enquiries: Enquiries) -> None:
    made = site(enquiries=enquiries)
    assert not any(b"noindex" in page for page in made.values())
    titles = [parsed(page).findtext(".//title") for path, page in made.items() if ".html" in path]
    assert len(set(titles)) == len(titles)


def test_the_mail_link_opens_a_message_with_the_questions_in_it() -> None:
    page = site(ZOE)["contact.html"]
    (mail,) = parsed(page).xpath("//a[@class='button']/@href")
    url = urlsplit(mail)
    assert (url.scheme, url.path) == ("mailto", "zoe@example.com")
    asked = parse_qs(url.query)
    assert asked["subject"] == ["An enquiry from your site"]
    for question in ("What do you need?", "On which terms?", "How did you come across me?"):
        assert question in asked["body"][0]
        assert question in text_of(page)
    assert "zoe@example.com" in text_of(page)


def test_the_contact_page_says_what_i_take_on_and_on_which_terms() -> None:
    text = text_of(site(ZOE)["contact.html"])
    for said in ("Interim finance leadership", "Carve-outs of up to €200m", "From 1 March 2027"):
        assert said in text


def test_the_form_has_a_labelled_and_limited_field_for_each_question() -> None:
    (form,) = parsed(site(ZOE, enquiries=Enquiries.FORM)["contact.html"]).xpath("//form")
    assert (form.get("method"), form.get("action")) == ("post", "enquiry")
    for question in QUESTIONS:
        (field,) = form.xpath(f".//*[@name='{question.name}']")
        (label,) = form.xpath(f".//label[@for='{field.get('id')}']")
        assert question.text in label.text_content()
        assert field.get("maxlength") == str(question.longest)
        assert (field.get("required") is not None) == question.is_needed
        assert field.get("autocomplete") == question.autocomplete


def test_the_field_that_catches_machines_is_hidden_from_people() -> None:
    made = site(ZOE, enquiries=Enquiries.FORM)
    (trap,) = parsed(made["contact.html"]).xpath(f"//input[@name='{HONEYPOT}']")
    assert trap.get("tabindex") == "-1"
    assert trap.getparent().get("aria-hidden") == "true"
    assert ".trap, .self { display: none }" in made["style.css"].decode()
