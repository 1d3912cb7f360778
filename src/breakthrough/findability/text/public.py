"""What stands about me today where employers search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from breakthrough.evidence import Family, Item, Kind
from breakthrough.findability.text.profile import Profile

_ROLES_IN_TITLE = 1  # beside the headline, the current role's title is what a search shows first
_SPOKEN_BY_OTHERS = frozenset({Kind.RECOMMENDATION, Kind.ENDORSEMENT})


class Surface(StrEnum):
    """A place where text about me stands and an edit can go."""

    HEADLINE = "headline"
    SKILLS = "skills"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to add to a surface, and the evidence it is taken from."""

    surface: Surface
    text: str
    evidence: str


def public_items(items: Sequence[Item]) -> tuple[Item, ...]:
    """What stands in public: the LinkedIn profile; without one, the CV, which is then searched."""
    linkedin = tuple(item for item in items if item.source.family is Family.LINKEDIN)
    return linkedin or tuple(items)


def public_profile(items: Sequence[Item], *, edits: Iterable[Edit] = ()) -> Profile:
    """The fields of what stands in public, with edits added at the end of their surface.

    Title: the headline and the title of the newest current role. Skills: the skills listed.
    Body: About, roles, education and the rest; what others say is not searched.
    """
    shown = [item for item in public_items(items) if item.kind not in _SPOKEN_BY_OTHERS]
    current = [item for item in shown if item.kind is Kind.ROLE and item.period.is_current]
    current.sort(key=lambda item: str(item.period.started), reverse=True)
    title = [item.title for item in shown if item.kind is Kind.HEADLINE]
    title += [item.title for item in current[:_ROLES_IN_TITLE]]
    skills = [item.title for item in shown if item.kind is Kind.SKILL]
    body = [
        "\n".join(part for part in (item.title, item.organisation, item.text) if part)
        for item in shown
        if item.kind not in (Kind.HEADLINE, Kind.SKILL) and item not in current[:_ROLES_IN_TITLE]
    ]
    body += ["\n".join((item.organisation, item.text)) for item in current[:_ROLES_IN_TITLE]]
    for edit in edits:
        part = {Surface.HEADLINE: title, Surface.SKILLS: skills, Surface.ABOUT: body}
        part[edit.surface].append(edit.text)
    return Profile("\n".join(title), "\n".join(skills), "\n".join(body))
