"""The lines of a CV to a proposal that its owner confirms."""

from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.marks import Mark, Marked
from breakthrough.evidence.cv.proposal import Proposal, propose

__all__ = ["Line", "Mark", "Marked", "Proposal", "propose"]
