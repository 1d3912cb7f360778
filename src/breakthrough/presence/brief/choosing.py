"""Which claims answer a line, and which lines stand on the page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from breakthrough.basics import words
from breakthrough.evidence import Claim, Kind
from breakthrough.presence.brief.backing import has_number, is_role
from breakthrough.presence.brief.told import Answered
from breakthrough.presence.brief.wanted import Wanted

MOST_CLAIMS = 2  # for one line: a reader looks for an answer, not for all that could be one
MOST_LINES = 8


def answers(wanted: Sequence[Wanted], *, shown: Collection[Claim] = ()) -> tuple[Claim, ...]:
    """The fewest claims that say most of what a line wants, each adding to those before.

    Those in `shown` come last: the same sentence twice on a page says no more than once.
    """
    open_things = [one.claims for one in wanted if one.claims and not one.is_years]
    chosen: list[Claim] = []
    while open_things and len(chosen) < MOST_CLAIMS:
        every = dict.fromkeys(claim for claims in open_things for claim in claims)
        best = max(every, key=lambda one: _worth(one, open_things, shown=shown))
        chosen.append(best)
        beside = [one for claims in open_things if best in claims for one in claims if is_role(one)]
        open_things = [claims for claims in open_things if best not in claims]
        if is_role(best):  # years are made of several
            chosen += [one for one in dict.fromkeys(beside) if one not in chosen]
    return tuple(_without_repeats(chosen[:MOST_CLAIMS]))


def _without_repeats(chosen: Sequence[Claim]) -> Iterator[Claim]:
    """Without a skill that another of them names."""
    for one in chosen:
        others = [words(other.text) for other in chosen if other is not one]
        is_named = any(set(words(one.text)) <= set(other) for other in others)
        if not (one.kind is Kind.SKILL and is_named):
            yield one


def _worth(
    claim: Claim, things: Sequence[tuple[Claim, ...]], *, shown: Collection[Claim]
) -> tuple[bool, int, int]:
    """Each thing's claims stand the most telling first."""
    says = [claims for claims in things if claim in claims]
    return claim not in shown, len(says), -min(claims.index(claim) for claims in says)


def on_the_page(
    lines: Sequence[tuple[str, tuple[Wanted, ...]]], *, most_words: int
) -> tuple[Answered, ...]:
    """The lines best answered, in the advert's order; no claim answers two of them."""
    shown: set[Claim] = set()
    kept: dict[int, Answered] = {}
    left = most_words
    for at in sorted(range(len(lines)), key=lambda at: (_telling(lines[at][1]), at)):
        line, wanted = lines[at]
        new = tuple(one for one in answers(wanted, shown=shown) if one not in shown)
        size = len(line.split()) + sum(len(one.text.split()) + _STANDING for one in new)
        is_said = any(claim in shown for one in wanted for claim in one.claims)
        if is_said and all(one.kind is Kind.SKILL for one in new):
            continue  # a list says no more than what was done
        if not new or size > left or len(kept) == MOST_LINES:
            continue
        left -= size
        shown.update(new)
        kept[at] = Answered(line, new, is_whole=is_whole(wanted))
    return tuple(kept[at] for at in sorted(kept))


_STANDING = 9  # words that say where and when a claim stands


def is_whole(wanted: Sequence[Wanted]) -> bool:
    return not any(one.missing for one in wanted)


def _telling(wanted: Sequence[Wanted]) -> tuple[bool, bool, int]:
    """Lines answered by what was done before those answered by a list, whole ones before others."""
    found = answers(wanted)
    is_done = any(one.place.field == "text" for one in found)
    return (
        not is_done,
        not is_whole(wanted),
        -sum(bool(one.claims) for one in wanted if not one.is_years),
    )


def best_first(answered: Sequence[Answered]) -> tuple[Claim, ...]:
    """The claims that stand on the page, what was done and counted first."""
    claims = [claim for one in answered for claim in one.claims]
    return tuple(sorted(claims, key=lambda one: (one.place.field != "text", not has_number(one))))
