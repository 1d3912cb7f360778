"""Which adverts are for the same job: found by like title or text, judged pair by pair."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from breakthrough.market.reposts.advert import LONGEST_GAP, Advert, days_between, were_up_together
from breakthrough.market.reposts.groups import Groups
from breakthrough.market.reposts.places import places, share_a_place
from breakthrough.market.reposts.same_job import Comparison, why_same_job
from breakthrough.market.reposts.texts import Texts
from breakthrough.market.reposts.titles import employer_key, title_key

_COMPARED_WITH = 30  # the adverts before it in a block that one is compared with


@dataclass(frozen=True, slots=True)
class SameJob:
    """Two adverts, by number, for the same job; `why` says on what that rests."""

    before: int
    after: int
    why: str
    likeness: float | None


def same_jobs(adverts: Sequence[Advert], *, texts: Texts | None = None) -> list[SameJob]:
    """The pairs of adverts for the same job, the earlier one first, in the order of `adverts`.

    `adverts` in the order of `Advert.order`; `texts` theirs, where they were worked out before.
    Compared are those that name a place in common and
    have a title, or nearly a text, in common; in a block of more than 30 each with the 30 before
    it and the 30 that came down last before it.
    Adverts that did not overlap are no pair where more than 90 days lie between them.
    """
    texts = texts or Texts.of_adverts(adverts)
    titles = [title_key(one.title, one.place) for one in adverts]
    employers = [employer_key(one.employer) for one in adverts]
    clusters = Groups(len(texts.own))
    for low, high in texts.near():
        clusters.join(int(low), int(high))
    cluster = [clusters.of(number) if number >= 0 else -1 for number in texts.of.tolist()]
    shown = _titles_of_each(cluster, employers=employers, titles=titles)
    found: dict[tuple[int, int], SameJob] = {}
    for before, after in _candidates(adverts, employers, titles, cluster):
        if (before, after) in found or not _may_be(adverts[before], adverts[after]):
            continue
        pair = Comparison(
            same_title=titles[before] == titles[after],
            same_employer=employers[before] == employers[after],
            likeness=texts.likeness(before, after),
            titles=shown[employers[after], cluster[after]],
            at_once=were_up_together(adverts[before], adverts[after]),
        )
        if why := why_same_job(pair):
            found[before, after] = SameJob(before, after, why, pair.likeness)
    return [found[pair] for pair in sorted(found)]


def _may_be(before: Advert, after: Advert) -> bool:
    if not share_a_place(before.place, after.place):
        return False
    if were_up_together(before, after):
        return (before.board, before.posting_id) != (after.board, after.posting_id)
    since = days_between(before, after)
    apart = (after.first_seen - before.last_seen).days if since is None else since
    return apart <= LONGEST_GAP


def _titles_of_each(
    cluster: Sequence[int], *, employers: Sequence[str], titles: Sequence[str]
) -> dict[tuple[str, int], int]:
    """Under how many titles each employer has each cluster of texts."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for employer, number, title in zip(employers, cluster, titles, strict=True):
        found[employer, number].add(title)
    return {key: len(each) for key, each in found.items()}


def _candidates(
    adverts: Sequence[Advert],
    employers: Sequence[str],
    titles: Sequence[str],
    cluster: Sequence[int],
) -> Iterator[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, advert in enumerate(adverts):
        for town in dict.fromkeys(place.town for place in places(advert.place)):
            blocks["title", employers[at], town, titles[at]].append(at)
            if cluster[at] >= 0:
                blocks["text", employers[at], town, cluster[at]].append(at)
                blocks["copy", town, titles[at], cluster[at]].append(at)
    for block in blocks.values():
        yield from _pairs_within(block, adverts=adverts)


def _pairs_within(block: Sequence[int], *, adverts: Sequence[Advert]) -> Iterator[tuple[int, int]]:
    """Each of a block with the 30 before it, and the 30 that came down last before it began."""
    gone = sorted((end, at) for at in block if (end := adverts[at].ended_on) is not None)
    for number, after in enumerate(block):
        for before in block[max(0, number - _COMPARED_WITH) : number]:
            yield before, after
        if number > _COMPARED_WITH:
            until = bisect_right(gone, (adverts[after].first_seen, len(adverts)))
            for _end, before in gone[max(0, until - _COMPARED_WITH) : until]:
                if before < after:
                    yield before, after
