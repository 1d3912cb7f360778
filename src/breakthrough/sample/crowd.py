"""The invented crowd: the profiles among which the person is searched for."""

from __future__ import annotations

from datetime import date
from random import Random

from breakthrough.sample.careers import Career, career
from breakthrough.sample.employers import employers
from breakthrough.sample.market import AS_OF, SEED
from breakthrough.sample.profile_text import fitting, profile_text
from breakthrough.sample.shapes import CrowdRow
from breakthrough.sample.vocabulary import PROFESSIONS, lines, words_of
from breakthrough.sample.wording import filled, first_upper, weighted

_FINANCE_PROFILES = 252
_OTHER_PROFILES = 104  # in each of the other professions
_FROM_ELSEWHERE = 0.12  # share with a skill from another profession


def sample_crowd(seed: int = SEED, *, as_of: date = AS_OF) -> tuple[CrowdRow, ...]:
    """1,500 profiles in thirteen professions, in random order, with ids in that order."""
    rng = Random(f"{seed} crowd")
    everyone = employers(seed)
    careers = [
        career(profession, everyone=everyone, as_of=as_of, rng=rng)
        for profession in PROFESSIONS
        for _ in range(_FINANCE_PROFILES if profession == "finance" else _OTHER_PROFILES)
    ]
    rng.shuffle(careers)
    return tuple(
        CrowdRow(
            id=f"p{at:04d}",
            title=_headline(of, rng=rng),
            skills=_skills(of, rng=rng),
            text=profile_text(of, rng=rng),
            place=str(of.place),
        )
        for at, of in enumerate(careers, start=1)
    )


def _headline(of: Career, *, rng: Random) -> str:
    now = of.now
    skills = [first_upper(skill) for skill in rng.sample(now.line.skills, 3)]
    values = {
        "title": now.title,
        "employer": now.employer.name,
        "sector": now.employer.phrase,
        "label": now.line.label,
        "city": of.place.city,
    } | {f"skill_{at}": skill for at, skill in enumerate(skills, start=1)}
    weights = dict(words_of("profiles")["headlines"])
    fresh = [one for one in fitting(list(weights), of) if not _repeats(one, of)]
    template = weighted(rng, [(one, weights[one]) for one in fresh])
    return filled(template, rng=rng, values=values)


def _repeats(template: str, of: Career) -> bool:
    """Whether the headline would name the line of work after a title that names it already."""
    return "{label}" in template and of.now.line.label in of.now.title.lower()


def _skills(of: Career, *, rng: Random) -> tuple[str, ...]:
    """Skills of the line, some of earlier ones, general ones, and now and then a rare one."""
    line = of.now.line
    drawn = rng.sample(line.skills, rng.randint(3, min(8, len(line.skills))))
    for post in of.posts[1:]:
        drawn += rng.sample(post.line.skills, 2)
    drawn += rng.sample(words_of("profiles")["extra_skills"], rng.randint(0, 3))
    if rng.random() < _FROM_ELSEWHERE:
        drawn.append(rng.choice(rng.choice(lines(rng.choice(PROFESSIONS))).skills))
    return tuple(dict.fromkeys(first_upper(skill) for skill in drawn))
