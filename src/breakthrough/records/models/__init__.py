"""One file per aggregate; every record belongs to one career."""

from breakthrough.records.models.career import Career
from breakthrough.records.models.contact import Contact
from breakthrough.records.models.conversation import Conversation, StartedBy
from breakthrough.records.models.crowd import Crowd
from breakthrough.records.models.edit import AcceptedEdit
from breakthrough.records.models.imported import Import
from breakthrough.records.models.item import EvidenceItem, Origin, State
from breakthrough.records.models.journey import Journey
from breakthrough.records.models.note import Note
from breakthrough.records.models.own_text import OwnText
from breakthrough.records.models.positioning import Positioning
from breakthrough.records.models.public_details import PublicDetails
from breakthrough.records.models.watched import WatchedBoard

__all__ = [
    "AcceptedEdit",
    "Career",
    "Contact",
    "Conversation",
    "Crowd",
    "EvidenceItem",
    "Import",
    "Journey",
    "Note",
    "Origin",
    "OwnText",
    "Positioning",
    "PublicDetails",
    "StartedBy",
    "State",
    "WatchedBoard",
]
