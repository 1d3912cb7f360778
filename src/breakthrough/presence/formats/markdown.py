"""Plain text and links inside Markdown (CommonMark 0.31)."""

from __future__ import annotations

import re

from breakthrough.presence.formats.legible import one_line
from breakthrough.presence.formats.web_address import encoded

_SIGN = re.compile(r"[\\`*_\[\]<>~]|&(?=#?\w+;)|(?<!\S)#")
# What begins a list, a rule or an underlined heading.
_BEGINNING = re.compile(r"^(?=[-+=])|^(?P<number>\d{1,9})(?=[.)](?:\s|$))")


def plain(text: str) -> str:
    """The text on one line, with no sign in it that Markdown would read as its own."""
    escaped = _SIGN.sub(r"\\\g<0>", one_line(text))
    return _BEGINNING.sub(lambda found: (found["number"] or "") + "\\", escaped)


def link(name: str, *, url: str) -> str:
    """A link; brackets and spaces of the address are encoded."""
    address = encoded(url).replace("(", "%28").replace(")", "%29")
    return f"[{plain(name)}]({address})"


def listed(title: str, *, lines: list[str]) -> str:
    """A paragraph that ends in a colon, and a list below it; empty without lines."""
    return "\n".join([f"{title}:", "", *(f"- {line}" for line in lines)]) if lines else ""
