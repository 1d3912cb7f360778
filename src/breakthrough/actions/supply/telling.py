"""One counted brief in words, and where I stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.supply.counted import Counted
from breakthrough.actions.supply.told import BriefSupply, LargerCrowd, MustHaveRow
from breakthrough.basics import GAP, Share, count_text
from breakthrough.findability import PAGE_ONE, Brief, Evidence, Met, MustHave, Supply, backing

_NEVER_WHOLE = "Not known, because no board of these adverts was read whole."


def brief_supply(
    one: Counted,
    *,
    open_adverts: int | None,
    crowd: CrowdBasis | None,
    evidence: Evidence | None,
) -> BriefSupply:
    """The brief as it is told; `evidence` is None where there is none yet."""
    brief, supply = one.brief, one.supply
    met: Sequence[Met | None] = supply.met if supply else [None] * len(brief.must_haves)
    rows = tuple(
        _row(must_have, counts, evidence=evidence)
        for must_have, counts in zip(brief.must_haves, met, strict=True)
    )
    i_meet = sum(bool(row.mine) for row in rows) if evidence else None
    larger = _larger(supply, crowd) if supply else None
    return BriefSupply(
        sentence=_sentence(brief, supply, larger=larger),
        title=brief.title,
        adverts=brief.adverts,
        employers=brief.employers,
        whose=brief.whose,
        open_adverts=open_adverts,
        open_reason=_NEVER_WHOLE if open_adverts is None else "",
        must_haves=rows,
        all_met=supply.all_met if supply else None,
        lacking_one=supply.lacking_one if supply else None,
        usual=supply.usual if supply else None,
        larger=larger,
        i_meet=i_meet,
        am_one_of_them=None if i_meet is None else i_meet == len(rows),
        me=_me(rows, i_meet),
        few=one.few,
        uncounted=brief.uncounted,
    )


def _row(must_have: MustHave, counts: Met | None, *, evidence: Evidence | None) -> MustHaveRow:
    return MustHaveRow(
        must_have=must_have.text,
        also=must_have.also,
        asked_by=must_have.employers,
        stated=counts.alone if counts else None,
        so_far=counts.so_far if counts else None,
        lacking_only_it=counts.lacking_only_it if counts else None,
        mine=_shown_by(evidence, must_have),
    )


def _shown_by(evidence: Evidence | None, must_have: MustHave) -> str:
    """Where my evidence shows it, in any of its writings."""
    if evidence is None:
        return ""
    for writing in must_have.writings:
        claim = evidence.support(" ".join(word for word in writing if word != GAP))
        if claim:
            return backing(claim)
    return ""


def _larger(supply: Supply, crowd: CrowdBasis | None) -> LargerCrowd | None:
    """Of all the people the crowd is a sample of, those of the sample included."""
    if crowd is None or crowd.stands_for is None:
        return None
    people = crowd.stands_for
    return LargerCrowd(people, *_among(people, supply.all_met), *_among(people, supply.usual))


def _among(people: int, share: Share) -> tuple[int, int]:
    low, high = share.low or 0.0, 1.0 if share.high is None else share.high
    return max(round(low * people), share.count), max(round(high * people), share.count)


def _sentence(brief: Brief, supply: Supply | None, *, larger: LargerCrowd | None) -> str:
    if supply is None:
        return ""
    n = len(brief.must_haves)
    met = supply.all_met
    if n == 1:
        return (
            f"{_met(met.count)} of {count_text(met.n, 'profile')} {_have(met.count)} the title; "
            "how many meet a brief is not known, because nothing more is asked for by enough "
            "employers."
        )
    every = "both must-haves" if n == 2 else f"all {n} must-haves"
    told = f"{_met(met.count)} of {count_text(met.n, 'profile')} {_meet(met.count)} {every}"
    enough = max(supply.usual.count, larger.usual_low if larger else 0)
    holds = f"a page of {PAGE_ONE} can be filled: here the employer does hold the power."
    if met.count == supply.usual.count:
        return f"{told}; {holds}" if enough >= PAGE_ONE else f"{told}."
    own = len(brief.own)
    asking = f"half of the {own:,} employers ask" if own > 1 else "the one employer asks"
    usual = f"{asking} for less, which {supply.usual.count:,} or more meet"
    if not supply.usual.count:
        return f"{told}."
    return f"{told}; {usual}; {holds}" if enough >= PAGE_ONE else f"{told}; {usual}."


def _met(count: int) -> str:
    return f"{count:,}" if count else "None"


def _have(count: int) -> str:
    return "have" if count > 1 else "has"


def _meet(count: int) -> str:
    return "meet" if count > 1 else "meets"


def _me(rows: tuple[MustHaveRow, ...], i_meet: int | None) -> str:
    if i_meet is None:
        return "Whether you are one of them is not known, because there is no evidence yet."
    if len(rows) == 1:
        return f"Your evidence {'shows' if i_meet else 'does not show'} the title."
    if i_meet == len(rows):
        return "Your evidence shows all of it: you are one of them."
    missing = ", ".join(row.must_have for row in rows if not row.mine)
    return f"Your evidence shows {i_meet} of {len(rows)}; it does not show {missing}."
