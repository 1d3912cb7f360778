"""The files of a site, and where its pages lead."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from a_face import ZOE
from reading import addresses, inner_paths, parsed, text_of
from site_faces import EVERY_FILE, FULL, POOR, at, site

from breakthrough.basics import Problem
from breakthrough.outside.printers.site import THEMES, Enquiries, Files
from breakthrough.presence.face.face import Face, Link, Note, Reach
from breakthrough.presence.formats import INVENTED, json_feed, resume_json


def pages(made: dict[str, bytes]) -> dict[str, bytes]:
    return {path: page for path, page in made.items() if path.endswith(".html")}


def test_a_full_site_has_these_files() -> None:
    assert sorted(site()) == sorted(
        [
            *("404.html", "atom.xml", "contact.html", "feed.json", "icon.svg", "index.html"),
            *("llms.txt", "notes.html", "notes/a-carve-out.html", "notes/cash-before-growth.html"),
            *("resume.json", "robots.txt", "sitemap.xml", "style.css"),
        ]
    )


def test_without_notes_and_address_there_is_neither_feed_nor_sitemap() -> None:
    assert sorted(site(POOR)) == sorted(
        [
            *("404.html", "contact.html", "icon.svg", "index.html"),
            *("llms.txt", "resume.json", "robots.txt", "style.css"),
        ]
    )


def test_the_files_for_programs_are_those_made_of_the_same_face() -> None:
    made = site(ZOE)
    assert made["resume.json"].decode() == resume_json(ZOE)
    assert made["feed.json"].decode() == json_feed(ZOE)
    assert b"<loc>https://zoe.example/contact.html</loc>" in made["sitemap.xml"]
    assert b"404" not in made["sitemap.xml"]
    assert b"https://zoe.example/notes/a-carve-out.html" in made["llms.txt"]


@pytest.mark.parametrize("theme", THEMES)
def test_the_same_face_makes_the_same_bytes(theme: str) -> None:
    assert site(theme=theme) == site(theme=theme)


def test_a_theme_changes_the_style_and_nothing_that_is_said() -> None:
    paper, studio = site(theme="paper"), site(theme="studio")
    assert {path for path in paper if paper[path] != studio[path]} == {"style.css", "icon.svg"}


@pytest.mark.parametrize("theme", THEMES)
def test_the_icon_has_the_accent_of_the_style(theme: str) -> None:
    made = site(theme=theme)
    (accent,) = set(re.findall(rb'fill="(#[0-9a-f]{6})"', made["icon.svg"]))
    assert b"--mark: " + accent in made["style.css"]
    assert b">Z</text>" in made["icon.svg"]


@pytest.mark.parametrize("enquiries", Enquiries)
@pytest.mark.parametrize("face", [FULL, at(FULL, ""), POOR], ids=["full", "no address", "poor"])
def test_every_relative_link_leads_to_a_file(face: Face, enquiries: Enquiries) -> None:
    made = site(face, enquiries=enquiries)
    there = {*made, *EVERY_FILE.names, "/style.css"}
    there |= {"enquiry"} if enquiries is Enquiries.FORM else set()
    led = {link for path, page in pages(made).items() for link in inner_paths(path, page=page)}
    assert led <= there
    assert set(EVERY_FILE.names) - {"card.png"} <= led


def test_a_file_that_is_not_there_is_not_linked() -> None:
    made = site(files=Files())
    led = {link for path, page in pages(made).items() for link in inner_paths(path, page=page)}
    assert led.isdisjoint(EVERY_FILE.names)
    assert b"og:image" not in made["index.html"]


def test_the_page_for_lost_addresses_links_from_any_depth() -> None:
    assert addresses(site()["404.html"]) == [
        *("/style.css", "#main"),
        *("https://zoe.example/index.html", "https://zoe.example/notes.html"),
        "https://zoe.example/contact.html",
    ]
    assert "/me/style.css" in addresses(site(at(FULL, "https://host.example/me"))["404.html"])


def test_the_page_for_lost_addresses_of_a_site_without_one_leads_nowhere() -> None:
    lost = site(POOR)["404.html"]
    assert addresses(lost) == ["style.css", "#main"]
    assert "Jo Example" in text_of(lost)


def test_a_page_is_light() -> None:
    made = site()
    for path in pages(made):
        assert len(made[path]) + len(made["style.css"]) < 100_000, path


def test_nobody_could_reach_a_person_without_any_way() -> None:
    alone = replace(POOR, reach=Reach(links=(Link("Mine", "javascript:alert(1)"),)))
    with pytest.raises(Problem, match="Nobody could reach you"):
        site(alone)
    assert "thanks.html" in site(alone, enquiries=Enquiries.FORM)


@pytest.mark.parametrize(
    "reach", [Reach(email="a@b.example"), Reach(phone="1"), Reach(links=(Link("", "https://a.b"),))]
)
def test_one_way_to_reach_a_person_is_enough(reach: Reach) -> None:
    assert "index.html" in site(replace(POOR, reach=reach))


def test_a_site_needs_a_name_and_a_theme_that_is_there() -> None:
    with pytest.raises(Problem, match="no name"):
        site(replace(POOR, name=" \x00 "))
    with pytest.raises(Problem, match="“neon”"):
        site(theme="neon")


@pytest.mark.parametrize("slug", ["../index", "", "a/b", "é", "a.html", "-a"])
def test_a_note_whose_address_cannot_be_one_is_refused_by_name(slug: str) -> None:
    note = Note(slug, "Title", ("Text.",), POOR.changed_on)
    with pytest.raises(Problem, match="cannot be one"):
        site(replace(POOR, notes=(note,)))


def test_two_notes_cannot_have_one_address() -> None:
    notes = tuple(Note(slug, "Title", ("Text.",), POOR.changed_on) for slug in ("cash", "Cash"))
    with pytest.raises(Problem, match="Two notes"):
        site(replace(POOR, notes=notes))


def test_a_view_and_a_case_are_told_apart() -> None:
    made = site()
    assert "A view" in text_of(made["notes/cash-before-growth.html"])
    assert "the client stays unnamed" in text_of(made["notes/a-carve-out.html"])


def test_an_invented_person_is_labelled_on_every_page_and_nobody_else() -> None:
    assert all(INVENTED in text_of(page) for page in pages(site(FULL)).values())
    assert not any(INVENTED in text_of(page) for page in pages(site(ZOE)).values())


def test_a_poor_face_makes_no_empty_parts() -> None:
    tree = parsed(site(POOR, files=Files())["index.html"])
    headings = [heading.text_content() for heading in tree.xpath("//h1|//h2|//h3")]
    assert headings == ["Jo Example", "Work", "Bookkeeper", "Contact"]
    assert [one.tag for one in tree.xpath("//body//*[not(normalize-space())]")] == []
