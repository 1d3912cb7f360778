"""The career told role by role, with words of time that its dates allow."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.presence.face.face import Entry
from breakthrough.presence.surfaces.fitting import Block, Piece
from breakthrough.presence.surfaces.story import Story
from breakthrough.presence.surfaces.wording import ended, ends_short, listed, seat

_HANDOVER = 1  # months that two roles may share while one still comes before the other
LAST = 1_000  # the rank of what may go first


def told_roles(
    story: Story, *, roles: Sequence[Entry], after: Sequence[Entry] = (), told: int, lines: int
) -> list[Block]:
    """A paragraph for each of the first roles with its most telling lines; the rest by name.

    `after`: the roles that the text has named before. The first of all stays without a line too.
    """
    before, blocks = list(after), list[Block]()
    for role in roles[:told]:
        found = story.proof(lines, only=[role])
        opens = ended(f"{since(role, before=before)}{seat(role)}")
        if not opens or (before and not found):
            continue
        opening = Piece(opens, story.holding([role]), leads=bool(before))
        kept = (
            Piece(ended(one.claim.text), (one.claim,), 10 + story.emphasis.place(one))
            for one in sorted(found, key=lambda it: ends_short(it.claim.text))
        )
        blocks.append(Block((opening, *kept)))
        before.append(role)
    rest = earlier(story, roles=[one for one in roles if one not in before], than=before)
    if blocks and len(blocks[-1].pieces) == 1:  # a role without lines takes no paragraph alone
        blocks[-1] = Block((*blocks[-1].pieces, *rest.pieces))
        return blocks
    return [*blocks, rest]


def earlier(story: Story, *, roles: Sequence[Entry], than: Sequence[Entry]) -> Block:
    """One sentence that names those of the roles which began before all the others."""
    past = [one for one in roles if than and _began_before(one, than) and seat(one)]
    if not past:
        return Block(())
    named = listed([seat(one) for one in past])
    text = ended(f"Earlier still: {named}" if len(than) > 1 else f"Earlier: {named}")
    return Block((Piece(text, story.holding(past), LAST),))


def since(role: Entry, *, before: Sequence[Entry]) -> str:
    """The word of time for a role told after others; none where the dates do not say.

    It holds against each of the others, so that it stays true when one of them is not told.
    """
    if not before:
        return ""
    if role.period.is_current:
        return "Also: " if all(one.period.is_current for one in before) else ""
    ended_on = role.period.ended
    starts = [one.period.started for one in before]
    if ended_on and all(
        one and ended_on.last_month <= one.first_month + _HANDOVER for one in starts
    ):
        return "Before that: "
    return "Earlier: " if _began_before(role, before) else ""


def _began_before(role: Entry, others: Sequence[Entry]) -> bool:
    began = role.period.started
    if began is None or role.period.is_current:
        return False
    starts = [one.period.started for one in others]
    return all(one is not None and began.last_month < one.first_month for one in starts)
