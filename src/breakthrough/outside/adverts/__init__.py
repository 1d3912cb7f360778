"""What boards and tables share: values checked, HTML made plain, and what a capture gives back."""

from breakthrough.outside.adverts.amounts import amount, interval_in, pay_of, widest
from breakthrough.outside.adverts.cells import (
    ShapeError,
    entries,
    flag,
    inner,
    line,
    lines,
    needed_line,
    tidy,
)
from breakthrough.outside.adverts.days import day_in_name, stated_day
from breakthrough.outside.adverts.plain import once_escaped, plain_text
from breakthrough.outside.adverts.portion import LeftOut, Portion, Rows, read_rows, row_problem

__all__ = [
    "LeftOut",
    "Portion",
    "Rows",
    "ShapeError",
    "amount",
    "day_in_name",
    "entries",
    "flag",
    "inner",
    "interval_in",
    "line",
    "lines",
    "needed_line",
    "once_escaped",
    "pay_of",
    "plain_text",
    "read_rows",
    "row_problem",
    "stated_day",
    "tidy",
    "widest",
]
