"""A feed or a web page in a file."""

from __future__ import annotations

import re
from typing import BinaryIO

from breakthrough.outside.adverts import feed_in, page_in
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.captures.opening import too_large

_LOOKED_AT = 4096  # bytes in which a document says what it is
_IS_PAGE = re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE)
_IS_FEED = re.compile(rb"\s*<(?:\?xml\b|rss\b|workzag-jobs\b)", re.IGNORECASE)


def markup_root(file: BinaryIO, *, name: str, limits: Limits) -> object:
    """The root of a feed, or the page. Raises Problem for a feed that is not whole."""
    data = file.read(limits.markup + 1)
    if len(data) > limits.markup:
        raise too_large(name, most=limits.markup)
    return feed_in(data, name=name) if is_feed(data) else page_in(data)


def is_feed(data: bytes) -> bool:
    """Whether a document in markup is XML and no web page, by how it begins."""
    start = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    return bool(_IS_FEED.match(start)) and not _IS_PAGE.search(start)
