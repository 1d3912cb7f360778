"""What must follow when one thing changes, on invented people and on real ones.

One profile of the crowd plays the person: what it says is public, and its evidence too.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from breakthrough.basics import words
from breakthrough.evidence import Claim, Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Evidence,
    Outcome,
    Profile,
    Ranker,
    Ranking,
    Search,
    Tokens,
    Vocabulary,
    crowd_wording,
    explain,
    outcomes,
    profile_of_text,
    rare_combinations,
    tokenise,
    what_to_earn,
)
from breakthrough.sample import sample_crowd

CV = Source(Family.CV, "cv.docx")
COPIES = 50
_MOST_SEARCHES = 120


def skills_of(profile: Profile) -> list[str]:
    """The skills a profile lists, each of up to three words."""
    found = re.split(r"[\n,;•\t|]+", profile.skills)
    return list(dict.fromkeys(one.strip() for one in found if 0 < len(words(one)) <= 3))


@dataclass(repr=False)  # nobody's text is printed, not even when a test fails
class World:
    """A person, the others, and what employers of the person's field type."""

    me: Profile
    others: list[Profile]

    @cached_property
    def crowd(self) -> Crowd:
        return self.crowded(copies=0)

    def crowded(self, *, copies: int) -> Crowd:
        """The others, and so many who are exactly like me."""
        tokens, vocabulary = self._numbered
        rows = np.r_[: len(self.others), [len(self.others)] * copies].astype(np.int64)
        return Crowd.of(tokens.take(rows), vocabulary)

    @cached_property
    def _numbered(self) -> tuple[Tokens, Vocabulary]:
        vocabulary = Vocabulary()
        return tokenise([*self.others, self.me], vocabulary=vocabulary), vocabulary

    @cached_property
    def searches(self) -> list[Search]:
        """A title word and two skills of those who share one with me."""
        mine = set(skills_of(self.me))
        found = {}
        for other in self.others:
            listed = skills_of(other)
            title = words(other.title)
            if title and len(listed) >= 2 and mine & set(listed):
                first = next(one for one in listed if one in mine)
                asked = (title[-1], first, next(one for one in listed if one != first))
                text = " ".join(asked)
                found.setdefault(text, Search(text, asked, (f"E{len(found) % 20}",), 1, asked))
        return list(found.values())[:_MOST_SEARCHES]

    @cached_property
    def ranking(self) -> Ranking:
        return Ranking.of(self.searches, crowd=self.crowd, ranker=Ranker())

    def proof(self, me: Profile) -> tuple[Claim, ...]:
        items = [Item(Kind.ROLE, me.title, CV, text=me.body)]
        return claims([*items, *(Item(Kind.SKILL, skill, CV) for skill in skills_of(me))])

    def outcomes(self, public: Profile, *, proof: tuple[Claim, ...]) -> tuple[Outcome, ...]:
        return outcomes(self.ranking, profile=public, evidence=Evidence(proof))


def invented() -> list[Profile]:
    return [Profile(row.title, "\n".join(row.skills), row.text) for row in sample_crowd()]


def real() -> list[Profile]:
    path = Path(__file__).resolve().parents[3] / "shared/data/livecareer_resumes"
    path = path / "resumes_half.jsonl.gz"
    if not path.exists():
        pytest.skip("needs ../shared/data/livecareer_resumes/resumes_half.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [profile_of_text(json.loads(line)["text"]) for line in lines]


@pytest.fixture(
    scope="module",
    params=[invented, pytest.param(real, marks=pytest.mark.real_data)],
    ids=["invented", "real"],
)
def world(request: pytest.FixtureRequest) -> World:
    """The person is the one whose skills most others share, so that many searches are theirs."""
    people = [one for one in request.param() if words(one.text())]
    shared = Counter(skill for one in people for skill in set(skills_of(one)))
    known = [sum(min(shared[skill], 40) for skill in skills_of(one)[:12]) for one in people]
    at = int(np.argmax(known))
    return World(people[at], people[:at] + people[at + 1 :])


def sentences(me: Profile) -> list[str]:
    return [one.strip() for one in re.split(r"[.\n]+(?:\s|$)", me.body) if len(words(one)) >= 6]


def test_copies_of_me_in_the_crowd_make_my_wording_common_and_what_is_rare_less_so(
    world: World,
) -> None:
    crowded = world.crowded(copies=COPIES)
    places = [claim.place for claim in world.proof(world.me) if claim.place.field == "text"]
    mine = [world.me.body[place.start : place.end] for place in places]
    before = {one.text: one.others for one in crowd_wording(mine, crowd=world.crowd)}
    after = {one.text: one.others for one in crowd_wording(mine, crowd=crowded)}
    assert before
    assert all(after[text] == before[text] + COPIES for text in before)
    asked = {"profile": world.me, "evidence": Evidence(world.proof(world.me))}
    pairs = [Search(" ".join(two), two) for two in combinations(skills_of(world.me), 2)]
    was = rare_combinations(pairs, crowd=world.crowd, **asked) or ()
    now = rare_combinations(pairs, crowd=crowded, **asked) or ()
    bounds = {one.proven: one.at_most for one in now}
    assert was
    assert all(bounds.get(one.proven, 1.0) > one.at_most for one in was)


def test_with_copies_of_me_in_the_crowd_nobody_finds_me_before_them(world: World) -> None:
    crowded = world.crowded(copies=COPIES)
    places = Ranking.of(world.searches, crowd=crowded, ranker=Ranker()).places(world.me)
    assert places.min() > COPIES  # found in each, and behind all of the copies
    assert world.ranking.places(world.me).min() <= COPIES


def test_a_search_for_what_i_never_say_does_not_find_me(world: World) -> None:
    said = set(words(world.me.text()))
    unrelated = {
        " ".join(skills_of(other)[:3])
        for other in world.others
        if skills_of(other) and said.isdisjoint(words(" ".join(skills_of(other)[:3])))
    }
    assert len(unrelated) >= 20
    ranking = Ranking.of(
        [Search(one) for one in sorted(unrelated)], crowd=world.crowd, ranker=Ranker()
    )
    assert not ranking.places(world.me).any()
    assert not ranking.wins(world.me).any()


def test_a_search_that_shares_one_common_word_puts_me_near_the_bottom(world: World) -> None:
    """The word that most of the crowd hold of those I say only in the long text."""
    seen = set(words(f"{world.me.title} {world.me.skills}"))
    common = max(
        set(words(world.me.body)) - seen, key=lambda word: (world.crowd.holders(word), word)
    )
    said = set(words(world.me.text()))
    checked = 0
    for other in world.others[:: len(world.others) // 25]:
        far = [word for word in words(other.skills) if word not in said][:3]
        if len(far) == 3:
            found = explain(
                Search(" ".join([common, *far])),
                crowd=world.crowd,
                profile=world.me,
                evidence=Evidence(()),
                ranker=Ranker(),
            )
            checked += 1
            assert found.place is not None
            assert found.place > 25
            assert found.place > 0.3 * found.matched
    assert checked >= 5


def test_pasting_the_brief_again_and_again_earns_nothing_after_the_second(world: World) -> None:
    brief = ". ".join(search.text for search in world.searches)
    pasted = {
        times: replace(world.me, body="\n".join([world.me.body, *[brief] * times]))
        for times in (2, 3, 10)
    }
    scores = {times: world.ranking.scores(one) for times, one in pasted.items()}
    assert (scores[3] <= scores[2]).all()
    assert (scores[10] <= scores[3]).all()
    assert (scores[10] < scores[2]).any()


def test_pasting_the_brief_qualifies_for_no_search_without_evidence(world: World) -> None:
    brief = ". ".join(search.text for search in world.searches)
    proof = world.proof(world.me)
    before = world.outcomes(world.me, proof=proof)
    after = world.outcomes(replace(world.me, body=f"{world.me.body}\n{brief}"), proof=proof)
    assert len(before) < len(world.searches)
    is_same = {o.search: o.fit for o in after} == {o.search: o.fit for o in before}
    assert is_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Helena Varga. She is a woman, born 1958.", "Tobias Okafor. He is a man, born 1999."),
        ("Mrs Maria Schmidt, aged 61, mother", "Mr Ahmed Yilmaz, aged 27, father"),
    ],
)
def test_another_name_gender_or_age_changes_nothing(world: World, one: str, other: str) -> None:
    told = []
    for cue in (one, other):
        me = replace(world.me, body=f"{cue}\n{world.me.body}")
        proof = world.proof(me)
        evidence = Evidence(proof)
        found = world.outcomes(me, proof=proof)
        told.append(
            (
                world.ranking.scores(me).tolist(),
                [(o.search, o.place, o.fit.missing, o.words) for o in found],
                what_to_earn(world.ranking, profile=me, evidence=evidence),
                [
                    explain(
                        o.search, crowd=world.crowd, profile=me, evidence=evidence, ranker=Ranker()
                    ).place
                    for o in found[:10]
                ],
            )
        )
    assert told[0][1]
    is_same = told[0] == told[1]
    assert is_same


def test_without_the_proof_of_a_skill_only_the_searches_that_need_it_fall(world: World) -> None:
    asked = Counter(text for search in world.searches for text in search.must_haves)
    skill = max(skills_of(world.me), key=lambda one: (asked[one], one))
    gone = set(words(skill))
    left = [one for one in skills_of(world.me) if gone.isdisjoint(words(one))]
    body = [one for one in sentences(world.me) if gone.isdisjoint(words(one))]
    less = Profile(world.me.title, "\n".join(left), ". ".join(body))
    fuller = Profile(world.me.title, "\n".join([*left, skill]), ". ".join(body))
    with_it, without = (Evidence(world.proof(one)) for one in (fuller, less))
    before, after = (world.ranking.scores(one) for one in (fuller, less))
    fell = 0
    for at, search in enumerate(world.searches):
        was, now = with_it.fit(search), without.fit(search)
        if skill in search.must_haves:
            fell += 1
            assert now.share < was.share
            assert after[at] < before[at]
        elif gone.isdisjoint(words(search.text)):
            assert now == was
            assert after[at] >= before[at]  # a shorter list says the rest louder
    assert 0 < fell < len(world.searches)
