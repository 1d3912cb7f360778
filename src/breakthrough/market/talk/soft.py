"""Words of a line that no evidence can show: character, manners, rank, the firm itself."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics import singular
from breakthrough.market.demand.frames import (
    BEFORE,
    EMPTY,
    HEADS,
    KINDS,
    NEVER,
    SKILLS,
    is_quality,
)
from breakthrough.market.demand.written import Word


def _list(words: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words.split())


_SOFT = _list(
    "US attention detail accuracy communication communicator interpersonal written verbal "
    "oral analytical intellectual curiosity thinking thinker thrive juggling mindset problem "
    "solver problem-solving solving management organisational organizational listening "
    "collaborator collaboration cross functional self starter player motivated directed "
    "independence professionalism integrity ethic discretion judgement judgment flexibility "
    "agility resilience urgency ownership initiative proactivity additional task duty assigned "
    "overall total asset context look ease time priority stress pressure sector group "
    "country several temper cheerful reliability punctuality teamwork "
    "creativity empathy humour humor energy positivity patience organisation organization"
)
_MORE_BEFORE = _list(
    "progressive progressively exemplary full-time senior post-qualified "
    "working overall total proven tangible active current valid preparing exposure leading "
    "administering standing hands-on somewhat deep accredited min sharp creative critical"
)
# These are asked for, though `market.demand` counts them as no skill.
_KEPT = _list(
    "english german french spanish dutch italian portuguese mandarin cantonese chinese japanese "
    "korean arabic hebrew polish russian hindi swedish norwegian danish finnish czech turkish "
    "greek ukrainian romanian hungarian vietnamese thai indonesian mba cpa cfa"
)
# Frames that are part of a term before another word: field marketing, deep learning, core banking.
_PART_OF_TERMS = _list(
    "field design learning operating technical direct real world scale natural deep basic support "
    "general large lead key core critical creative senior current master work build build-out "
    "subject area small first second complex common popular broad modern leading"
)
# Frames before what is done (writing code), and things that are done by themselves.
_DOING = _list("writing designing selling")
_AFTER = SKILLS | HEADS | _list("credential credentials degree designation exposure")
_FRAMES = (BEFORE | _MORE_BEFORE | HEADS) - _KEPT - {"month"}  # month-end close
_VAGUE = NEVER | KINDS | EMPTY | _SOFT | _FRAMES | _AFTER


def core_of(piece: Sequence[Word]) -> Sequence[Word]:
    """What a piece asks for, without the words that frame it; empty where that is nothing.

    Nothing is character, manners, rank, and kinds of firms or things without a name.
    """
    start, end = 0, len(piece)
    while start < end and _is_frame(piece, start):
        start += 1
    while end > start and piece[end - 1].key in _AFTER:
        end -= 1
    while end - start > 1 and piece[end - 1].key in KINDS and _is_named(piece[end - 2]):
        end -= 1
    core = piece[start:end]
    says_nothing = len(core) == 1 and core[0].key == "data"
    return () if says_nothing or all(_is_vague(word) for word in core) else core


def _is_frame(piece: Sequence[Word], at: int) -> bool:
    key = piece[at].key
    if key[0].isdigit():
        return True
    if key not in _FRAMES:
        return False
    is_before_frame = at + 1 == len(piece) or piece[at + 1].key in _FRAMES
    return not is_before_frame if key in _DOING else is_before_frame or key not in _PART_OF_TERMS


def _is_named(word: Word) -> bool:
    return any(sign.isupper() or sign.isdigit() for sign in word.written[1:])


def _is_vague(word: Word) -> bool:
    if word.key in _KEPT:
        return False
    if word.key in _VAGUE or word.key.isdigit():
        return True
    return not word.is_name and is_quality(word.key)
