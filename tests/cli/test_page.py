"""Readable text on a terminal of 80 columns, and in a pipe."""

from __future__ import annotations

from datetime import date
from io import StringIO

from rich.console import Console

from breakthrough.basics import Basis, Share, count_text
from breakthrough.cli.page import Page
from breakthrough.cli.wording import basis_text, day_text, printable, share_text


def page_of(width: int = 80) -> tuple[Page, StringIO]:
    out = StringIO()
    return Page(Console(file=out, width=width, highlight=False, markup=False, emoji=False)), out


def test_a_share_shows_its_counts_first_and_its_interval() -> None:
    # Wilson, 90 %: p = 0.5, n = 10, z² = 2.7055: (0.5 + 0.1353 ± 0.2934) / 1.2706
    assert share_text(Share.of(5, 10)) == "5 of 10 (50%, likely 27 to 73%)"


def test_a_share_of_none_says_only_that() -> None:
    assert share_text(Share.of(0, 30)) == "none of 30"


def test_a_share_of_fewer_than_five_shows_only_its_counts() -> None:
    assert share_text(Share.of(2, 4)) == "2 of 4"


def test_the_basis_names_n_source_and_period() -> None:
    basis = Basis(9396, "postings", "Ashby", date(2025, 10, 1), date(2025, 10, 25))
    assert basis_text(basis) == "9,396 postings, Ashby, 1 Oct 2025 to 25 Oct 2025"


def test_a_period_of_one_day_is_written_once() -> None:
    day = date(2025, 10, 25)
    assert basis_text(Basis(1, "postings", "", day, day)) == "1 posting, 25 Oct 2025"


def test_an_unknown_day_is_a_dash() -> None:
    assert day_text(None) == "–"


def test_a_count_agrees_with_its_noun() -> None:
    assert [count_text(n, "role") for n in (0, 1, 2)] == ["0 roles", "1 role", "2 roles"]


def test_a_wide_table_stays_within_80_columns_and_loses_no_word() -> None:
    page, out = page_of()
    cell = "Vice President of Finance Transformation and Shared Services"
    page.table("Role", "Where", "n", rows=[(cell, cell, "12")] * 2, numbers=[2])
    lines = out.getvalue().splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 80
    assert out.getvalue().count("Transformation") == 4


def test_piped_text_has_no_colour() -> None:
    page, out = page_of()
    page.say("A finding.")
    page.notes(["A note."])
    assert out.getvalue() == "A finding.\nA note.\n"


def test_text_of_others_cannot_steer_the_terminal() -> None:
    assert printable("Director\x1b[2J\x07 of Finance") == "Director [2J  of Finance"


def test_square_brackets_of_others_are_printed_as_they_are() -> None:
    page, out = page_of()
    page.bullets(["[bold]Head[/bold] of :smile:"])
    assert "[bold]Head[/bold] of :smile:" in out.getvalue()


def test_an_empty_table_prints_nothing() -> None:
    page, out = page_of()
    page.table("Role", rows=[])
    assert out.getvalue() == ""
