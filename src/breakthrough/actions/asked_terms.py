"""The terms that the imported market asks for."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

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


def prepare_terms() -> None:
    """Work the terms out now, so that the first report after an import is quick."""
    market = Warehouse(Path(settings.BREAKTHROUGH_HOME) / "market")
    if market.imports():
        asked_terms(market)
