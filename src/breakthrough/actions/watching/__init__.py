"""Employers' boards that a person watches."""

from breakthrough.actions.watching.lines import BoardLine, Reading
from breakthrough.actions.watching.naming import BoardList, WatchedNow, unwatch, watch, watched
from breakthrough.actions.watching.refreshing import Refreshed, RefreshedBoard, refresh

__all__ = [
    "BoardLine",
    "BoardList",
    "Reading",
    "Refreshed",
    "RefreshedBoard",
    "WatchedNow",
    "refresh",
    "unwatch",
    "watch",
    "watched",
]
