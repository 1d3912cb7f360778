"""A page as a program reads it."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from lxml import html


def parsed(page: bytes) -> html.HtmlElement:
    return html.document_fromstring(page.decode(), parser=html.HTMLParser(encoding="utf-8"))


def text_of(page: bytes) -> str:
    """The words on the page, each run of spaces as one."""
    return " ".join(parsed(page).body.text_content().split())


def addresses(page: bytes) -> list[str]:
    """Every address the page leads to or loads."""
    tree = parsed(page)
    return [*tree.xpath("//@href"), *tree.xpath("//@src"), *tree.xpath("//@action")]


def inner_paths(path: str, *, page: bytes) -> Iterator[str]:
    """The files of the site that the page at the path leads to."""
    for address in addresses(page):
        url = urlsplit(address)
        if not url.scheme and url.path:
            yield normpath(join(dirname(path), unquote(url.path)))
