"""How few could do it, as a page shows it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from django.template.loader import render_to_string

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
from breakthrough.findability import Uncounted

ROW = MustHaveRow("treasury", (), 3, Share.of(40, 200), Share.of(2, 200), 7, "")
BRIEF = BriefSupply(
    sentence="2 of 200 profiles meet it.",
    title="CFO",
    adverts=6,
    employers=4,
    whose="",
    open_adverts=5,
    open_reason="",
    must_haves=(replace(ROW, must_have="CFO", also=("finance chief",), mine="a role"), ROW),
    all_met=Share.of(2, 200),
    lacking_one=Share.of(7, 200),
    usual=Share.of(4, 200),
    larger=None,
    i_meet=1,
    am_one_of_them=False,
    me="Your evidence shows 1 of 2.",
    few=(FewRow("Finance chief", (Passage("treasury", "ran <b>treasury</b>"),)),),
    uncounted=(Uncounted("years of experience", 3, "seldom said"),),
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


def shown(told: CrowdSupply | None) -> str:
    page = render_to_string("breakthrough/_supply.html", {"told": told})
    assert "<b>treasury</b>" not in page  # what people wrote is never markup
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_the_brief_its_counts_and_my_part_are_shown() -> None:
    page = shown(TOLD)
    assert "2 of 200 profiles meet it. 7 meet all but one." in page
    assert (
        "What 6 adverts of 4 employers ask for. Adverts for it up now, each counted once: 5."
        in page
    )
    assert "CFO or finance chief 3 40 2 7 shown" in page
    assert "treasury 3 40 2 7 not shown" in page
    assert "Where your evidence shows it CFO: a role" in page
    assert "years of experience (asked for by 3 employers; seldom said)" in page
    assert "200 profiles · Half" in page


def test_a_sample_shows_how_sure_each_share_is() -> None:
    larger = replace(BRIEF, larger=LargerCrowd(20_000, 80, 480, 300, 900))
    page = shown(replace(TOLD, briefs=(larger,)))
    assert "of the 20,000 people this crowd stands for, all of it is likely met by 80 to 480" in (
        page.lower()
    )
    assert "likely 16 to 25" in page


def test_without_a_crowd_only_the_brief_is_shown() -> None:
    row = replace(ROW, stated=None, so_far=None, lacking_only_it=None)
    unknown = replace(BRIEF, sentence="", all_met=None, lacking_one=None, usual=None)
    bare = replace(unknown, few=(), must_haves=(row,))
    page = shown(CrowdSupply((bare,), "", None, "Not known, because no crowd is loaded.", None, ()))
    assert "Not known, because no crowd is loaded." in page
    assert "State it" not in page


def test_nothing_is_shown_without_an_answer() -> None:
    assert shown(None) == ""
