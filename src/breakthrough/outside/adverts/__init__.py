"""What boards and tables share: values checked, HTML made plain, and what a capture gives back."""

from breakthrough.outside.adverts.addresses import Address, address_of, name_before, name_in
from breakthrough.outside.adverts.amounts import amount, interval_in, pay_of, widest
from breakthrough.outside.adverts.cells import (
    ShapeError,
    entries,
    flag,
    inner,
    line,
    lines,
    link,
    needed_line,
    tidy,
)
from breakthrough.outside.adverts.days import day_in_name, newest_of, stated_day
from breakthrough.outside.adverts.feed import children, feed_in, is_feed, text_in
from breakthrough.outside.adverts.page import Page, page_in
from breakthrough.outside.adverts.places import once_each, place_of, places_of
from breakthrough.outside.adverts.plain import once_escaped, plain_text
from breakthrough.outside.adverts.portion import (
    LeftOut,
    Portion,
    Rows,
    identity,
    read_rows,
    row_problem,
)

__all__ = [
    "Address",
    "LeftOut",
    "Page",
    "Portion",
    "Rows",
    "ShapeError",
    "address_of",
    "amount",
    "children",
    "day_in_name",
    "entries",
    "feed_in",
    "flag",
    "identity",
    "inner",
    "interval_in",
    "is_feed",
    "line",
    "lines",
    "link",
    "name_before",
    "name_in",
    "needed_line",
    "newest_of",
    "once_each",
    "once_escaped",
    "page_in",
    "pay_of",
    "place_of",
    "places_of",
    "plain_text",
    "read_rows",
    "row_problem",
    "stated_day",
    "text_in",
    "tidy",
    "widest",
]
