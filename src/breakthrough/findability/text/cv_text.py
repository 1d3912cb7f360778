"""A CV's plain text, put into the fields a search engine keeps apart."""

from __future__ import annotations

import re

from breakthrough.basics import words
from breakthrough.findability.text.profile import Profile
from breakthrough.market import level_words

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
_OCCUPATIONS = frozenset(
    "accountant actuary administrator advisor adviser agent analyst architect assistant "
    "associate attorney auditor banker bookkeeper broker buyer chef clerk coach consultant "
    "controller coordinator counsel counsellor designer developer dentist economist editor "
    "electrician engineer executive generalist instructor journalist lawyer lead lecturer "
    "librarian marketer mechanic nurse officer operator paralegal pharmacist physician pilot "
    "planner producer professor programmer recruiter representative researcher scientist "
    "secretary solicitor specialist strategist surveyor teacher technician therapist trader "
    "trainer treasurer underwriter writer freelancer founder owner".split()
)
_LINES_LOOKED_AT = 4
_LONGEST_TITLE = 90
_NOT_A_TITLE = re.compile(
    r"[@\d]|https?:|www\.|\bcurriculum vitae\b|\br[eé]sum[eé]\b", re.IGNORECASE
)


def profile_of_text(text: str) -> Profile:
    """The profile in a CV's text: the line that reads as its title, the skills section, the rest.

    Of the first lines before any heading the first that names a rank or an occupation is the title,
    so that the person's name is not; else the first that is short and holds no address or figure.
    Without one the title is empty, and everything stands in the body.
    """
    title = _title_in(text)
    is_found = False
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
        elif title and line == title and not is_found:
            is_found = True
        else:
            body.append(line)
    return Profile(title, "\n".join(skills), "\n".join(body))


def _title_in(text: str) -> str:
    first: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        if line.rstrip(":").casefold() in _SKILLS | _OTHERS or len(first) == _LINES_LOOKED_AT:
            break
        if line:
            first.append(line)
    fitting = [line for line in first if _reads_as_title(line)]
    named = (line for line in fitting if _names_an_occupation(line))
    return next(named, fitting[0] if fitting and fitting[0] == first[0] else "")


def _names_an_occupation(line: str) -> bool:
    said = words(line)
    return not level_words().isdisjoint(said) or any(word in _OCCUPATIONS for word in said)


def _reads_as_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not _NOT_A_TITLE.search(line)
