"""What stands about me today where employers search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from breakthrough.evidence import Family, Item, Kind
from breakthrough.findability.text.profile import Profile

_ROLES_IN_TITLE = 1  # beside the headline, the current role's title is what a search shows first
_SPOKEN_BY_OTHERS = frozenset({Kind.RECOMMENDATION, Kind.ENDORSEMENT})


class Surface(StrEnum):
    """A place where text about me stands and an edit can go."""

    HEADLINE = "headline"
    SKILLS = "skills"
    EXPERIENCE = "experience"  # the text of a role that stands there already
    ABOUT = "about"

    @property
    def field(self) -> int:
        """Which of a profile's FIELDS its words are searched in."""
        return {Surface.HEADLINE: 0, Surface.SKILLS: 1}.get(self, 2)


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
    Body: About, roles, education and the rest; what others say is not searched. An edit of a role's
    text stands in the body too; where in it makes no difference to a search.
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
        (title, skills, body)[edit.surface.field].append(edit.text)
    place = _place(shown, current)
    return Profile("\n".join(title), "\n".join(skills), "\n".join(body), place)


def _place(shown: Sequence[Item], current: Sequence[Item]) -> str:
    """Where the person says they are: beside the headline, else with the newest current role."""
    stated = [item.place for item in shown if item.kind is Kind.HEADLINE]
    stated += [item.place for item in current[:_ROLES_IN_TITLE]]
    return next(filter(None, stated), "")


def with_edits(profile: Profile, edits: Iterable[Edit]) -> Profile:
    """A profile with edits added at the end of their fields."""
    parts = ([profile.title], [profile.skills], [profile.body])
    for edit in edits:
        parts[edit.surface.field].append(edit.text)
    title, skills, body = ("\n".join(filter(None, part)) for part in parts)
    return replace(profile, title=title, skills=skills, body=body)
