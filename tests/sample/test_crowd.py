"""The invented crowd reads like people, many of whom write alike."""

from __future__ import annotations

from collections import Counter

from breakthrough.sample import CrowdRow
from breakthrough.sample.vocabulary import PROFESSIONS, lines, words_of

Crowd = tuple[CrowdRow, ...]


def cliches() -> list[str]:
    """The sentences that many of the crowd write."""
    return [row["sentence"] for row in words_of("profiles")["cliches"]]


def titles_of(profession: str) -> set[str]:
    return {title for line in lines(profession) for many in line.titles.values() for title in many}


def test_there_are_1500_profiles_with_ids_of_their_own(crowd: Crowd) -> None:
    assert len(crowd) == 1500
    assert len({row.id for row in crowd}) == 1500


def test_every_profile_has_60_to_250_words(crowd: Crowd) -> None:
    lengths = [len(row.text.split()) for row in crowd]
    assert min(lengths) >= 60
    assert max(lengths) <= 250


def test_every_profession_is_there_and_finance_is_crowded(crowd: Crowd) -> None:
    counts = {
        profession: sum(any(t in row.title for t in titles_of(profession)) for row in crowd)
        for profession in PROFESSIONS
    }
    assert len(counts) >= 12
    assert min(counts.values()) >= 90
    assert counts["finance"] >= 220


def test_stock_sentences_stand_in_many_profiles(crowd: Crowd) -> None:
    counts = [sum(sentence in row.text for row in crowd) for sentence in cliches()]
    assert max(counts) >= 0.1 * len(crowd)
    assert min(counts) >= 0.01 * len(crowd)
    with_any = sum(any(sentence in row.text for sentence in cliches()) for row in crowd)
    assert 0.5 <= with_any / len(crowd) <= 0.8


def test_most_sets_of_skills_belong_to_one_person_only(crowd: Crowd) -> None:
    sets = Counter(frozenset(row.skills) for row in crowd)
    assert sum(count == 1 for count in sets.values()) >= 0.95 * len(crowd)


def test_no_skill_is_listed_twice(crowd: Crowd) -> None:
    assert all(len(set(row.skills)) == len(row.skills) for row in crowd)


def test_beginners_lead_nobody(crowd: Crowd) -> None:
    beginners = [row for row in crowd if row.title.startswith(("Junior", "Assistant", "Trainee"))]
    assert len(beginners) >= 40
    assert not any("Lead a team" in row.text or "I lead a" in row.text for row in beginners)


def test_nobody_claims_the_same_thing_twice_in_a_list(crowd: Crowd) -> None:
    for row in crowd:
        points = [line for line in row.text.splitlines() if line.startswith("•")]
        assert len(set(points)) == len(points), row.id
