"""How few of a crowd meet a brief, beside a plain reading of every text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

import pytest

from breakthrough.basics import GAP, SENTENCE_END, marked, marked_words, runs
from breakthrough.findability import Crowd, MustHave, Profile, Statements, Supply
from breakthrough.findability.answers.supply.must_have import title_must_have
from breakthrough.findability.answers.supply.own_title import is_of_others

Made = Callable[[list[Profile]], Crowd]

_DENIES = "not never none without lack cannot seeking interested dont".split()
_HARDLY = "limited basic helped assisted supporting studying".split()


def must_have(text: str) -> MustHave:
    return MustHave(text, (tuple(marked_words(text)),), 2)


def supply(people: Sequence[Profile], *, wanted: Sequence[MustHave], crowd: Crowd) -> Supply:
    """As an action asks: the numbers first, then the texts in doubt."""
    found = Statements.of(wanted, crowd=crowd)
    denied = {int(row): found.denied_by(int(row), people[row]) for row in found.in_doubt}
    return found.supply(denied)


def reads_as_stated(profile: Profile, wanted: MustHave) -> bool:
    """The same, from one text after the other: sentence by sentence, clause by clause."""
    for text in (profile.title, profile.skills, profile.body):
        said, raw = _tokens(text)
        ends = [-1, *(at for at, word in enumerate(said) if word == SENTENCE_END), len(said)]
        for before, after in pairwise(ends):
            sentence, written = said[before + 1 : after], raw[before + 1 : after]
            if any(
                _in_sentence(sentence, written, one, wanted.is_title) for one in wanted.writings
            ):
                return True
    return False


def _tokens(text: str) -> tuple[list[str], list[str]]:
    said, raw = [], []
    for run in runs(text):
        for word in marked(run):
            is_no = word == GAP and run.casefold() in ("no", "not")
            said.append("not" if is_no else word)
            raw.append(run.casefold())
    return said, raw


def _in_sentence(
    sentence: list[str], raw: list[str], pattern: tuple[str, ...], is_title: bool
) -> bool:
    for at in range(len(sentence)):
        if tuple(sentence[at : at + len(pattern)]) != pattern:
            continue
        end = at + len(pattern)
        commas = [place for place, word in enumerate(sentence) if word == ","]
        first = max((place + 1 for place in commas if place < at), default=0)
        last = min((place for place in commas if place >= end), default=len(sentence))
        clause = sentence[first:at] + sentence[end:last]
        is_denied = any(word in _DENIES for word in sentence[:at] + clause)
        is_weak = any(word in _HARDLY for word in clause)
        is_not_yet = at > 0 and sentence[at - 1] == "learning"
        is_theirs = is_title and is_of_others(raw, at, size=len(pattern))
        if not (is_denied or is_weak or is_not_yet or is_theirs):
            return True
    return False


def _person(rng: Random) -> Profile:
    ordinary = "audit tax close month end treasury ran led the and in with to a for not no".split()
    rare = [*_DENIES[1:], *_HARDLY, "learning", "controller", "controllers", "financial"]
    marks = [" ", " ", " ", " ", ", ", ". ", "\n", "; "]
    return Profile(*("".join(_said(rng, ordinary, rare, marks)) for _ in range(3)))


def _said(rng: Random, ordinary: list[str], rare: list[str], marks: list[str]) -> list[str]:
    return [
        rng.choice(rare if rng.random() < 0.25 else ordinary) + rng.choice(marks)
        for _ in range(rng.randrange(0, 18))
    ]


@pytest.mark.parametrize("seed", range(5))
def test_the_counts_are_those_of_reading_every_text(seed: int, crowd_of: Made) -> None:
    rng = Random(seed)
    people = [_person(rng) for _ in range(200)]
    title = title_must_have(["financial controller"], employers=2)
    wanted = [title, must_have("audit"), must_have("month end"), must_have("tax")]
    found = supply(people, wanted=wanted, crowd=crowd_of(people))
    read = [[reads_as_stated(person, one) for one in wanted] for person in people]
    assert [met.alone.count for met in found.met] == [
        sum(row[at] for row in read) for at in range(len(wanted))
    ]
    assert [met.so_far.count for met in found.met] == [
        sum(all(row[: at + 1]) for row in read) for at in range(len(wanted))
    ]
    assert found.rows == tuple(at for at, row in enumerate(read) if all(row))
    assert found.lacking_one.count == sum(sum(row) == len(wanted) - 1 for row in read)
    assert sum(met.lacking_only_it for met in found.met) == found.lacking_one.count
    assert found.met[1].alone.count > 0


def test_each_step_and_what_one_must_have_alone_costs_are_counted(crowd_of: Made) -> None:
    people = [
        *[Profile("Nurse", "Audit, Triage")] * 3,
        *[Profile("Nurse", "Audit")] * 2,
        *[Profile("Clerk", "Audit, Triage")] * 4,
        Profile("Clerk", "Filing"),
    ]
    wanted = [must_have("nurse"), must_have("audit"), must_have("triage")]
    found = supply(people, wanted=wanted, crowd=crowd_of(people))
    assert [met.alone.count for met in found.met] == [3 + 2, 3 + 2 + 4, 3 + 4]
    assert [met.so_far.count for met in found.met] == [5, 5, 3]
    assert [met.lacking_only_it for met in found.met] == [4, 0, 2]
    assert (found.all_met.count, found.lacking_one.count) == (3, 4 + 2)


def test_what_the_middle_employer_asks_for_is_counted_by_itself(crowd_of: Made) -> None:
    people = [
        *[Profile("Nurse", "Audit, Triage")] * 3,
        *[Profile("Nurse", "Audit")] * 2,
        *[Profile("Nurse", "Filing")] * 4,
    ]
    wanted = [must_have("nurse"), must_have("audit"), must_have("triage")]
    found = Statements.of(wanted, crowd=crowd_of(people))

    def usual(*own: tuple[int, ...]) -> int:
        return found.supply({}, own=own).usual.count

    assert [usual((0,)), usual((0, 1)), usual((0, 1, 2))] == [9, 5, 3]
    assert usual((0,), (0, 1), (0, 1, 2)) == 5
    assert usual((0,), (0, 1, 2)) == 3  # the lower middle of two
    assert found.supply({}).usual == found.supply({}).all_met


def test_a_brief_of_one_must_have_has_nobody_who_lacks_one(crowd_of: Made) -> None:
    people = [Profile("Clerk", "Audit"), Profile("Clerk", "Filing")]
    found = supply(people, wanted=[must_have("audit")], crowd=crowd_of(people))
    assert (found.all_met.count, found.lacking_one.count) == (1, 0)


def test_only_texts_that_may_hold_a_not_are_read(crowd_of: Made) -> None:
    listed = Profile("Clerk", "Audit\nTax")
    told = Profile("Clerk", body="I led the audit of a plant.")
    found = Statements.of([must_have("audit")], crowd=crowd_of([listed, told, listed]))
    assert found.in_doubt.tolist() == [1]
