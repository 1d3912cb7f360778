"""What edits brought people of the crowd, on one page for somebody who doubts it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.basis_lines import crowd_line
from breakthrough.cli.wording import period_text

if TYPE_CHECKING:
    from breakthrough.actions.findability.validating import Validation
    from breakthrough.cli.page import Page
    from breakthrough.findability.trial.pooled import Figure, Range
    from breakthrough.findability.trial.verdict import FieldCases, JudgedTrial

_ARMS = ("none", "random", "random_asked", "chosen", "whole")


def show_validation(page: Page, given: Validation, *, seconds: float) -> None:
    """The finding, the shares, the checks, where it loses, and what it cannot say."""
    page.say(given.finding)
    page.text(
        f"{count_text(given.people, 'person', 'people')} with "
        f"{count_text(given.pairs, 'search', 'searches')} of employers not used to choose; for the "
        f"one in the middle {given.used:.0f} of {given.budget} characters added, out of "
        f"{given.pool:.0f} true phrases."
    )
    _shares(page, given)
    _ratios(page, given)
    _checks(page, given)
    page.heading("Where it loses")
    page.bullets(_losses(given))
    _fields(page, given)
    page.heading("What to know about these figures, and what they cannot say")
    page.bullets(given.notes)
    page.resting_on(_basis(given, seconds=seconds))


def _shares(page: Page, given: Validation) -> None:
    page.heading("Searches that bring them to page one")
    rows = [
        (_named(name, judge), *(_percent(getattr(judge, arm)) for arm in _ARMS))
        for name, judge in given.judges.items()
    ]
    rows += [
        (f"words *, first {places}", *(_percent(getattr(judge, arm)) for arm in _ARMS))
        for places, judge in given.other_pages.items()
    ]
    page.table(
        *("Judged by", "As is", "Random", "Asked", "Chosen", "All"),
        rows=rows,
        numbers=range(1, 1 + len(_ARMS)),
    )
    page.text(
        "As is: their public text. Random: with true phrases of the same length. Asked: with such "
        "as these employers ask for, at random. Chosen: with our choice. All: the whole CV public. "
        "* served to choose. Page one holds 25."
    )


def _ratios(page: Page, given: Validation) -> None:
    page.heading("How much better than chance (likely range)")
    rows = [
        (
            _named(name, judge),
            _times(judge.ratio_chosen_to_random),
            _times(judge.ratio_chosen_to_random_asked),
            _points(judge.chosen_more_than_none),
        )
        for name, judge in given.judges.items()
    ]
    page.table("Judged by", "Times random", "Times asked", "Points more than as is", rows=rows)


def _checks(page: Page, given: Validation) -> None:
    page.heading("What should bring nothing, in points (likely range)")
    rows = [
        (
            _named(name, judge),
            _points(judge.placebo_more_than_none),
            _points(judge.stuffing_more_than_chosen),
        )
        for name, judge in given.judges.items()
    ]
    page.table(
        "Judged by", "Same text, reordered", "Chosen words four times instead of once", rows=rows
    )


def _losses(given: Validation) -> Iterator[str]:
    for name, judge in given.judges.items():
        against, before = judge.against_random, judge.against_none
        if not against.worse and not before.worse:
            continue
        yield (
            f"{_named(name, judge)}: fewer searches than with random words for {against.worse} of "
            f"{count_text(given.people, 'person', 'people')}, as many for {against.same}; fewer "
            f"than as is for {before.worse}, as many for {before.same}."
        )
    judged = given.judges.items()
    unsure = [name for name, one in judged if _may_be_one(one.ratio_chosen_to_random)]
    also = [name for name, one in judged if _may_be_one(one.ratio_chosen_to_random_asked)]
    if unsure:
        yield f"Not surely better than random words: {'; '.join(unsure)}."
    if also:
        yield f"Not surely better than asked-for words at random: {'; '.join(also)}."
    yield from _overfit(given)


def _overfit(given: Validation) -> Iterator[str]:
    judge = next(judge for judge in given.judges.values() if judge.is_used_to_choose)
    yield (
        f"On the searches they were chosen on, the chosen words reach {_percent(judge.chosen_on)} "
        f"(as is {_percent(judge.none_on)}), on the others {_percent(judge.chosen)} (as is "
        f"{_percent(judge.none)}): {_points(judge.gain_lost)} points of the gain were luck."
    )


def _fields(page: Page, given: Validation) -> None:
    page.heading("By field of work, searches on page one")
    rows = [_field_row(field) for field in given.fields]
    page.table(
        *("Field", "People", "Searches", "As is", "Random", "Chosen", "Worse than random"),
        rows=rows,
        numbers=range(1, 7),
    )


def _field_row(field: FieldCases) -> tuple[str, ...]:
    won = (f"{value:.1f}" for value in (field.none, field.random, field.chosen))
    return (field.work, f"{field.people}", f"{field.n:,}", *won, f"{field.worse}")


def _basis(given: Validation, *, seconds: float) -> Iterator[str]:
    market = given.market
    yield (
        f"Market: {count_text(market.postings, 'posting')} of "
        f"{count_text(market.employers, 'employer')}, seen "
        f"{period_text(market.since, market.until)}."
    )
    yield crowd_line(given.crowd)
    told = "; ".join(f"{n:,} {reason}" for reason, n in given.left_out.items())
    yield f"{given.drawn:,} profiles drawn with seed {given.seed}{f': {told}' if told else ''}."
    yield f"It took {seconds:.0f} seconds, {seconds / given.people:.1f} a person."


def _named(name: str, judge: JudgedTrial) -> str:
    return f"{name} *" if judge.is_used_to_choose else name


def _percent(figure: Figure) -> str:
    return "not known" if figure.share is None else f"{figure.share:.1%}"


def _times(found: Range) -> str:
    return _ranged(found, scale=1, digits=2)


def _points(found: Range) -> str:
    return _ranged(found, scale=100, digits=1)


def _ranged(found: Range, *, scale: int, digits: int) -> str:
    if found.value is None:
        return "not known"
    shown = f"{found.value * scale:.{digits}f}"
    if found.low is None:
        return shown
    high = "?" if found.high is None else f"{found.high * scale:.{digits}f}"
    return f"{shown} ({found.low * scale:.{digits}f} to {high})"


def _may_be_one(ratio: Range) -> bool:
    return ratio.low is None or ratio.low < 1
