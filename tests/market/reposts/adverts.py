"""Short ways to write adverts in tests."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from breakthrough.market.reposts import Advert

START = date(2026, 1, 1)


def advert(title: str, *, up: tuple[int, int], gone: bool = True, **rest: Any) -> Advert:
    """An advert up on the days [up[0], up[1]) after the start, then gone."""
    first, end = (START + timedelta(days=day) for day in up)
    told: dict[str, Any] = {
        "board": "ashby:acme",
        "posting_id": f"{title} from day {up[0]}",
        "employer": "Acme",
        "place": "Leeds, UK",
        "ended_on": end if gone else None,
    }
    return Advert(
        title=title, first_seen=first, last_seen=end - timedelta(days=1), **{**told, **rest}
    )


def prose(*, start: int, words: int = 120) -> str:
    """Distinct words in sentences of eight: two texts have in common where their ranges overlap."""
    told = [f"word{number}" for number in range(start, start + words)]
    return "\n".join(" ".join(told[at : at + 8]) + "." for at in range(0, words, 8))
