"""What an answer holds, key by key, read from the dataclasses that the actions return."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from breakthrough.basics import PartialDate, Problem, Share
from breakthrough.cli.plain import plain

MEANINGS = Path(__file__).with_name("keys.toml")

# As `cli/plain.py` writes them.
_PLAIN = {
    str: "text",
    int: "whole number",
    float: "number",
    Decimal: "number",
    bool: "true or false",
    date: "day",
    datetime: "instant",
    PartialDate: "partial day",
    Path: "text",
}
# Those that are written otherwise than field by field, by an example of each.
_WRITTEN: Mapping[type, Any] = {Share: Share.of(5, 10), Problem: Problem("")}


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an object, the type of its value in words, and what it means."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Section:
    """One object: its name, what it is, and its keys in the order they are printed."""

    name: str
    about: str
    keys: tuple[Key, ...]


def sections(roots: list[Any]) -> tuple[Section, ...]:
    """Every object that the answers hold, each once, an outer one before what it holds."""
    known = tomllib.loads(MEANINGS.read_text(encoding="utf-8"))
    found: dict[type, None] = {}
    for root in roots:
        for one in _objects(root):
            _collect(one, found)
    return tuple(_section(one, known=known) for one in found)


def type_words(hint: Any) -> str:
    """The type in words, an object as a link to its section.

    >>> type_words(tuple[str, ...] | None)
    'list of text, or null'
    """
    origin, given = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        named = [type_words(one) for one in given if one is not NoneType]
        return " or ".join(named) + (", or null" if NoneType in given else "")
    if origin is tuple:
        return f"list of {type_words(given[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"object with a {type_words(given[1])} for each key"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "text: " + ", ".join(f"`{one.value}`" for one in hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_dataclass(hint) or hint in _WRITTEN:
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    raise TypeError(f"{hint} has no words")


def _objects(hint: Any) -> Iterator[type]:
    """The objects in a type that are written key by key."""
    if isinstance(hint, type) and hint not in _PLAIN and (is_dataclass(hint) or hint in _WRITTEN):
        yield hint
    for one in get_args(hint):
        yield from _objects(one)


def _collect(one: type, found: dict[type, None]) -> None:
    if one in found:
        return
    found[one] = None
    if one not in _WRITTEN:
        for hint in get_type_hints(one).values():
            for inner in _objects(hint):
                _collect(inner, found)


def _section(one: type, *, known: Mapping[str, Mapping[str, str]]) -> Section:
    about = inspect.cleandoc(one.__doc__ or "").split("\n>>>")[0]
    if one in _WRITTEN:
        written = plain(_WRITTEN[one])
        assert isinstance(written, dict)
        types = {name: _of_example(value) for name, value in written.items()}
    else:
        hints = get_type_hints(one)
        types = {field.name: type_words(hints[field.name]) for field in fields(one)}
    keys = tuple(
        Key(name, words, _meaning(one.__name__, name, about=about, known=known))
        for name, words in types.items()
    )
    return Section(one.__name__, about, keys)


def _of_example(value: object) -> str:
    words = _PLAIN[type(value)]
    return f"{words}, or null" if isinstance(value, float) else words


def _meaning(section: str, key: str, *, about: str, known: Mapping[str, Mapping[str, str]]) -> str:
    """The entry for this object's key; else what the docstring says of it; else what is common."""
    if key in known.get(section, {}):
        return known[section][key]
    flat = " ".join(about.split())
    for clause in re.split(r"(?<=[.;])\s+(?=[A-Z`])", flat):
        if re.findall(r"`(\w+)`", clause) == [key]:
            said = clause.removeprefix(f"`{key}`: ").rstrip(".;")
            return f"{said[0].upper()}{said[1:]}."
    if key in known["every"]:
        return known["every"][key]
    raise LookupError(f"keys.toml does not say what {section}.{key} means")
