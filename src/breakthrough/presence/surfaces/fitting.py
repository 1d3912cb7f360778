"""Sentences put together within a limit: what does not fit is left out whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from breakthrough.evidence import Claim
from breakthrough.presence.surfaces.limit import Limit, over
from breakthrough.presence.surfaces.wording import runs_on


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence and the claims in it; the lower its `rank`, the sooner it is taken.

    Rank 0 is taken whatever the limit. `leads`: it only opens what follows it in its block, and
    stands where something does.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    rank: int = 0
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces that stand together: a paragraph, or a list with one on each line."""

    pieces: tuple[Piece, ...]
    joint: str = " "


@dataclass(frozen=True, slots=True)
class Fitted:
    """The text that fits, the claims in it, and the sentences that did not fit."""

    text: str
    claims: tuple[Claim, ...]
    left_out: tuple[str, ...]


def fitted(blocks: Sequence[Block], *, limit: Limit) -> Fitted:
    """The blocks within the limit: sentence by sentence in the order of rank, whole or not at all.

    A shorter sentence of higher rank may stand where a longer one had no room.
    """
    pieces = [it for one in blocks for it in one.pieces if not it.leads]
    taken: set[int] = set()
    for piece in sorted(pieces, key=lambda it: it.rank):
        more = {*taken, id(piece)}
        fits = not over(_text(blocks, taken=more), limit) and not _run_on(blocks, taken=more)
        if piece.rank == 0 or fits:
            taken = more
    claims = [it for one in blocks for piece in _standing(one, taken) for it in piece.claims]
    out = tuple(piece.text for piece in pieces if id(piece) not in taken)
    return Fitted(_text(blocks, taken=taken), tuple(dict.fromkeys(claims)), out)


def _text(blocks: Sequence[Block], *, taken: Collection[int]) -> str:
    written = (one.joint.join(it.text for it in _standing(one, taken)) for one in blocks)
    return "\n\n".join(one for one in written if one)


def _run_on(blocks: Sequence[Block], *, taken: Collection[int]) -> bool:
    """Whether two sentences of a paragraph would be read as one."""
    return any(
        runs_on(one.text, other.text)
        for block in blocks
        if block.joint == " "
        for one, other in pairwise(_standing(block, taken))
        if not one.text.endswith(":")
    )


def _standing(block: Block, taken: Collection[int]) -> list[Piece]:
    """The pieces taken, with the openings that something follows."""
    kept: list[Piece] = []
    for piece in reversed(block.pieces):
        if id(piece) in taken or (piece.leads and kept and not kept[-1].leads):
            kept.append(piece)
    return kept[::-1]
