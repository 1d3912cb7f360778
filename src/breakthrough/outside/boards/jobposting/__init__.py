"""Any web page that holds postings for machines: JSON-LD of schema.org's type JobPosting."""

from breakthrough.outside.boards.jobposting.address import board_at, first_call
from breakthrough.outside.boards.jobposting.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
