"""Single values of a capture, checked and made plain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ud800-\udfff]")
_KINDS = {dict: "an object", list: "a list", bool: "yes or no", int: "a number", float: "a number"}
_LONGEST_SHOWN = 40


class ShapeError(ValueError):
    """A value that is not what its place in the format holds; it costs its row."""

    def __init__(self, part: str, value: object, *, expected: str) -> None:
        self.part = part
        self.seen = _describe(value)
        self.expected = expected
        super().__init__(f"{part} is {self.seen}, not {expected}")


def line(value: object, *, part: str) -> str:
    """A text on one line; a number as its digits; empty for nothing.

    Raises ShapeError for lists, objects and yes-or-no.
    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ShapeError(part, value, expected="a text")
    return _one_line(str(value))


def needed_line(value: object, *, part: str) -> str:
    """The same, where nothing is wrong too."""
    found = line(value, part=part)
    if not found:
        raise ShapeError(part, value, expected="a text")
    return found


def link(value: object, *, part: str) -> str:
    """A web address; empty for nothing, and for any other kind of address.

    Those (`javascript:` and the like) would be run by whoever clicks on the posting.
    """
    found = line(value, part=part)
    return found if found.casefold().startswith(("https://", "http://")) else ""


def flag(value: object, *, part: str) -> bool | None:
    """Yes, no, or None where nothing is said."""
    if value is not None and not isinstance(value, bool):
        raise ShapeError(part, value, expected="true, false or null")
    return value


def inner(value: object, *, part: str) -> Mapping[str, Any]:
    """An object inside a row; empty where there is none."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ShapeError(part, value, expected="an object")
    return value


def entries(value: object, *, part: str) -> list[Any]:
    """A list inside a row; empty where there is none."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise ShapeError(part, value, expected="a list")
    return value


def lines(value: object, *, part: str) -> str:
    """A text of several lines: no control characters, no blank line twice, no trailing spaces."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ShapeError(part, value, expected="a text")
    return tidy(value)


def tidy(text: str) -> str:
    """The text with its line breaks alone kept: one blank line at most, no spaces at the ends."""
    kept: list[str] = []
    for one in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        found = _one_line(one)
        if found or (kept and kept[-1]):
            kept.append(found)
    return "\n".join(kept).rstrip()


def _one_line(text: str) -> str:
    """Single spaces, no control characters. Most lines have none, and asking that is quicker."""
    spaced = " ".join(text.split())
    return spaced if spaced.isprintable() else " ".join(_CONTROL.sub("", spaced).split())


def _describe(value: object) -> str:
    if value is None:
        return "missing"
    if isinstance(value, str):
        shown = _CONTROL.sub("", value).strip()
        if not shown:
            return "missing"
        return f"“{shown[:_LONGEST_SHOWN]}{'…' if len(shown) > _LONGEST_SHOWN else ''}”"
    return _KINDS.get(type(value), f"a {type(value).__name__}")
