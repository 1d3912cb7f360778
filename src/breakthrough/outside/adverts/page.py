"""A web page: what it says to machines, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from breakthrough.outside.files import decoded

# Of the names that Python knows, those of letters: others unpack, or take very long.
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*"
    rb"(iso-8859-\d\d?|latin-?1|windows-125\d|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5)\b",
    re.IGNORECASE,
)
_LOOKED_AT = 2048  # bytes in which a page states its letters; HTML asks for the first 1024
_LINKED_BY = {"a": "href", "iframe": "src", "script": "src", "link": "href"}
_OPENS = re.compile(r"<script\b[^>]{0,500}ld\+json[^>]{0,100}>", re.IGNORECASE)
_CLOSES = re.compile(r"</script", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The JSON-LD scripts as written, the page's own address, and the addresses it leads to.

    `url` is empty where the page does not state it.
    """

    scripts: tuple[str, ...] = ()
    url: str = ""
    links: tuple[str, ...] = ()


def page_in(data: bytes) -> Page:
    """The page in some bytes of HTML, however broken; nothing in it is run, followed or fetched."""
    text = _page_text(data)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    tree = (
        etree.fromstring(text.encode("utf-8", "replace"), parser=parser) if text.strip() else None
    )
    if tree is None:
        return Page()
    scripts = [element.text or "" for element in tree.iter("script") if _is_for_machines(element)]
    if len(parser.error_log.filter_from_fatals()):  # nested too deeply: the rest was not read
        scripts = list(_cut_out(text))
    return Page(tuple(scripts), _own_url(tree), tuple(dict.fromkeys(_links(tree))))


def _page_text(data: bytes) -> str:
    """UTF-8 where all of it is, else as the page says, else as browsers guess."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        stated = _CHARSET.search(data[:_LOOKED_AT])
        try:
            return data.decode(stated[1].decode(), "replace") if stated else decoded(data)
        except LookupError:
            return decoded(data)


def _is_for_machines(script: etree._Element) -> bool:
    return "ld+json" in (script.get("type") or "").casefold()


def _own_url(tree: etree._Element) -> str:
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()
    for meta in tree.iter("meta"):
        if meta.get("property") == "og:url" and meta.get("content"):
            return str(meta.get("content")).strip()
    return ""


def _links(tree: etree._Element) -> Iterator[str]:
    for element in tree.iter(*_LINKED_BY):
        link = (element.get(_LINKED_BY[element.tag]) or "").strip()
        if link.startswith(("https://", "http://", "//")):
            yield link


def _cut_out(text: str) -> Iterator[str]:
    """The scripts of a page that no parser reads to its end; one pass, whatever stands in it."""
    at = 0
    while opens := _OPENS.search(text, at):
        closes = _CLOSES.search(text, opens.end())
        if not closes:
            return
        yield text[opens.end() : closes.start()]
        at = closes.end()
