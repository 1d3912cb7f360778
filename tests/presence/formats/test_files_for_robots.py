"""What search engines and language models read beside the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from a_face import ZOE
from hostile_faces import ODD, faces, letters
from hypothesis import given
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token
from protego import Protego
from rfc3986_validator import validate_rfc3986

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats import INVENTED, llms_txt, robots, sitemap

AWAY = replace(ZOE, reach=replace(ZOE.reach, address=""))
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PAGES = (("Profile", "index.html", "who I am"), ("Résumé", "resume.json", ""))
# Every construct that a writer of llms.txt may use, and no other.
BLOCKS = {"heading", "blockquote", "paragraph", "bullet_list", "list_item"}


def tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def headings(text: str) -> list[tuple[str, str]]:
    found = tokens(text)
    return [
        (token.tag, said(after)) for token, after in pairwise(found) if token.type == "heading_open"
    ]


def said(inline: Token) -> str:
    return "".join(child.content for child in inline.children or [])


def links(text: str) -> Iterator[tuple[str, str]]:
    """Name and address of every link."""
    for token in tokens(text):
        children = token.children or []
        for child, after in pairwise(children):
            if child.type == "link_open":
                yield after.content, str(child.attrs["href"])


def test_the_sitemap_holds_absolute_addresses_with_their_day() -> None:
    root = etree.fromstring(sitemap(ZOE, pages=["", "/notes/a b&c.html"]).encode())
    assert root.tag == f"{{{NAMESPACE['s']}}}urlset"
    assert [one.text for one in root.iterfind("s:url/s:loc", NAMESPACE)] == [
        "https://zoe.example/",
        "https://zoe.example/notes/a%20b&c.html",
    ]
    assert {one.text for one in root.iterfind("s:url/s:lastmod", NAMESPACE)} == {"2026-11-20"}


def test_there_is_no_sitemap_without_an_address() -> None:
    with pytest.raises(ValueError, match="needs the address"):
        sitemap(AWAY, pages=[""])


def test_robots_may_read_everything_and_are_told_of_the_sitemap() -> None:
    rules = Protego.parse(robots(ZOE))
    assert rules.can_fetch("https://zoe.example/cv.pdf", "Googlebot")
    assert list(rules.sitemaps) == ["https://zoe.example/sitemap.xml"]
    assert list(Protego.parse(robots(AWAY)).sitemaps) == []


def test_llms_txt_has_its_parts_in_order() -> None:
    text = llms_txt(ZOE, pages=PAGES)
    blocks = [token.type for token in tokens(text) if token.level == 0 and token.nesting == 1]
    assert blocks[:3] == ["heading_open", "blockquote_open", "paragraph_open"]
    assert headings(text) == [("h1", ZOE.name), ("h2", "Pages"), ("h2", "Elsewhere")]
    assert list(links(text)) == [
        ("Profile", "https://zoe.example/index.html"),
        ("Résumé", "https://zoe.example/resume.json"),
        ("LinkedIn", "https://www.linkedin.com/in/zoe-example"),
    ]
    assert "- [Profile](https://zoe.example/index.html): who I am\n" in text
    assert "- [Résumé](https://zoe.example/resume.json)\n" in text


def test_llms_txt_says_what_i_do_and_take_on() -> None:
    text = llms_txt(ZOE, pages=PAGES)
    assert "- Chief Financial Officer, Northwind Holdings (2022-02 – now)\n" in text
    assert "- Senior Auditor, Contoso Ltd (2014 – 2019)\n" in text
    assert "- Interim finance leadership\n" in text
    assert "Skills: Corporate Finance, M&A, Change Management\n" in text


def test_links_are_relative_without_an_address() -> None:
    assert next(links(llms_txt(AWAY, pages=PAGES))) == ("Profile", "index.html")


def test_an_invented_person_is_labelled() -> None:
    assert INVENTED in llms_txt(replace(ZOE, is_invented=True), pages=())
    assert INVENTED not in llms_txt(ZOE, pages=())


@pytest.mark.parametrize("odd", ODD)
def test_odd_text_is_shown_as_it_was_written(odd: str) -> None:
    face = replace(ZOE, name=f"A {odd}", headline=odd, about=(odd,), skills=(odd,))
    text = llms_txt(face, pages=[(odd, "index.html", odd)])
    (_, first), (_, second), *_ = headings(text)
    assert letters(first) == letters(f"A {odd}")
    assert second == "Pages"
    shown = letters("\n".join(said(token) for token in tokens(text)))
    assert shown.count(letters(odd)) >= 5


@given(faces)
def test_no_text_breaks_the_structure(face: Face) -> None:
    text = llms_txt(face, pages=[(face.name, "index.html", face.headline)])
    for token in tokens(text):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        assert kind in BLOCKS | {"inline"}
        for child in token.children or []:
            assert child.type in ("text", "text_special", "link_open", "link_close")
    tags = [tag for tag, _ in headings(text)]
    assert tags[:2] == ["h1", "h2"]
    assert set(tags[1:]) == {"h2"}
    assert letters(headings(text)[0][1]) == letters(face.name)
    assert all(address.startswith(("http", "index.html")) for _, address in links(text))


@given(faces)
def test_any_address_makes_a_valid_sitemap_and_one_line_for_robots(face: Face) -> None:
    if "Sitemap" in robots(face):
        pages = ["", *(f"notes/{note.slug}.html" for note in face.notes)]
        root = etree.fromstring(sitemap(face, pages=pages).encode())
        found = [str(one.text) for one in root.iterfind("s:url/s:loc", NAMESPACE)]
        assert len(found) == len(pages)
        assert all(validate_rfc3986(one, rule="URI") for one in found)
    assert len(robots(face).splitlines()) in (2, 4)
