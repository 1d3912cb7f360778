"""A feed or a web page in a file, and one answer of a board by itself."""

from __future__ import annotations

import re
from typing import BinaryIO

from breakthrough.outside.adverts import feed_in, page_in
from breakthrough.outside.captures.documents import json_in
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.captures.opening import too_large

_LOOKED_AT = 4096  # bytes in which a document says what it is
_IS_PAGE = re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE)
_MARK = b"\xef\xbb\xbf"  # of UTF-8
_DEFAULT = Limits()
_IS_FEED = re.compile(rb"\s*<(?:\?xml\b|rss\b|workzag-jobs\b)", re.IGNORECASE)


def markup_root(file: BinaryIO, *, name: str, limits: Limits) -> object:
    """The root of a feed, or the page. Raises Problem for a feed that is not whole."""
    return _root(file.read(limits.markup + 1), name=name, limits=limits)


def answer_root(data: bytes, *, name: str, limits: Limits = _DEFAULT) -> object:
    """The root of one answer, told by how it begins: a feed, a page, or JSON.

    Raises Problem for one that is not whole, too large or made to do harm: then nothing is known.
    """
    if data.removeprefix(_MARK).lstrip()[:1] == b"<":
        return _root(data, name=name, limits=limits)
    if len(data) > limits.document:
        raise too_large(name, most=limits.document)
    return json_in(data, name=name, limits=limits)


def _root(data: bytes, *, name: str, limits: Limits) -> object:
    if len(data) > limits.markup:
        raise too_large(name, most=limits.markup)
    return feed_in(data, name=name) if _is_feed(data) else page_in(data)


def _is_feed(data: bytes) -> bool:
    """Whether a document in markup is XML and no web page, by how it begins."""
    start = data[:_LOOKED_AT].removeprefix(_MARK)
    return bool(_IS_FEED.match(start)) and not _IS_PAGE.search(start)
