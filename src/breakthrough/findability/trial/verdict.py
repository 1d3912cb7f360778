"""What a trial comes to under each judge, and where it loses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.findability.trial.arms import Arm
from breakthrough.findability.trial.played import Played
from breakthrough.findability.trial.pooled import Figure, Pool, Range

LEAST_IN_A_FIELD = 3  # people; fewer are told together
OTHER_FIELDS = "other work"
_NEARLY_NOTHING = 1e-9  # so that the order of adding makes no winner


@dataclass(frozen=True, slots=True)
class Cases:
    """In how many people's cases the first does better, the same, or worse than the second."""

    better: int
    same: int
    worse: int


@dataclass(frozen=True, slots=True)
class JudgedTrial:
    """What one judge says of each arm, on searches of employers the edits were not chosen on.

    `is_used_to_choose`: this judge's scores served to choose the edits. `random`: true phrases of
    the same length; `random_asked`: the same, of those that the searches chosen on ask for.
    `chosen_more_than_none` and the like are differences of shares. `chosen_on`: the share of the
    searches that served to choose, with the chosen edits; `none_on`: without them. `overfit`:
    `chosen_on` minus `chosen`. `gain_lost`: the gain on those searches minus the gain on the
    others.
    """

    is_used_to_choose: bool
    none: Figure
    random: Figure
    random_asked: Figure
    chosen: Figure
    whole: Figure
    placebo: Figure
    stuffing: Figure
    ratio_chosen_to_random: Range
    ratio_chosen_to_random_asked: Range
    random_more_than_none: Range
    random_asked_more_than_none: Range
    chosen_more_than_none: Range
    chosen_more_than_random: Range
    placebo_more_than_none: Range
    stuffing_more_than_chosen: Range
    none_on: Figure
    chosen_on: Figure
    overfit: Range
    gain_lost: Range
    against_none: Cases
    against_random: Cases


@dataclass(frozen=True, slots=True)
class FieldCases:
    """People of one field of work: the pairs they have, and what is won of them.

    `none`, `random` and `chosen` are pairs on page one under the judge used to choose; `worse`
    people win less with the chosen edits than with random ones.
    """

    work: str
    people: int
    n: int
    none: float
    random: float
    chosen: float
    worse: int


def verdict(people: Sequence[Played], *, judge: str, is_used: bool, seed: int) -> JudgedTrial:
    """One judge's view of all people."""
    others = Pool.of([one.others[judge] for one in people], seed=seed)
    before = Pool.of([one.chosen_on[judge] for one in people], seed=seed)
    shares = {arm.value: others.share(arm) for arm in Arm}
    return JudgedTrial(
        is_used_to_choose=is_used,
        **shares,
        ratio_chosen_to_random=others.times(Arm.CHOSEN, as_often_as=Arm.RANDOM),
        ratio_chosen_to_random_asked=others.times(Arm.CHOSEN, as_often_as=Arm.RANDOM_ASKED),
        random_more_than_none=others.more(Arm.RANDOM, than=Arm.NONE),
        random_asked_more_than_none=others.more(Arm.RANDOM_ASKED, than=Arm.NONE),
        chosen_more_than_none=others.more(Arm.CHOSEN, than=Arm.NONE),
        chosen_more_than_random=others.more(Arm.CHOSEN, than=Arm.RANDOM),
        placebo_more_than_none=others.more(Arm.PLACEBO, than=Arm.NONE),
        stuffing_more_than_chosen=others.more(Arm.STUFFING, than=Arm.CHOSEN),
        none_on=before.share(Arm.NONE),
        chosen_on=before.share(Arm.CHOSEN),
        overfit=before.more(Arm.CHOSEN, than=Arm.CHOSEN, in_other=others),
        gain_lost=before.gains_beyond(others, before=Arm.NONE, after=Arm.CHOSEN),
        against_none=_cases(people, judge=judge, than=Arm.NONE),
        against_random=_cases(people, judge=judge, than=Arm.RANDOM),
    )


def fields(people: Sequence[Played], *, judge: str) -> tuple[FieldCases, ...]:
    """By field of work, the most people first; fields of one or two people are told together."""
    held: dict[str, list[Played]] = {}
    for one in people:
        held.setdefault(one.work or OTHER_FIELDS, []).append(one)
    told: dict[str, list[Played]] = {}
    for work, some in held.items():
        name = work if len(some) >= LEAST_IN_A_FIELD else OTHER_FIELDS
        told.setdefault(name, []).extend(some)
    found = [_field(work, some, judge=judge) for work, some in told.items()]
    return tuple(sorted(found, key=lambda one: (one.work == OTHER_FIELDS, -one.people, one.work)))


def _field(work: str, people: Sequence[Played], *, judge: str) -> FieldCases:
    def won(arm: Arm) -> float:
        return round(sum(float(one.others[judge].won[arm].sum()) for one in people), 1)

    return FieldCases(
        work,
        len(people),
        sum(len(one.others[judge].employers) for one in people),
        won(Arm.NONE),
        won(Arm.RANDOM),
        won(Arm.CHOSEN),
        _cases(people, judge=judge, than=Arm.RANDOM).worse,
    )


def _cases(people: Sequence[Played], *, judge: str, than: Arm) -> Cases:
    gaps = [
        float((one.others[judge].won[Arm.CHOSEN] - one.others[judge].won[than]).sum())
        for one in people
    ]
    better = sum(gap > _NEARLY_NOTHING for gap in gaps)
    worse = sum(gap < -_NEARLY_NOTHING for gap in gaps)
    return Cases(better, len(gaps) - better - worse, worse)
