"""A brief for one employer or client, out of what it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Item
from breakthrough.market.talk import Comparison
from breakthrough.presence.brief.asked_lines import plain_text
from breakthrough.presence.brief.backing import Backing
from breakthrough.presence.brief.choosing import answers, best_first, is_whole, on_the_page
from breakthrough.presence.brief.introduction import introduction, who
from breakthrough.presence.brief.page import page_of, room_for_answers
from breakthrough.presence.brief.protected import protected
from breakthrough.presence.brief.questions import questions_left
from breakthrough.presence.brief.reading import Read, read
from breakthrough.presence.brief.told import Answered, AskedRole, Brief, Gap
from breakthrough.presence.face.face import Positioning
from breakthrough.presence.truth.check import check
from breakthrough.presence.truth.finding import Verdict
from breakthrough.presence.truth.secrecy import Secrets


def brief_for(
    advert: AskedRole,
    *,
    items: Sequence[Item],
    by: Comparison,
    name: str,
    as_of: date,
    positioning: Positioning | None = None,
    secrets: Secrets | None = None,
) -> Brief:
    """The page for who wrote the advert, or in words why there is none; and what is missing.

    `by` tells apart which lines ask for something and which say what the law is; what evidence says
    is taken from `items`, without what is secret. `as_of`: the day until which present roles count.
    """
    stance, kept = positioning or Positioning(), secrets or Secrets()
    told = Brief(shown_name(advert.title, letters=200), shown_name(advert.employer))
    if refused := protected(advert, items=items, secrets=kept):
        return replace(told, refused=refused)
    backing = Backing(items, advert=advert.text, proof=stance.proof, secrets=kept, as_of=as_of)
    found = read(advert, backing=backing, by=by, secrets=kept)
    told = _counted(found, told=told)
    if told.refused:
        return told
    me = who(items, name=name, secrets=kept)
    other = _difference(stance, items=items, name=name, secrets=kept, as_of=as_of)
    opening = [one for one in (me, other) if one]
    questions = questions_left(plain_text(advert.text), is_need=advert.is_need)
    room = room_for_answers(opening, questions=questions)
    shown = on_the_page(found.answered, most_words=room)
    return replace(
        told,
        questions=questions,
        page=page_of(opening, answered=shown, questions=questions),
        introduction=introduction(me, claims=best_first(shown), proof=backing.preferred),
    )


def _counted(found: Read, *, told: Brief) -> Brief:
    answered = (Answered(one, answers(wanted), is_whole(wanted)) for one, wanted in found.answered)
    return replace(
        told,
        answered=tuple(answered),
        gaps=tuple(_gaps(found)),
        refused=found.refused,
        asked=len(found.lines),
        left_out=found.left_out,
        unread=found.unread,
    )


def _gaps(found: Read) -> Iterator[Gap]:
    """One for each line of which something is missing: its terms, and the first reason."""
    for line, wanted in found.lines:
        open_things = [one for one in wanted if one.missing]
        if open_things:
            terms = dict.fromkeys(one.term for one in open_things)
            yield Gap(line, ", ".join([*terms][:_MOST_TERMS]), open_things[0].missing)


_MOST_TERMS = 4  # of one gap: the line stands beside them


def _difference(
    stance: Positioning, *, items: Sequence[Item], name: str, secrets: Secrets, as_of: date
) -> str:
    """What the person says is different, where evidence backs every sentence of it."""
    text = " ".join(stance.different.split())
    given = check(text, items=items, as_of=as_of, name=name, secrets=secrets)
    backed = given.sentences and given.count(Verdict.BACKED) == len(given.sentences)
    return text if backed else ""
