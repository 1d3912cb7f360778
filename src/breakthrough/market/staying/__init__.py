"""How long adverts stay up, and how they end."""

from breakthrough.market.staying.curve import Days, StayingCurve, staying
from breakthrough.market.staying.endings import Ending
from breakthrough.market.staying.expiry import Expiry
from breakthrough.market.staying.stays import OWN, POSTED

__all__ = ["OWN", "POSTED", "Days", "Ending", "Expiry", "StayingCurve", "staying"]
