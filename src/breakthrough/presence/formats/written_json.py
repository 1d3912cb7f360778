"""Values as JSON text, with nothing empty in it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "str | Mapping[str, Json] | Sequence[Json]"

# JSON may hold these; a script element, or JavaScript before 2019, may not.
_UNSAFE_IN_MARKUP = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def written(value: Json) -> str:
    """The value as indented JSON ending in a line end, without its empty parts."""
    return json.dumps(_filled(value), ensure_ascii=False, indent=2) + "\n"


def written_for_script(value: Json) -> str:
    """The value as compact JSON that can stand inside a script element as it is."""
    compact = json.dumps(_filled(value), ensure_ascii=False, separators=(",", ":"))
    return compact.translate(_UNSAFE_IN_MARKUP)


def one_or_all(values: Sequence[Json]) -> Json:
    """A lone value by itself, several as a list without repeats, in order."""
    different: list[Json] = []
    for value in values:
        if value and value not in different:
            different.append(value)
    return different[0] if len(different) == 1 else different


def _filled(value: Json) -> Json:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        parts = ((name, _filled(part)) for name, part in value.items())
        return {name: part for name, part in parts if part}
    return [part for part in (_filled(one) for one in value) if part]
