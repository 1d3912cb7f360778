"""HTML of adverts as plain text."""

from __future__ import annotations

import html
import re

from lxml import etree

from breakthrough.outside.adverts.cells import tidy

_BLOCK_TAGS = (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol optgroup option p "
    "pre section summary table tbody tfoot thead title tr ul"
)
_UNSEEN_TAGS = "script style template head noscript iframe object svg math"
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_CELLS = frozenset({"td", "th"})
_UNSEEN_MARKUP = re.compile(r"<(script|style|template)\b.*?(</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n{2,}")
_TAG = re.compile(r"<[^<>]*>")
_EVENTS = ("start", "end")


def plain_text(markup: str) -> str:
    """What a reader of the HTML sees, each block on its own line; scripts and styles are left out.

    Nothing in the markup is followed or fetched. What is nested too deeply for the parser is read
    by taking the tags away.
    """
    if "<" not in markup:
        return tidy(html.unescape(markup))
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    tree = etree.fromstring(markup.encode("utf-8", "replace"), parser=parser)
    if len(parser.error_log.filter_from_fatals()):
        without_tags = _TAG.sub("\n", _UNSEEN_MARKUP.sub("\n", markup))
        return _BLANK_LINES.sub("\n", tidy(html.unescape(without_tags)))
    return "" if tree is None else _BLANK_LINES.sub("\n", tidy("".join(_pieces(tree))))


def once_escaped(markup: str) -> str:
    """HTML whose own signs were written as entities, as HTML again; other HTML as it is."""
    return markup if "<" in markup else html.unescape(markup)


def _pieces(tree: etree._Element) -> list[str]:
    pieces: list[str] = []
    walk = etree.iterwalk(tree, events=_EVENTS)
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _UNSEEN:
                walk.skip_subtree()
                continue
            if tag in _BLOCKS:
                pieces.append("\n")
            if element.text:
                pieces.append(_one_line(element.text) if tag != "pre" else element.text)
        else:
            if tag in _BLOCKS and tag != "br":
                pieces.append("\n")
            elif tag in _CELLS:
                pieces.append(" ")
            if element.tail:
                pieces.append(_one_line(element.tail))
    return pieces


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")
