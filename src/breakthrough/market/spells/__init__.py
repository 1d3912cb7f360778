"""From sightings to spells: from when to when each posting was up."""

from breakthrough.market.spells.joined import joined_spells
from breakthrough.market.spells.spell import (
    CAME_DOWN,
    CLEARED,
    FLAP_DAYS,
    UNKNOWN,
    UP,
    spells_of,
)

__all__ = ["CAME_DOWN", "CLEARED", "FLAP_DAYS", "UNKNOWN", "UP", "joined_spells", "spells_of"]
