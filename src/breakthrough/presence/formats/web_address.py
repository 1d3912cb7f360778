"""Addresses of pages, as every reader of a format accepts them."""

from __future__ import annotations

import re

_WITH_SCHEME = re.compile(r"(https?)://([^/?#@:\s\\\[\]]+)(:[0-9]{1,5})?([/?#].*)?", re.IGNORECASE)
_AS_WRITTEN = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#].*)?")
# All that RFC 3986 allows in a path or query; a percent sign only before two hexadecimal digits.
_TO_ENCODE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]")


def web_address(text: str) -> str:
    """The http or https address in ASCII (RFC 3986); empty when the text is no such address.

    "linkedin.com/in/zoe" is taken as people mean it, with https. An address with a name and a
    password in it is refused.

    >>> web_address("https://example.org/Zoë")
    'https://example.org/Zo%C3%AB'
    """
    if _AS_WRITTEN.fullmatch(text):
        text = f"https://{text}"
    found = _WITH_SCHEME.fullmatch(text)
    if not found:
        return ""
    scheme, host, port, rest = (part or "" for part in found.groups())
    return f"{scheme.lower()}://{encoded(host)}{port}{encoded(rest)}"


def encoded(text: str) -> str:
    """The text with percent signs for whatever an address may not hold; one "#" stays."""
    before, hash_sign, fragment = text.partition("#")
    return _encoded(before) + hash_sign + _encoded(fragment)


def _encoded(text: str) -> str:
    return _TO_ENCODE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)
