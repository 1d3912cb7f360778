"""What somebody writes about their work: the body of an invented profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from breakthrough.sample.careers import Career, Post
from breakthrough.sample.vocabulary import words_of
from breakthrough.sample.wording import filled, first_upper, listed, weighted

_FEWEST_WORDS = 64
_OTHERS = frozenset({"you", "your", "we", "our", "us", "themselves"})  # an employer's words
_CLICHES = ((0, 0.34), (1, 0.36), (2, 0.2), (3, 0.1))
_SHARE_WITH_ASIDE = 0.24


@dataclass(frozen=True, slots=True)
class _Told:
    """A career with what is told of each of its posts: duties and wins, none of them twice."""

    career: Career
    duties: tuple[tuple[str, ...], ...]
    wins: tuple[tuple[str, ...], ...]


def profile_text(career: Career, *, rng: Random) -> str:
    """The About and the posts of a profile, told in one of three ways; 60 to 250 words."""
    told = _Told(
        career,
        _apiece(career, phrases=_own_duties, count=4, rng=rng),
        _apiece(career, phrases=_own_wins, count=2, rng=rng),
    )
    way = rng.choice((_narrative, _narrative, _as_cv, _in_points))
    paragraphs, closing = way(told, rng), _closing(career, rng=rng)
    missing = _FEWEST_WORDS - len(" ".join([*paragraphs, *closing]).split())
    paragraphs += [*_fillers(career, missing=missing, rng=rng), *closing]
    cliches = _cliches(career, rng=rng)
    paragraphs[0] = " ".join([*cliches[:1], paragraphs[0], *cliches[1:]])
    return "\n\n".join(paragraphs)


def _narrative(told: _Told, rng: Random) -> list[str]:
    first, second, *_ = told.duties[0]
    values = {**_values(told.career), "duty_1": first, "duty_2": second}
    current = filled(rng.choice(words_of("profiles")["now"]), rng=rng, values=values)
    paragraphs = [f"{_opening(told.career, rng=rng)} {current}"]
    if wins := _win_sentences(told, rng=rng):
        paragraphs.append(" ".join(wins))
    return paragraphs + _before(told, rng=rng)


def _as_cv(told: _Told, rng: Random) -> list[str]:
    paragraphs = [_opening(told.career, rng=rng)]
    posts = zip(told.career.posts, told.duties, told.wins, strict=True)
    for at, (post, duties, wins) in enumerate(posts):
        until = "present" if at == 0 else str(post.until)
        points = [*duties[:3], *wins] if at == 0 else [*duties[:2], *wins[:1]]
        head = f"{post.title}, {post.employer.name}, {post.since} – {until}"
        paragraphs.append("\n".join([head, *_bullets(points)]))
    return paragraphs


def _in_points(told: _Told, rng: Random) -> list[str]:
    heading = f"What I do at {told.career.now.employer.name}"
    paragraphs = [_opening(told.career, rng=rng)]
    paragraphs.append("\n".join([heading, *_bullets(told.duties[0])]))
    if told.wins[0]:
        paragraphs.append("\n".join(["What came of it", *_bullets(told.wins[0])]))
    return paragraphs + _before(told, rng=rng)


def _win_sentences(told: _Told, *, rng: Random) -> list[str]:
    kind = "win" if told.career.now.level > 2 else "small_win"
    templates = rng.sample(words_of("profiles")[kind], 2)
    wins = told.wins[0][: rng.randint(1, 2)]
    return [
        filled(template, rng=rng, values={"win": win})
        for template, win in zip(templates, wins, strict=False)
    ]


def _before(told: _Told, *, rng: Random) -> list[str]:
    """A sentence on each earlier post."""
    words, sentences = words_of("profiles"), []
    for post, wins in zip(told.career.posts[1:], told.wins[1:], strict=True):
        values = {
            "title": post.title,
            "employer": post.employer.name,
            "from": str(post.since),
            "to": str(post.until),
            "win": wins[0] if wins else "",
        }
        templates = words["before" if wins else "before_beginner"]
        sentences.append(filled(rng.choice(templates), rng=rng, values=values))
    return [" ".join(sentences)] if sentences else []


def _fillers(career: Career, *, missing: int, rng: Random) -> list[str]:
    """A paragraph of what people write when a profile looks too short."""
    skills = rng.sample(career.now.line.skills, 3)
    values = {**_values(career)} | {f"skill_{at}": s for at, s in enumerate(skills, start=1)}
    sentences: list[str] = []
    for template in rng.sample(
        words_of("profiles")["fillers"], len(words_of("profiles")["fillers"])
    ):
        if len(" ".join(sentences).split()) >= missing:
            break
        sentences.append(filled(template, rng=rng, values=values))
    return [" ".join(sentences)] if sentences else []


def _closing(career: Career, *, rng: Random) -> list[str]:
    """What stands at the end: something unusual, qualifications, languages; each may be missing."""
    words, told = words_of("profiles"), []
    if rng.random() < _SHARE_WITH_ASIDE:
        rare = filled(rng.choice(words["rare"]), rng=rng)
        told.append(filled(rng.choice(words["aside"]), rng=rng, values={"rare": rare}))
    if career.now.level > 1 and rng.random() < 0.45:
        held = rng.sample(career.now.line.qualifications, rng.randint(1, 2))
        told.append(f"Qualifications: {listed(held)}.")
    if rng.random() < 0.4:
        spoken = dict.fromkeys(["English", *rng.sample(words["languages"], rng.randint(1, 2))])
        told.append(f"Languages: {listed(list(spoken))}.")
    return told


def _cliches(career: Career, *, rng: Random) -> list[str]:
    """Sentences that stand in many profiles of the level."""
    level = career.now.level
    common = [
        (row["sentence"], row["weight"])
        for row in words_of("profiles")["cliches"]
        if row["levels"][0] <= level <= row["levels"][1]
    ]
    count = weighted(rng, _CLICHES)
    return list(dict.fromkeys(weighted(rng, common) for _ in range(count)))


def _opening(career: Career, *, rng: Random) -> str:
    openings = words_of("profiles")["beginner_openings" if career.years < 3 else "openings"]
    return filled(rng.choice(fitting(openings, career)), rng=rng, values=_values(career))


def fitting(templates: Sequence[str], career: Career) -> list[str]:
    """The templates that say nothing twice: a nurse works in health care in any case."""
    is_told = len(career.now.line.sectors) == 1
    return [one for one in templates if not (is_told and "{sector}" in one)]


def _values(career: Career) -> dict[str, str]:
    now = career.now
    return {
        "title": now.title,
        "employer": now.employer.name,
        "sector": now.employer.phrase,
        "label": now.line.label,
        "label_first": first_upper(now.line.label),
        "years": str(career.years),
        "city": career.place.city,
        "since": str(now.since),
    }


def _apiece(
    career: Career, *, phrases: Callable[[Post], list[str]], count: int, rng: Random
) -> tuple[tuple[str, ...], ...]:
    """For each post up to `count` of its phrases, filled, none used for two posts."""
    used: set[str] = set()
    chosen = []
    for post in career.posts:
        fresh = [phrase for phrase in phrases(post) if phrase not in used]
        drawn = rng.sample(fresh, min(count, len(fresh)))
        used.update(drawn)
        chosen.append(tuple(filled(phrase, rng=rng) for phrase in drawn))
    return tuple(chosen)


def _own_duties(post: Post) -> list[str]:
    """What the post is about, as verb phrases that fit after "I"."""
    return [duty for duty in post.line.duties_at(post.level) if not _OTHERS & set(duty.split())]


def _own_wins(post: Post) -> list[str]:
    """What is achieved in such posts; nothing yet for beginners."""
    return list(post.line.wins_at(post.level)) if post.level > 1 else []


def _bullets(points: Sequence[str]) -> list[str]:
    return [f"• {first_upper(point)}." for point in points]
