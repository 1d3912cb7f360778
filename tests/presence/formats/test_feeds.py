"""Notes as feeds that any reader takes."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
from a_face import ZOE
from hostile_faces import faces, letters
from hypothesis import given
from lxml import etree, html
from rfc3986_validator import validate_rfc3986

from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.formats import INVENTED, atom, json_feed
from breakthrough.presence.formats.stable_id import stable_id

ATOM = {"a": "http://www.w3.org/2005/Atom"}
AWAY = replace(ZOE, reach=replace(ZOE.reach, address=""))


def shown(markup: str) -> str:
    """The letters that a browser shows of some HTML."""
    return letters("".join(html.fromstring(f"<div>{markup}</div>").itertext()))


def broken_rules(text: str) -> list[str]:
    """What of JSON Feed 1.1 does not hold (jsonfeed.org/version/1.1)."""
    feed: dict[str, Any] = json.loads(text)
    rules = {
        "version": feed["version"] == "https://jsonfeed.org/version/1.1",
        "title": isinstance(feed["title"], str),
        "items": isinstance(feed["items"], list),
        "authors": all(author.get("name") for author in feed["authors"]),
        "addresses": all(
            feed.get(name, "https:").startswith("https:") for name in ("home_page_url", "feed_url")
        ),
        "ids": len({item["id"] for item in feed["items"]}) == len(feed["items"]),
        "content": all(isinstance(item["content_html"], str) for item in feed["items"]),
        "dates": all(item["date_published"].endswith("T00:00:00Z") for item in feed["items"]),
        "tags": all(isinstance(tag, str) for item in feed["items"] for tag in item["tags"]),
    }
    return [name for name, holds in rules.items() if not holds]


def test_an_independent_reader_finds_the_notes_newest_first() -> None:
    oldest_first = replace(ZOE, notes=ZOE.notes[::-1])
    found = feedparser.parse(atom(oldest_first))
    assert (found.bozo, found.version) == (False, "atom10")
    assert found.feed.title == ZOE.name
    assert found.feed.updated == "2026-11-20T00:00:00Z"
    assert [entry.title for entry in found.entries] == [
        "Cash before growth",
        "A carve-out told short",
    ]
    first = found.entries[0]
    assert first.id == first.link == "https://zoe.example/notes/cash-before-growth.html"
    assert first.updated == first.published == "2026-11-01T00:00:00Z"
    assert first.content[0].value == (
        "<p>Most companies count profit and forget the bank.</p><p>I begin with the bank.</p>"
    )


def test_the_json_feed_follows_its_rules_and_says_the_same() -> None:
    assert broken_rules(json_feed(ZOE)) == []
    feed = json.loads(json_feed(ZOE))
    entries = feedparser.parse(atom(ZOE)).entries
    assert [(one["id"], one["title"], one["date_published"]) for one in feed["items"]] == [
        (entry.id, entry.title, entry.published) for entry in entries
    ]
    assert [one["content_html"] for one in feed["items"]] == [
        entry.content[0].value for entry in entries
    ]


def test_without_an_address_ids_are_lasting_and_nothing_is_linked() -> None:
    ids = [entry.id for entry in feedparser.parse(atom(AWAY)).entries]
    assert ids == [item["id"] for item in json.loads(json_feed(AWAY))["items"]]
    later = replace(AWAY, changed_on=date(2027, 1, 1), notes=AWAY.notes[1:], headline="New")
    assert [entry.id for entry in feedparser.parse(atom(later)).entries] == ids[1:]
    assert "<link" not in atom(AWAY)
    assert "url" not in json_feed(AWAY)


def test_a_lasting_id_is_a_uuid_as_the_standard_makes_it() -> None:
    space = uuid.UUID("3c1f6f0a-5d0b-4f0e-9a7c-52d1c7be40a6")
    assert stable_id("Zoë", "a-note") == uuid.uuid5(space, "Zoë\na-note").urn
    assert len({stable_id("a", "b"), stable_id("ab"), stable_id("a"), stable_id("b", "a")}) == 4


def test_feeds_without_notes_are_feeds() -> None:
    face = replace(ZOE, notes=())
    found = feedparser.parse(atom(face))
    assert (found.bozo, found.version, found.entries) == (False, "atom10", [])
    assert json.loads(json_feed(face))["items"] == []


def test_a_line_end_inside_a_paragraph_is_kept() -> None:
    note = Note("a", "A", ("One.\nTwo.",), date(2026, 1, 1))
    face = replace(ZOE, notes=(note,))
    assert json.loads(json_feed(face))["items"][0]["content_html"] == "<p>One.<br>Two.</p>"


def test_an_invented_person_is_labelled() -> None:
    invented = replace(ZOE, is_invented=True)
    assert feedparser.parse(atom(invented)).feed.subtitle.endswith(INVENTED)
    assert json.loads(json_feed(invented))["description"].endswith(INVENTED)
    assert INVENTED not in atom(ZOE) + json_feed(ZOE)


@given(faces)
def test_any_face_makes_well_formed_feeds_that_lose_nothing(face: Face) -> None:
    feed = etree.fromstring(atom(face).encode())
    items = json.loads(json_feed(face))["items"]
    entries = feed.findall("a:entry", ATOM)
    assert letters(feed.findtext("a:title", namespaces=ATOM)) == letters(face.name)
    notes = sorted(face.notes, key=lambda note: note.published_on, reverse=True)
    assert len(entries) == len(items) == len(notes)
    for entry, item, note in zip(entries, items, notes, strict=True):
        assert validate_rfc3986(entry.findtext("a:id", namespaces=ATOM), rule="URI")
        assert letters(entry.findtext("a:title", namespaces=ATOM)) == letters(note.title)
        content = entry.findtext("a:content", namespaces=ATOM)
        assert content == item["content_html"]
        assert shown(content) == letters("".join(note.paragraphs))


@given(faces)
def test_no_markup_of_a_note_reaches_the_reader_of_a_feed(face: Face) -> None:
    found = feedparser.parse(atom(face))
    assert not found.bozo
    for item in json.loads(json_feed(face))["items"]:
        tags = {one.tag for one in html.fromstring(f"<div>{item['content_html']}</div>").iter()}
        assert tags <= {"div", "p", "br"}
