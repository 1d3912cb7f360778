"""Web addresses as people paste them, taken apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

# A board's name inside an address: no separators, so that it can be put into another one.
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}", re.IGNORECASE | re.ASCII)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.ASCII)
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_LONGEST = 2_000
# Names before a system's own domain that are the system's own pages.
_OWN = frozenset(
    "www app api help support docs developer developers status blog cdn assets static".split()
)


@dataclass(frozen=True, slots=True)
class Address:
    """The host in lower case, the parts of the path and the query, both without escapes."""

    scheme: str
    host: str
    port: int | None
    parts: tuple[str, ...]
    query: Mapping[str, str]

    def name_at(self, at: int) -> str | None:
        """The part of the path with this number, where it could be a board's name."""
        return name_in(self.parts[at]) if len(self.parts) > at else None

    def starts(self, *parts: str) -> bool:
        """Whether the path begins with these parts."""
        return self.parts[: len(parts)] == parts


def address_of(url: str) -> Address | None:
    """The address; one without a scheme is taken as https. None for what is no web address."""
    text = url.strip()
    if not text or len(text) > _LONGEST or any(sign.isspace() for sign in text):
        return None
    try:
        split = urlsplit(text if _HAS_SCHEME.match(text) else f"https://{text.lstrip('/')}")
        host = (split.hostname or "").rstrip(".").encode("idna").decode().casefold()
        port = split.port
    except ValueError:
        return None
    if split.scheme.casefold() not in ("http", "https") or not _HOST.fullmatch(host):
        return None
    parts = tuple(unquote(part) for part in split.path.split("/") if part)
    query = dict(reversed(parse_qsl(split.query)))  # the first of a name counts
    return Address(split.scheme.casefold(), host, port, parts, query)


def name_in(text: str) -> str | None:
    """The text where it could be a board's name: letters, digits, dots and dashes alone."""
    return text if _NAME.fullmatch(text) else None


def name_before(host: str, *, domain: str) -> str | None:
    """The name in `name.domain`; None for the domain itself and for its owner's pages.

    >>> name_before("acme.recruitee.com", domain="recruitee.com")
    'acme'
    """
    name, dot, rest = host.partition(".")
    return name if dot and rest == domain and name not in _OWN else None
