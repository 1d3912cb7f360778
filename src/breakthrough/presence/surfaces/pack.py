"""What to copy into each field of LinkedIn, in the order of its form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from breakthrough.basics import Period
from breakthrough.presence.face.facts import Facts
from breakthrough.presence.surfaces.compose import role_keys
from breakthrough.presence.surfaces.limit import Count, Limit, count, limit_of, over
from breakthrough.presence.surfaces.text import Surface, Text
from breakthrough.presence.surfaces.wording import seat
from breakthrough.presence.truth.wording import when


@dataclass(frozen=True, slots=True)
class PackField:
    """One field to fill: what to copy, how long it is, and by how much it is over its limit.

    `part` names what the field belongs to, a position for instance; `limit` is None where no
    limit is known.
    """

    key: str
    part: str
    label: str
    text: str
    count: Count
    limit: Limit | None = None
    over: int = 0

    @property
    def length(self) -> str:
        """The count against the limit: "87 of 220 characters, 133 left"."""
        if self.limit is None:
            return f"{self.count.characters:,} characters"
        unit, used = self.limit.unit, self.count.in_unit(self.limit.unit)
        told = f"{used:,} of {self.limit.most:,} {unit}"
        left = self.limit.most - used
        return f"{told}, {left:,} left" if left >= 0 else f"{told}, {-left:,} too many"


def field_pack(texts: Sequence[Text], facts: Facts) -> tuple[PackField, ...]:
    """Headline, About, each position with title, company, dates and description, then the skills.

    Fields without anything to copy are left out.
    """
    by_key = {one.key: one for one in texts}
    return tuple(one for one in _fields(by_key, facts) if one.text.strip())


def over_limit(pack: Sequence[PackField]) -> tuple[PackField, ...]:
    """The fields whose text is longer than they take."""
    return tuple(one for one in pack if one.over)


def _fields(texts: dict[str, Text], facts: Facts) -> Iterator[PackField]:
    yield _field("headline", "Introduction", "Headline", _of(texts, Surface.HEADLINE), "headline")
    yield _field("about", "About", "About", _of(texts, Surface.ABOUT), "about")
    for key, role in role_keys(facts):
        part = seat(role) or role.organisation
        yield _field(f"{key}:title", part, "Title", role.title, "position_title")
        yield _field(f"{key}:company", part, "Company or organisation", role.organisation)
        yield _field(f"{key}:dates", part, "Dates", _dates(role.period))
        yield _field(key, part, "Description", _of(texts, key), "position_description")
    yield _field("skills", "Skills", "Skills", _of(texts, Surface.SKILLS), "skills")


def _of(texts: dict[str, Text], key: str) -> str:
    return texts[key].text if key in texts else ""


def _field(key: str, part: str, label: str, text: str, field: str = "") -> PackField:
    limit = limit_of(field) if field else None
    return PackField(key, part, label, text, count(text), limit, over(text, limit) if limit else 0)


def _dates(period: Period) -> str:
    return when(period) if period.started else ""
