"""The lines that say which crowd and which market a figure rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import period_text

if TYPE_CHECKING:
    from breakthrough.actions.crowd import CrowdBasis
    from breakthrough.actions.findability import MarketBasis


def crowd_line(crowd: CrowdBasis) -> str:
    """The crowd's name, count, source and day, and what it is not."""
    marks = [
        mark
        for mark, holds in (("titles only", crowd.is_titles_only), ("invented", crowd.is_invented))
        if holds
    ]
    parts = (
        f"{crowd.name}: {count_text(crowd.count, 'profile')}",
        *marks,
        crowd.source,
        period_text(crowd.dated_on, crowd.dated_on),
    )
    return f"Crowd: {', '.join(part for part in parts if part)}."


def market_line(market: MarketBasis) -> str:
    """The postings that searches were made from."""
    seen = period_text(market.since, market.until)
    return (
        f"Market: {count_text(market.like_mine, 'posting')} like your evidence at "
        f"{count_text(market.employers, 'employer')}, of {market.postings:,} imported"
        f"{f', seen {seen}' if seen else ''}."
    )
