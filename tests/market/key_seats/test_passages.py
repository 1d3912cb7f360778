from __future__ import annotations

import re

import pytest

from breakthrough.market.key_seats import FactKind
from breakthrough.market.key_seats.passages import LONGEST, stated_in
from breakthrough.market.key_seats.stating import ANY, STATING


def kinds(text: str) -> list[FactKind]:
    return [one.kind for one in stated_in(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("You will report directly to the CEO.", FactKind.REPORTS_TO),
        ("Reporting to our Managing Director, you run finance.", FactKind.REPORTS_TO),
        ("The CFO reports into the Founder & CEO.", FactKind.REPORTS_TO),
        ("You will be our first finance hire.", FactKind.FIRST),
        ("Build our legal function from the ground up.", FactKind.FROM_SCRATCH),
        ("We are urgently looking for a controller.", FactKind.AT_ONCE),
        ("A contract with an immediate start.", FactKind.AT_ONCE),
        ("You meet our regulatory deadlines.", FactKind.DEADLINE),
        ("This role is a backfill.", FactKind.REPLACES),
        ("A replacement for our departing CFO.", FactKind.REPLACES),
        ("The role begins as maternity cover.", FactKind.INTERIM),
    ],
)
def test_words_that_state_something_are_found(text: str, kind: FactKind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "You will not report to the CEO.",
        "This role is no backfill, and is not an immediate start.",
        "Prepare monthly reports to the CEO.",
        "Experience as the first finance hire of a startup.",
        "You have built a finance team from the ground up.",
        "Reporting to the Vice President, Strategy.",
        "Solve urgent problems and the immediate needs of customers.",
        "Prepare interim financial statements.",
        "First, hire a team.",
    ],
)
def test_what_is_denied_past_or_about_something_else_is_no_fact(text: str) -> None:
    assert kinds(text) == []


def test_the_denial_of_another_sentence_does_not_count() -> None:
    assert kinds("This is not a junior role. You report to the CEO.") == [FactKind.REPORTS_TO]


def test_the_sentence_is_quoted_as_it_stands() -> None:
    (one,) = stated_in("We grow.\n•  You  will report to the CEO, Ada. Join us!")
    assert one.passage == "You will report to the CEO, Ada."


def test_of_a_long_sentence_what_stands_around_the_words_is_quoted() -> None:
    (one,) = stated_in(f"{'and so on ' * 40}you report to the CEO {'and so on ' * 40}")
    assert "you report to the CEO" in one.passage
    assert (one.passage[0], one.passage[-1]) == ("…", "…")
    assert len(one.passage) <= LONGEST + len("…  …")


def test_each_kind_is_told_once_by_its_first_passage() -> None:
    (one,) = stated_in("You report to the CEO. Again: you report to our founders.")
    assert one.passage == "You report to the CEO."


def test_every_kind_has_a_reason_and_words_that_any_engine_reads() -> None:
    assert len({one.kind for one in STATING}) == len(STATING)
    assert all(one.reason.endswith(".") for one in STATING)
    assert not re.search(r"\(\?[=!<]", ANY.removeprefix("(?i)"))
