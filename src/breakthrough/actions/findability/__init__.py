"""Would they find me, and what would change it: the report, truthful edits, what they do."""

from breakthrough.actions.findability.improving import (
    AcceptedRow,
    ChangedEdit,
    Improvement,
    SuggestedEdit,
    accept_edit,
    improve,
    list_edits,
    undo_edit,
)
from breakthrough.actions.findability.me import Me, me
from breakthrough.actions.findability.otherwise import Asked, asked_otherwise
from breakthrough.actions.findability.reporting import FindabilityReport, findability_report
from breakthrough.actions.findability.rows import SearchRow, SupportRow, WordRow, word_rows
from breakthrough.actions.findability.searches import (
    Derived,
    MarketBasis,
    derived_searches,
)
from breakthrough.actions.findability.view import View, notes, view

__all__ = [
    "AcceptedRow",
    "Asked",
    "ChangedEdit",
    "Derived",
    "FindabilityReport",
    "Improvement",
    "MarketBasis",
    "Me",
    "SearchRow",
    "SuggestedEdit",
    "SupportRow",
    "View",
    "WordRow",
    "accept_edit",
    "asked_otherwise",
    "derived_searches",
    "findability_report",
    "improve",
    "list_edits",
    "me",
    "notes",
    "undo_edit",
    "view",
    "word_rows",
]
