"""The profiles an employer would see: taken in, listed, in use."""

from breakthrough.actions.crowd.adding import add_to_crowd
from breakthrough.actions.crowd.current import WAYS, CrowdBasis, CurrentCrowd, current_crowd
from breakthrough.actions.crowd.importing import (
    ImportedCrowd,
    crowd_from_connections,
    import_crowd,
)
from breakthrough.actions.crowd.larger import change_stands_for
from breakthrough.actions.crowd.listing import CrowdList, ListedCrowd, list_crowds

__all__ = [
    "WAYS",
    "CrowdBasis",
    "CrowdList",
    "CurrentCrowd",
    "ImportedCrowd",
    "ListedCrowd",
    "add_to_crowd",
    "change_stands_for",
    "crowd_from_connections",
    "current_crowd",
    "import_crowd",
    "list_crowds",
]
