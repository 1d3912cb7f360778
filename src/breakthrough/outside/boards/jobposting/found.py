"""The JobPosting objects in JSON-LD, whatever they stand in and however the JSON is broken."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPE = "jobposting"
_MOST_VALUES = 500_000  # lists, objects and separators in one script; real ones hold hundreds
# Texts stay as they are; what stands between them may go.
_BETWEEN_TEXTS = re.compile(
    r'(?P<text>"(?:[^"\\]|\\.)*")|,(?=\s*[}\]])|<!--|-->|(?://\s*|/\*\s*)?(?:<!\[CDATA\[|\]\]>)(?:\s*\*/)?',
    re.DOTALL,
)
_ENDS = " \t\r\n;\ufeff"


def loaded(script: str) -> object:
    """The value a script holds. Raises ValueError where it is beyond mending.

    Mended are: line breaks and control characters inside texts, commas before a closing bracket,
    comment and CDATA signs, a comment before it, a semicolon after it, and entities for its own
    signs.
    """
    if sum(script.count(mark) for mark in "{[,") > _MOST_VALUES:
        raise ValueError("more values than any page holds")
    for text in _readings(script):
        try:
            return json.loads(text, strict=False)
        except RecursionError as wrong:
            raise ValueError("nested without end") from wrong
        except ValueError:
            continue
    raise ValueError("no JSON")


def speaks_of_jobs(script: str) -> bool:
    """Whether a script that cannot be read was meant to hold a posting."""
    return _TYPE in script.casefold()


def postings_in(root: object) -> Iterator[Mapping[str, Any]]:
    """Every JobPosting in a value, in its order: alone, in a list, in `@graph`, in an item list."""
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            if _is_posting(one):
                yield one
            else:
                waiting += reversed(list(one.values()))


def _is_posting(one: Mapping[str, Any]) -> bool:
    stated = one.get("@type")
    types = stated if isinstance(stated, list) else [stated]
    return any(
        isinstance(kind, str) and re.split(r"[/:#]", kind)[-1].strip().casefold() == _TYPE
        for kind in types
    )


def _readings(script: str) -> Iterator[str]:
    """The script as it stands, then mended, without entities, without comments."""
    yield script
    yield _mended(script)
    if "&quot;" in script or "&#34;" in script:
        yield _mended(html.unescape(script))
    yield _mended(_without_comments(script))


def _mended(script: str) -> str:
    return _BETWEEN_TEXTS.sub(lambda found: found["text"] or "", script).strip(_ENDS)


def _without_comments(script: str) -> str:
    first, *others = script.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)
