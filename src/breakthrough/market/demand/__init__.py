"""The terms that employers ask for: skills, tools, methods, certificates."""

from breakthrough.market.demand.asked import VERSION, AdvertText, AskedTerms, asked_in
from breakthrough.market.demand.counting import demand_for
from breakthrough.market.demand.figures import AskedTerm, Demand

__all__ = ["VERSION", "AdvertText", "AskedTerm", "AskedTerms", "Demand", "asked_in", "demand_for"]
