"""What the places where text about me stands say differently."""

from breakthrough.presence.consistency.compare import inconsistencies
from breakthrough.presence.consistency.standing import Inconsistency, Kind, Passage, Standing

__all__ = ["Inconsistency", "Kind", "Passage", "Standing", "inconsistencies"]
