"""What the user can put right, in four parts."""

import pytest

from breakthrough.basics import Problem


def test_a_message_has_its_parts_in_order():
    problem = Problem(
        "Row 14 of Positions.csv: 'Sept 31 2021' is not a date.",
        expected="A day of the calendar was expected.",
        nearest="The nearest is 2021-09-30.",
        next_step="Use that.",
    )
    assert str(problem) == (
        "Row 14 of Positions.csv: 'Sept 31 2021' is not a date. "
        "A day of the calendar was expected. The nearest is 2021-09-30. Use that."
    )


def test_parts_that_add_nothing_leave_no_gap():
    assert str(Problem("It is empty.", next_step="Choose another.")) == (
        "It is empty. Choose another."
    )


def test_a_problem_is_raised_and_keeps_its_parts():
    with pytest.raises(Problem) as raised:
        raise Problem("Seen.", next_step="Do.")
    assert (raised.value.seen, raised.value.expected, raised.value.next_step) == (
        "Seen.",
        "",
        "Do.",
    )
