"""Words everybody shares: problem, period, share, pay, counts, the basis of a figure, words."""

from breakthrough.basics.basis import Basis
from breakthrough.basics.counts import count_text
from breakthrough.basics.pay import Pay
from breakthrough.basics.period import PartialDate, Period
from breakthrough.basics.problem import Problem
from breakthrough.basics.share import LEAST_N, Share
from breakthrough.basics.words import (
    BREAK,
    GAP,
    SENTENCE_END,
    STOP_WORDS,
    Word,
    marked,
    marked_words,
    placed_words,
    runs,
    singular,
    words,
)

__all__ = [
    "BREAK",
    "GAP",
    "LEAST_N",
    "SENTENCE_END",
    "STOP_WORDS",
    "Basis",
    "PartialDate",
    "Pay",
    "Period",
    "Problem",
    "Share",
    "Word",
    "count_text",
    "marked",
    "marked_words",
    "placed_words",
    "runs",
    "singular",
    "words",
]
