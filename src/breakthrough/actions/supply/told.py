"""How few of the crowd could do it, as the doors tell it."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.basics import Basis, Share
from breakthrough.findability import Uncounted


@dataclass(frozen=True, slots=True)
class MustHaveRow:
    """One must-have of a brief, its title first, then those of most employers.

    `also` are other titles taken for it.
    `asked_by` employers ask for it. `stated`: profiles that state it; `so_far`: it and all before
    it; `lacking_only_it`: all the others. `mine`: where my evidence shows it; empty if it does not.
    """

    must_have: str
    also: tuple[str, ...]
    asked_by: int
    stated: Share | None
    so_far: Share | None
    lacking_only_it: int | None
    mine: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The words in which a profile states a must-have; what may name somebody is left out."""

    must_have: str
    text: str


@dataclass(frozen=True, slots=True)
class FewRow:
    """A profile that states every must-have: its title without names, and where it does."""

    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class LargerCrowd:
    """What the shares would be among the people the crowd is a sample of.

    `all_low` to `all_high` of `people` meet all must-haves, with a chance of 90 %; `usual_low` to
    `usual_high` what the middle employer asks for.
    """

    people: int
    all_low: int
    all_high: int
    usual_low: int
    usual_high: int


@dataclass(frozen=True, slots=True)
class BriefSupply:
    """What the adverts of one role ask for together, and how many of the crowd meet it.

    `adverts` were read, of `employers`; `whose` names the employer where it is one alone.
    `open_adverts` are up now, the same text of one employer counted once; None where `open_reason`
    says why. `usual` meet what the middle one of those employers asks for of it that ask for more
    than the title; like `all_met` and `lacking_one` it is None without a crowd. `i_meet` of the
    must-haves my evidence shows; None without evidence.
    """

    sentence: str
    title: str
    adverts: int
    employers: int
    whose: str
    open_adverts: int | None
    open_reason: str
    must_haves: tuple[MustHaveRow, ...]
    all_met: Share | None
    lacking_one: Share | None
    usual: Share | None
    larger: LargerCrowd | None
    i_meet: int | None
    am_one_of_them: bool | None
    me: str
    few: tuple[FewRow, ...]
    uncounted: tuple[Uncounted, ...]


@dataclass(frozen=True, slots=True)
class CrowdSupply:
    """The briefs of the roles asked for, else of those like mine, each counted in the crowd.

    `reason` says why nothing is known; of the crowd alone, `crowd_reason` does. `basis`: the
    adverts of these roles.
    """

    briefs: tuple[BriefSupply, ...]
    reason: str
    crowd: CrowdBasis | None
    crowd_reason: str
    basis: Basis | None
    notes: tuple[str, ...]
