"""Things that belong together because each is paired with some other of them."""

from __future__ import annotations


class Groups:
    """N things, each alone until joined; a group is named by its lowest number."""

    def __init__(self, n: int) -> None:
        self._above = list(range(n))

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._above[high] = low

    def of(self, one: int) -> int:
        """The lowest number in the group of this one."""
        top = one
        while self._above[top] != top:
            top = self._above[top]
        while self._above[one] != top:
            self._above[one], one = top, self._above[one]
        return top
