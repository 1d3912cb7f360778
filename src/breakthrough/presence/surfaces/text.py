"""A text about the person at one of the places where such texts stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from breakthrough.evidence import Claim
from breakthrough.presence.surfaces.limit import Limit, limit_of


class Surface(StrEnum):
    """The places where a text about the person stands."""

    HEADLINE = "headline"
    ABOUT = "about"
    SKILLS = "skills"
    EXPERIENCE = "experience"
    SITE_ABOUT = "site_about"
    CV_PROFILE = "cv_profile"
    SHORT_BIO = "short_bio"
    LONG_BIO = "long_bio"
    INTRODUCTION = "introduction"
    FORWARDABLE = "forwardable"

    @property
    def limit(self) -> Limit:
        return limit_of("position_description" if self is Surface.EXPERIENCE else self.value)


@dataclass(frozen=True, slots=True)
class Text:
    """One text; `key` is the surface, for a role "experience:" and the role's id.

    `over`: by how much it is longer than the limit, in the limit's unit. `left_out`: sentences
    that belong here and did not fit, or said less than the others. `is_own`: in the person's own
    words, as they stand; `composed_of` is then empty.
    """

    key: str
    surface: Surface
    label: str
    text: str
    limit: Limit
    is_own: bool = False
    composed_of: tuple[Claim, ...] = ()
    over: int = 0
    left_out: tuple[str, ...] = ()
