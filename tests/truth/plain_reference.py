"""BM25F and places written down as plainly as can be: one loop, one formula, no arrays."""

from __future__ import annotations

import math

from breakthrough.basics import words
from breakthrough.findability import Profile, Search

WEIGHTS = (3.0, 2.0, 1.0)
B = 0.75
K1 = 1.2
UNIT = 2**20


def _fields(profile: Profile) -> tuple[list[str], list[str], list[str]]:
    return words(profile.title), words(profile.skills), words(profile.body)


class PlainCrowd:
    def __init__(self, profiles: list[Profile]) -> None:
        self.profiles = [_fields(profile) for profile in profiles]
        self.n = len(profiles)
        self.mean = [sum(len(p[f]) for p in self.profiles) / self.n for f in range(3)]
        self.df: dict[str, int] = {}
        for profile in self.profiles:
            for word in set().union(*profile):
                self.df[word] = self.df.get(word, 0) + 1

    def scores(self, search: Search) -> list[int]:
        return [self.score(search, profile) for profile in self.profiles]

    def score_of(self, search: Search, profile: Profile) -> int:
        return self.score(search, _fields(profile))

    def score(self, search: Search, profile: tuple[list[str], list[str], list[str]]) -> int:
        total = 0
        for word in set(search.words):
            left = 2  # mentions credited in all, the most visible field first
            tf = 0.0
            for f in range(3):
                counted = min(profile[f].count(word), left)
                left -= counted
                relative = len(profile[f]) / self.mean[f] if self.mean[f] else 1.0
                tf += counted * (WEIGHTS[f] / (1 - B + B * relative))
            if tf > 0:
                df = self.df.get(word, 0)
                idf = math.log(1 + (self.n - df + 0.5) / (df + 0.5))
                total += max(1, math.floor(idf * tf / (K1 + tf) * UNIT + 0.5))
        return total

    def place(self, search: Search, mine: int, *, others: list[int]) -> int:
        return 1 + sum(1 for other in others if other >= mine) if mine else 0
