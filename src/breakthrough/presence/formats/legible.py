"""The same face in characters that every format can carry."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from breakthrough.basics import Period
from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.web_address import web_address

_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What XML 1.0 forbids, the other control characters, and halves of characters.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_EMAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[^\s@<>\"(),:;\\\[\]]+")
_RUNNING_TEXT = frozenset("introduction about short_bio long_bio points paragraphs".split())


def legible(face: Face) -> Face:
    """The face without control characters and empty texts; every short text on one line.

    All else stays as it was written. A web address that is none, and an e-mail address that is
    none, are left out: no format has a place for them.
    """
    made: Face = _legible(face, of="")
    return made


def _legible(value: Any, *, of: str) -> Any:
    """`of` is the field that the value stands in: it says what kind of text it is."""
    if isinstance(value, Enum | Period):
        return value
    if isinstance(value, str):
        return _text(value, of=of)
    if isinstance(value, tuple):
        return tuple(one for one in (_legible(one, of=of) for one in value) if one != "")
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{f.name: _legible(getattr(value, f.name), of=f.name) for f in fields(value)}
        )
    return value


def _text(text: str, *, of: str) -> str:
    printable = _UNPRINTABLE.sub("", _LINE_END.sub("\n", text))
    if of in _RUNNING_TEXT:
        return "\n".join(line.rstrip() for line in printable.split("\n")).strip()
    line = one_line(printable)
    if of == "email":
        return line if _EMAIL.fullmatch(line) else ""
    if of == "address":
        return web_address(line).rstrip("/")
    return web_address(line) if of == "url" else line


def one_line(text: str) -> str:
    """The text with its line ends and tabs as single spaces."""
    return " ".join(part for part in (part.strip() for part in re.split(r"[\n\t]", text)) if part)
