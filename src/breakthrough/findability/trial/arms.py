"""The profiles that are compared: as it stands, with random words, with chosen ones, in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

import numpy as np

from breakthrough.findability.edits.candidates import possible_edits, stands_already
from breakthrough.findability.edits.groups import excludes, groups
from breakthrough.findability.edits.roles import public_roles
from breakthrough.findability.edits.task import MOST_EDITS
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit, Surface, with_edits
from breakthrough.findability.trial.placebo import unchanged_in_meaning
from breakthrough.findability.trial.player import Player

DRAWS = 4  # of random phrases, averaged
TIMES_SAID = 4  # the chosen words, where they are stuffed


class Arm(StrEnum):
    """What is put in front of the employers."""

    NONE = "none"
    RANDOM = "random"  # any true phrases, as long as the chosen ones
    RANDOM_ASKED = "random_asked"  # the same, of those that the searches chosen on ask for
    CHOSEN = "chosen"
    WHOLE = "whole"
    PLACEBO = "placebo"
    STUFFING = "stuffing"


Arms = Mapping[Arm, tuple[Profile, ...]]


def arms(who: Player, *, chosen: Sequence[Edit], pool: Sequence[Edit], seed: int) -> Arms:
    """The profiles of each arm; several with random phrases, whose outcomes are averaged.

    `pool`: the true phrases that were chosen from. Placebo changes the public text alone; stuffing
    says the chosen words four times over.
    """
    used = sum(len(edit.text) for edit in chosen)

    def with_random(phrases: Sequence[Edit]) -> tuple[Profile, ...]:
        drawn = (random_edits(phrases, length=used, seed=seed + draw) for draw in range(DRAWS))
        return tuple(with_edits(who.public, edits) for edits in drawn)

    return {
        Arm.NONE: (who.public,),
        Arm.RANDOM: with_random(true_phrases(who)),
        Arm.RANDOM_ASKED: with_random(pool),
        Arm.CHOSEN: (with_edits(who.public, chosen),),
        Arm.WHOLE: (who.whole,),
        Arm.PLACEBO: (unchanged_in_meaning(who.public, seed=seed),),
        Arm.STUFFING: (with_edits(who.public, [*chosen] * TIMES_SAID),),
    }


def true_phrases(who: Player) -> tuple[Edit, ...]:
    """Every edit that the evidence backs and that is not in place, whether or not it is asked for.

    By the rules of the candidates, but for what bears on a search.
    """
    roles = public_roles(who.claims)
    found: dict[tuple[Surface, str], Edit] = {}
    for claim in who.claims:
        for edit in possible_edits(claim, roles=roles):
            if not stands_already(edit, who.public):
                found.setdefault((edit.surface, edit.text.casefold()), edit)
    return tuple(found.values())


def random_edits(phrases: Sequence[Edit], *, length: int, seed: int) -> tuple[Edit, ...]:
    """Phrases in random order as long as they fit, by the rules that the chosen ones keep.

    At most ten within `length` characters, none that only repeats another.
    """
    apart = excludes(groups(phrases), n=len(phrases))
    found: list[int] = []
    left = length
    for at in np.random.default_rng(seed).permutation(len(phrases)).tolist():
        size = len(phrases[at].text)
        if len(found) < MOST_EDITS and size <= left and not apart[at, found].any():
            found.append(at)
            left -= size
    return tuple(phrases[at] for at in found)
