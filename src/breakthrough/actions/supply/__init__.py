"""How few of the crowd meet what the adverts of a role ask for."""

from breakthrough.actions.supply.supplying import crowd_supply
from breakthrough.actions.supply.told import (
    BriefSupply,
    CrowdSupply,
    FewRow,
    LargerCrowd,
    MustHaveRow,
    Passage,
)

__all__ = [
    "BriefSupply",
    "CrowdSupply",
    "FewRow",
    "LargerCrowd",
    "MustHaveRow",
    "Passage",
    "crowd_supply",
]
