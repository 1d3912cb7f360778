"""What of the stored market is damaged, for every page and command that rests on it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from breakthrough.basics import Problem
from breakthrough.outside.warehouse import Damage, Warehouse


def market_problems() -> tuple[str, ...]:
    """One message for each file that was found damaged and set aside."""
    market = Warehouse(Path(settings.BREAKTHROUGH_HOME) / "market")
    return tuple(map(_about, market.damages()))


def _about(damage: Damage) -> str:
    what = f"what {damage.source} brought" if damage.source else "one import"
    return str(
        Problem(
            f"{damage.file.parent.name}/{damage.file.name} is damaged: {what}.",
            expected="It was set aside, everything else is used.",
            next_step="If your boards brought it, read them again; else import the file again.",
        )
    )
