"""What is copied or sent by hand: LinkedIn's fields, an introduction to forward."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.presence.public import Public, public
from breakthrough.presence import PackField, Text, field_pack


@dataclass(frozen=True, slots=True)
class Pack:
    """LinkedIn's fields in the order of its form, and the introduction others may forward."""

    sentence: str
    fields: tuple[PackField, ...]
    introduction: str
    words: int


def pack(career: int) -> Pack:
    """What to copy into each field, with its count against the limit."""
    found = public(career)
    fields = field_pack(found.texts, found.facts)
    over = [one.label for one in fields if one.over]
    sentence = f"{len(fields)} fields to copy to LinkedIn, all within their limits."
    if over:
        sentence = f"{len(fields)} fields to copy to LinkedIn; too long: {', '.join(over)}."
    introduction = _introduction(found)
    return Pack(sentence, fields, introduction, len(introduction.split()))


def to_send(found: Public) -> tuple[tuple[str, str], ...]:
    """The files of the pack that are plain text: (name, text)."""
    return (
        ("linkedin.txt", _linkedin(field_pack(found.texts, found.facts))),
        ("introduction.txt", _introduction(found) + "\n"),
    )


def _introduction(found: Public) -> str:
    """The introduction with how the person is reached."""
    text = next(one.text for one in found.texts if one.key == "forwardable")
    reach = found.face.reach
    at = " · ".join(part for part in (reach.address, reach.email, reach.phone) if part)
    return f"{text}\n{at}" if at else text


def _linkedin(fields: tuple[PackField, ...]) -> str:
    return "\n\n".join(f"== {one.label} ({_count(one)})\n{one.text}" for one in fields) + "\n"


def _count(one: PackField) -> str:
    limit = f" of {one.limit.most:,}" if one.limit else ""
    return f"{len(one.text):,}{limit} characters"


def text_of(found: Public, key: str) -> Text:
    """The text of a surface. Raises KeyError for a key that no surface has."""
    return {one.key: one for one in found.texts}[key]
