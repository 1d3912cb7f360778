"""Which phrases may be cut out of a sentence without saying more than the sentence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from breakthrough.basics import Word, placed_words, words
from breakthrough.evidence import Claim, Kind
from breakthrough.market import level_words

LONGEST_PHRASE = 4  # words
_BREAKS = frozenset('.,;:!?\n()[]|–—"“”')

# Only a sentence that begins with the person's own doing gives phrases; any other might be a wish,
# a lesson, somebody else's work. Past and present forms, as CVs use them.
_DOING = frozenset(
    "led lead leading ran run running built build building designed design created create "
    "founded established set introduced launched delivered managed manage headed directed "
    "direct owned own chaired chair implemented implement developed develop negotiated closed "
    "prepared produced restructured reorganised reorganized consolidated migrated moved "
    "integrated merged carved separated sold bought acquired raised released reduced cut "
    "halved doubled increased grew saved improved automated standardised standardized "
    "harmonised harmonized modernised modernized replaced transformed turned rebuilt "
    "redesigned reviewed audited controlled planned forecast budgeted analysed analyzed "
    "modelled modeled advised represented trained coached hired recruited taught wrote "
    "published organised organized oversaw oversee supervised coordinated operated maintained "
    "treated nursed cared cooked drove repaired installed engineered programmed coded tested "
    "shipped sells sell served won took brought made held handled completed rolled".split()
)
# After one of these the sentence speaks of others, of a purpose, a place or a manner.
_TURNS = frozenset(
    "with for to under alongside between against into from by on at in through via about as "
    "like unlike while when where because so that which who whose whom without during after "
    "before than but however though although across over within throughout among per until "
    "towards toward beyond behind around outside inside".split()
)
# With one of these anywhere the sentence says less than its words do.
_WEAKENS = frozenset(
    "no not never none nothing nobody without lack lacked lacking limited basic beginner only "
    "partly partially almost nearly failed fail helped help helping assisted assist assisting "
    "supported support supporting contributed contribute contributing contributes "
    "participated participating observed shadowed learning studying studied learned "
    "interested seeking looking hoping wishing want wanted intended proposed former tried "
    "attempted didnt doesnt dont wasnt werent isnt arent couldnt cant wont hadnt hasnt havent "
    "wouldnt shouldnt interned".split()
)
_OWN_DOING = frozenset({Kind.ROLE, Kind.PROJECT})


def is_negated(text: str) -> bool:
    """Whether a sentence says that something was not, or hardly, so."""
    return not _WEAKENS.isdisjoint(_said(text))


def phrases_in(claim: Claim) -> Iterator[tuple[tuple[str, ...], str]]:
    """(folded words, text as written) of every phrase that may be cut out of a claim.

    Only out of the description of a role or project, from a sentence that begins with own doing,
    weakens nothing and names no rank; before it turns to others or to a purpose; and together with
    the words that follow without a break, so that "private equity reporting" gives no "private
    equity".
    """
    if claim.place.field != "text" or claim.kind not in _OWN_DOING:
        return
    found = placed_words(claim.text)
    if not found or found[0].folded not in _DOING or is_negated(claim.text):
        return
    if not level_words().isdisjoint(_said(claim.text)):
        return
    reach = list(_before_a_turn(claim.text, found))
    for start in range(1, len(reach)):
        if words(reach[start].folded):
            run = _up_to_the_break(claim.text, reach[start:])
            if 0 < len(run) <= LONGEST_PHRASE and not _is_hyphened(claim.text, run):
                yield tuple(w.folded for w in run), claim.text[run[0].start : run[-1].end]


def _said(text: str) -> set[str]:
    return {word.folded for word in placed_words(text)}


def _before_a_turn(text: str, found: Sequence[Word]) -> Iterator[Word]:
    end = next((at for at, sign in enumerate(text) if sign in ".;:!?\n"), len(text))
    for word in found:
        if word.folded in _TURNS or word.start >= end:
            return
        yield word


def _up_to_the_break(text: str, reach: Sequence[Word]) -> Sequence[Word]:
    """The words up to a stop word, a comma or the like, or the end of what may be cut."""
    end = 0
    while end < len(reach) and words(reach[end].folded):
        if _BREAKS.intersection(text[reach[0].start : reach[end].end]):
            break
        end += 1
    return reach[:end]


def _is_hyphened(text: str, run: Sequence[Word]) -> bool:
    """Whether a hyphen ties the run to the word before or after it."""
    first, last = run[0].start, run[-1].end
    return text[max(first - 1, 0) : first] == "-" or text[last : last + 1] == "-"
