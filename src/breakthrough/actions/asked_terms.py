"""The terms that the imported market asks for."""

from __future__ import annotations

from breakthrough.market.demand import AskedTerms, asked_in
from breakthrough.outside.termlists import kept_terms
from breakthrough.outside.warehouse import Warehouse


def asked_terms(market: Warehouse) -> AskedTerms:
    """The terms of the market's latest texts, worked out once after each import."""
    return kept_terms(
        market.folder / "derived",
        fingerprint=market.fingerprint(),
        build=lambda: asked_in(market.latest(), texts=market.texts()),
    )
