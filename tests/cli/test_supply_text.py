"""How few could do it, as the command line prints it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import StringIO

from rich.console import Console

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.supply import (
    BriefSupply,
    CrowdSupply,
    FewRow,
    LargerCrowd,
    MustHaveRow,
    Passage,
)
from breakthrough.basics import Share
from breakthrough.cli.page import Page
from breakthrough.cli.supply_text import show_supply
from breakthrough.findability import Uncounted

TITLE = MustHaveRow("CFO", ("finance chief",), 4, Share.of(9, 200), Share.of(9, 200), 0, "")
TREASURY = MustHaveRow("treasury", (), 3, Share.of(40, 200), Share.of(2, 200), 7, "a role")
BRIEF = BriefSupply(
    sentence="2 of 200 profiles meet both must-haves.",
    title="CFO",
    adverts=6,
    employers=4,
    whose="",
    open_adverts=5,
    open_reason="",
    must_haves=(TITLE, TREASURY),
    all_met=Share.of(2, 200),
    lacking_one=Share.of(7, 200),
    usual=Share.of(4, 200),
    larger=None,
    i_meet=1,
    am_one_of_them=False,
    me="Your evidence shows 1 of 2; it does not show CFO.",
    few=(FewRow("Finance chief", (Passage("treasury", "ran treasury at …"),)),),
    uncounted=(Uncounted("years of experience", 3, "profiles seldom say it"),),
)
CROWD = CrowdBasis(
    name="Half",
    source="half.jsonl",
    dated_on=date(2026, 11, 26),
    count=200,
    is_titles_only=False,
    is_invented=False,
    stands_for=None,
)
TOLD = CrowdSupply((BRIEF,), "", CROWD, "", None, ("The crowd is a sample.",))


def printed(told: CrowdSupply | None) -> str:
    out = StringIO()
    show_supply(Page(Console(file=out, width=120)), told)
    return " ".join(out.getvalue().split())


def test_the_counts_stand_beside_each_must_have() -> None:
    text = printed(TOLD)
    assert "2 of 200 profiles meet both must-haves. All but one: 7." in text
    assert "CFO 4 9 9 0 –" in text
    assert "treasury 3 40 2 7 yes" in text
    assert "Adverts for it up now, each counted once: 5." in text
    assert "Taken for the same title: finance chief." in text


def test_the_few_are_told_by_what_they_wrote() -> None:
    assert "Finance chief: - treasury: “ran treasury at …”" in printed(TOLD)


def test_what_cannot_be_counted_is_told_apart_with_the_reason() -> None:
    told = (
        "Not countable in a crowd: years of experience, asked for by 3 employers: profiles seldom"
    )
    assert told in printed(TOLD)


def test_a_sample_shows_the_likely_range() -> None:
    larger = replace(BRIEF, larger=LargerCrowd(20_000, 80, 480, 300, 900))
    text = printed(replace(TOLD, briefs=(larger,)))
    low, high = Share.of(40, 200).low, Share.of(40, 200).high
    assert f"40 (likely {low:.1%} to {high:.1%})" in text
    assert (
        "Of the 20,000 people this crowd stands for, all of it is likely met by 80 to 480" in text
    )


def test_without_a_crowd_it_says_why_the_count_is_not_known() -> None:
    reason = "Not known, because no crowd is loaded."
    uncounted = replace(BRIEF, sentence="", all_met=None, lacking_one=None, usual=None, few=())
    assert reason in printed(replace(TOLD, briefs=(uncounted,), crowd=None, crowd_reason=reason))


def test_the_brief_of_one_employer_is_said_to_be_its_own() -> None:
    own = replace(BRIEF, whose="Northfold")
    assert "It is the brief of Northfold alone." in printed(replace(TOLD, briefs=(own,)))


def test_nothing_is_printed_where_nobody_asked() -> None:
    assert printed(None) == ""
