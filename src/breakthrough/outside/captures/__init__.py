"""Files that hold a market: opened within limits, told apart by content, read in portions."""

from breakthrough.outside.captures.capture import read_capture
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.captures.markup import answer_root
from breakthrough.outside.captures.seen_day import SeenDay, seen_day

__all__ = ["Limits", "SeenDay", "answer_root", "read_capture", "seen_day"]
