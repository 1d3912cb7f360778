"""How values are written on a page."""

from __future__ import annotations

from datetime import date

import pytest

from breakthrough.basics import Basis, PartialDate, Share
from breakthrough.web.templatetags import look


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2021", "2021"),
        ("2021-09", "Sep 2021"),
        ("2021-09-30", "30 Sep 2021"),
        (PartialDate(2021, 9), "Sep 2021"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_day_is_written_as_far_as_it_is_known(value: PartialDate | str, written: str) -> None:
    assert look.month(value) == written


def test_a_period_within_one_year_names_the_year_once() -> None:
    assert look.days(date(2026, 5, 25), date(2026, 11, 23)) == "25 May – 23 Nov 2026"
    assert look.days(date(2025, 5, 25), date(2026, 11, 23)) == "25 May 2025 – 23 Nov 2026"
    assert look.days(date(2026, 5, 25), date(2026, 5, 25)) == "25 May 2026"


def test_a_share_of_too_few_shows_its_counts() -> None:
    assert look.share(Share.of(1, 4)) == "1 of 4, too few for a share"


def test_a_share_is_written_with_its_interval() -> None:
    written = look.share(Share(15, 143, 0.08, 0.17))  # 15 / 143 = 10.49 %
    assert written == "share 10\N{NO-BREAK SPACE}%, likely 8 to 17\N{NO-BREAK SPACE}%"


def test_a_basis_says_how_many_of_what_where_and_when() -> None:
    basis = Basis(61, "employers", "boards <seen> weekly", date(2026, 5, 25), date(2026, 11, 23))
    assert look.basis(basis, "your contacts as of 20 Nov", "") == (
        '<p class="basis">61 employers · boards &lt;seen&gt; weekly · 25 May – 23 Nov 2026 · '
        "your contacts as of 20 Nov</p>"
    )
    assert look.basis(None) == ""


@pytest.mark.parametrize(
    ("value", "noun", "written"),
    [
        (1, "search,searches", "1 search"),
        (15, "search,searches", "15 searches"),
        (0, "role", "0 roles"),
        (1275, "profile", "1,275 profiles"),
    ],
)
def test_a_count_agrees_with_its_noun(value: int, noun: str, written: str) -> None:
    assert look.of(value, noun) == written
