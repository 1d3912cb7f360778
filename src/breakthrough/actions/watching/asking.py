"""Who asks other hosts, and where what they say is kept."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from breakthrough.outside import clock
from breakthrough.outside.collecting import Client, Collector, Manners


def polite_client() -> Client:
    """Who asks other hosts, with the contact that the settings give."""
    return Client(Manners(contact=settings.BREAKTHROUGH_CONTACT))


def collector() -> Collector:
    """What reads boards into the market of this data folder."""
    return Collector(Path(settings.BREAKTHROUGH_HOME) / "market", now=clock.now)
