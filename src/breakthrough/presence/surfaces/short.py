"""The short texts: headline, two-line introduction, introduction to forward, profile of the CV."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.evidence import Claim, Kind
from breakthrough.presence.face.alike import folded
from breakthrough.presence.face.face import Positioning
from breakthrough.presence.face.facts import Told
from breakthrough.presence.surfaces.fitting import Block, Fitted, Piece, fitted
from breakthrough.presence.surfaces.limit import over
from breakthrough.presence.surfaces.story import Story
from breakthrough.presence.surfaces.text import Surface
from breakthrough.presence.surfaces.wording import (
    capital,
    ended,
    ends_short,
    inside,
    item_name,
    open_ended,
)

_HEADLINE_SKILLS = 4
_PROOF = 5
_PARTS = " • "  # each part stands for itself, for readers and for the truth check


def headline(story: Story, *, positioning: Positioning) -> Fitted:
    """Title, need and for whom, then skills: the first characters carry what a list shows."""
    roles = story.present[:1]
    need = open_ended(positioning.need)
    title = open_ended(roles[0].title) if roles else ""
    begin = [title if need else story.seats()] if roles else list[str]()
    begin = begin or [one.text for one in _earlier_headline(story)]
    parts, out = [one for one in begin if one], list[str]()
    for more in _aims(need, whom=open_ended(positioning.for_whom)):
        if not over(_PARTS.join([*parts, more]), Surface.HEADLINE.limit):
            parts.append(more)
            break
        out.append(more)
    shown = _skills(story, beside=parts)
    text = _PARTS.join([*parts, *([_PARTS.join(shown)] if shown else [])])
    return Fitted(text, (*story.holding(roles), *skill_claims(story, shown)), tuple(out))


def _aims(need: str, *, whom: str) -> list[str]:
    """The need with for whom, and shorter without."""
    whom = whom[4:] if whom.casefold().startswith("for ") else whom
    alone = [capital(need)] if need else [f"For {inside(whom)}"] if whom else []
    if not need or not whom:
        return alone
    is_phrase = not any(sign in need for sign in ".?!:;") and " for " not in f" {need} "
    joined = f"{capital(need)}, for {inside(whom)}" if is_phrase else ""
    return [joined or f"{capital(need)}{_PARTS}For {inside(whom)}", *alone]


def _earlier_headline(story: Story) -> list[Claim]:
    return [one.claim for one in story.facts.claims if one.claim.kind is Kind.HEADLINE]


def _skills(story: Story, *, beside: Sequence[str]) -> list[str]:
    """The first skills that fit and are not named yet."""
    shown: list[str] = []
    said = f" {folded(' '.join(beside))} "
    for name in story.emphasis.skills():
        if len(shown) == _HEADLINE_SKILLS:
            break
        more = _PARTS.join([*beside, _PARTS.join([*shown, item_name(name)])])
        if f" {folded(name)} " not in said and not over(more, Surface.HEADLINE.limit):
            shown.append(item_name(name))
    return shown


def skill_claims(story: Story, shown: Sequence[str]) -> tuple[Claim, ...]:
    """The claims of these skills."""
    kinds = (Kind.SKILL, Kind.ENDORSEMENT)
    named = {
        folded(one.claim.text): one.claim for one in story.facts.claims if one.claim.kind in kinds
    }
    return tuple(named[folded(name)] for name in shown if folded(name) in named)


def introduction(story: Story) -> Fitted:
    """Who, and what for: two lines."""
    first = Piece(ended(_introduced(story)), story.holding(story.present))
    promise = [*story.promise(rank=1)][:1]
    told = promise or [Piece(_said(story, one), (one.claim,), 1) for one in story.proof(1)]
    lines = [one for one in (first, *told) if one.text.strip(" .")]
    return fitted([Block(tuple(lines), "\n")], limit=Surface.INTRODUCTION.limit)


def forwardable(story: Story) -> Fitted:
    """What somebody pastes into a mail: who it is, for what, and the proof."""
    who = _introduced(story)
    if not story.name or (not story.present and not story.facts.claims):
        return Fitted("", (), ())
    opening = Piece(ended(f"I would like to introduce {who}"), story.holding(story.present))
    promise = [*story.promise(rank=1)]
    told = story.grouped(story.proof(_PROOF), rank=2, named=story.present)
    blocks = [Block((opening,)), Block((*promise, *told))]
    return fitted(blocks, limit=Surface.FORWARDABLE.limit)


def cv_profile(story: Story) -> Fitted:
    """What stands above the roles of a CV: the promise and the strongest proof."""
    promise = [*story.promise(rank=1)]
    own = [] if promise else list(story.own_words(2))
    pieces = [Piece(ended(one.claim.text), (one.claim,), 1) for one in own]
    told = [
        Piece(ended(one.claim.text), (one.claim,), 2 + at)
        for at, one in enumerate(story.proof(_PROOF))
    ]
    told.sort(key=lambda piece: ends_short(piece.text))
    return fitted([Block((*promise, *pieces, *told))], limit=Surface.CV_PROFILE.limit)


def _introduced(story: Story) -> str:
    """The name with the present role, or the last one said to be so."""
    seats = story.seats()
    if seats and not story.has_present:
        seats = f"most recently {seats}"
    return ", ".join(one for one in (story.name, seats) if one)


def _said(story: Story, one: Told) -> str:
    if story.is_said_of(one, story.present):
        return ended(one.claim.text)
    return story.bracketed(one)
