"""The pause between two requests to one host."""

from __future__ import annotations

import time
from collections.abc import Callable


class Pace:
    """Remembers when each host last answered, and waits until it may be asked again."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._answered: dict[str, float] = {}

    def rest(self, host: str, *, gap: float) -> float:
        """How many seconds are left of the gap since the host last answered."""
        answered = self._answered.get(host)
        return 0.0 if answered is None else max(answered + gap - self._clock(), 0.0)

    def wait(self, seconds: float) -> None:
        """Let so much time pass."""
        if seconds > 0:
            self._sleep(seconds)

    def answered(self, host: str) -> None:
        """The host has just answered, or failed to."""
        self._answered[host] = self._clock()
