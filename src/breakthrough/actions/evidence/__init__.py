"""What the person can prove: taken in, listed, confirmed and corrected."""

from breakthrough.actions.evidence.changing import (
    ChangedItem,
    Confirmed,
    change_item,
    confirm,
    finish_origins,
    set_origin,
)
from breakthrough.actions.evidence.importing import ImportedEvidence, import_evidence
from breakthrough.actions.evidence.items import evidence_items
from breakthrough.actions.evidence.listing import (
    EvidenceList,
    ListedClaim,
    ListedFile,
    ListedGap,
    ListedOverlap,
    ListedRole,
    ProposedItem,
    list_evidence,
)

__all__ = [
    "ChangedItem",
    "Confirmed",
    "EvidenceList",
    "ImportedEvidence",
    "ListedClaim",
    "ListedFile",
    "ListedGap",
    "ListedOverlap",
    "ListedRole",
    "ProposedItem",
    "change_item",
    "confirm",
    "evidence_items",
    "finish_origins",
    "import_evidence",
    "list_evidence",
    "set_origin",
]
