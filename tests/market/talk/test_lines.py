"""Which lines of adverts evidence shows, against labels given by hand."""

from __future__ import annotations

import pytest
from lines import HELD_OUT, NOT_COMPARABLE, OPEN, SEEN, SHOWN, TUNED, Case, sayings

from breakthrough.market.talk import Sayings
from breakthrough.market.talk.asked import held_against


def told(case: Case) -> str:
    asked = held_against(case.line, Sayings(sayings(case.who)))
    if asked is None:
        return NOT_COMPARABLE
    return SHOWN if asked.is_shown else OPEN


@pytest.mark.parametrize("case", TUNED, ids=lambda case: f"{case.who}: {case.line[:60]}")
def test_a_line_is_shown_where_evidence_says_what_it_asks_for(case: Case) -> None:
    assert told(case) == case.label


def test_of_lines_labelled_before_the_rule_was_run_what_is_called_shown_is() -> None:
    shown = [case for case in (*SEEN, *HELD_OUT) if told(case) == SHOWN]
    right = [case for case in shown if case.label == SHOWN]
    assert len(right) >= 0.95 * len(shown) > 0
