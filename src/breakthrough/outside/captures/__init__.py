"""Files that hold a market: opened within limits, told apart by content, read in portions."""

from breakthrough.outside.captures.capture import read_capture
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.captures.markup import answer_root
from breakthrough.outside.captures.seen_day import EARLIEST, SeenDay, is_possible, seen_day

__all__ = [
    "EARLIEST",
    "Limits",
    "SeenDay",
    "answer_root",
    "is_possible",
    "read_capture",
    "seen_day",
]
