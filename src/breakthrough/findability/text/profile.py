"""The text about one person as a search sees it."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = ("title", "skills", "body")


@dataclass(frozen=True, slots=True)
class Profile:
    """Title or headline, skills, and everything else, as plain text.

    `place` is where the person says they are; only a search limited to a place looks at it.
    """

    title: str
    skills: str = ""
    body: str = ""
    place: str = ""

    def text(self) -> str:
        return "\n".join(part for part in (self.title, self.skills, self.body) if part)
