"""What a person can prove: items as sources state them, claims tied to them, the timeline."""

from breakthrough.evidence.claim import Claim, Place, Strength, claims
from breakthrough.evidence.item import Family, Item, Kind, Source
from breakthrough.evidence.organisation import folded_organisation, folded_title
from breakthrough.evidence.reading import Contact, Reading
from breakthrough.evidence.sentences import Sentence, sentences
from breakthrough.evidence.timeline import Gap, Overlap, Role, Timeline, timeline
from breakthrough.evidence.written_date import nearest_date, written_date

__all__ = [
    "Claim",
    "Contact",
    "Family",
    "Gap",
    "Item",
    "Kind",
    "Overlap",
    "Place",
    "Reading",
    "Role",
    "Sentence",
    "Source",
    "Strength",
    "Timeline",
    "claims",
    "folded_organisation",
    "folded_title",
    "nearest_date",
    "sentences",
    "timeline",
    "written_date",
]
