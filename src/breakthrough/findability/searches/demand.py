"""How much a search counts: how many adverts lead to it, and at how many employers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def damped(groups: Sequence[Hashable]) -> list[float]:
    """What each posting weighs: 1 / sqrt(n), with n the postings of its group.

    A group is one employer's adverts of one role, so that together they weigh sqrt(n): forty
    adverts of one role count as about six, and one employer does not rule. A search's demand is

        omega_q = sum over postings p of share(p, q) / sqrt(n(p))

    where a posting's shares are divided equally among the kinds of search in its sitting (the
    title, with skills, with operators), within a kind among its searches, and among its places.
    Equally, because a sitting holds several searches, short and long (Kaya & Bogers 2025), and
    nobody outside knows how often each is typed. The demand of all searches together is the sum
    over employers and roles of sqrt(n). Source: science A3; the square root is our choice.

    >>> damped(["a", "a", "a", "a", "b"])
    [0.5, 0.5, 0.5, 0.5, 1.0]
    """
    sizes = Counter(groups)
    return [1 / sizes[group] ** 0.5 for group in groups]
