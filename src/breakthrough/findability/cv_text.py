"""A CV's plain text, put into the fields a search engine keeps apart."""

from __future__ import annotations

import re

from breakthrough.findability.profile import Profile

_SKILLS = frozenset(
    "skills|key skills|core skills|technical skills|skill highlights|highlights|tools|"
    "core qualifications|qualifications|core competencies|key competencies|competencies|"
    "areas of expertise|expertise|core strengths|strengths|computer skills|professional skills|"
    "skills & tools".split("|")
)
_OTHERS = frozenset(
    "summary|professional summary|executive summary|career overview|career focus|profile|objective|"
    "executive profile|professional profile|about|about me|experience|work experience|work history|"
    "professional experience|employment|employment history|career history|relevant experience|"
    "education|education and training|accomplishments|achievements|certifications|certificates|"
    "licenses|languages|interests|affiliations|professional affiliations|memberships|publications|"
    "projects|volunteering|volunteer work|references|awards|honors|additional information|"
    "personal information|training|military experience|community service|contact".split("|")
)
_LONGEST_TITLE = 90
_NOT_A_TITLE = re.compile(
    r"[@\d]|https?:|www\.|\bcurriculum vitae\b|\br[eé]sum[eé]\b", re.IGNORECASE
)


def profile_of_text(text: str) -> Profile:
    """The profile in a CV's text: its first fitting line as title, the skills section, the rest.

    A line is a title when it is short and holds neither a heading, an address nor a figure.
    Without one the title is empty, and everything stands in the body.
    """
    title = ""
    skills: list[str] = []
    body: list[str] = []
    in_skills = False
    for line in (line.strip() for line in text.splitlines()):
        heading = line.rstrip(":").casefold()
        if heading in _SKILLS:
            in_skills = True
        elif heading in _OTHERS:
            in_skills = False
        elif in_skills:
            skills.append(line)
        elif line and not title and not body and _reads_as_title(line):
            title = line
        else:
            body.append(line)
    return Profile(title, "\n".join(skills), "\n".join(body))


def _reads_as_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not _NOT_A_TITLE.search(line)
