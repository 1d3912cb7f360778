"""From adverts to reposts, copies and evergreen ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from breakthrough.market.reposts.advert import Advert, days_between, were_up_together
from breakthrough.market.reposts.changes import changes
from breakthrough.market.reposts.evergreen import evergreen
from breakthrough.market.reposts.figures import Copy, Repost, Reposts, by_role
from breakthrough.market.reposts.pairs import SameJob, same_jobs
from breakthrough.market.reposts.texts import Texts


def reposts_among(adverts: Iterable[Advert]) -> Reposts:
    """The reposts, copies and evergreen adverts among these, whatever order they come in.

    An advert is the repost of one advert only, the one for the same job that came down last before
    it began (of several, the one told first). It takes the texts it is given whole into memory.
    """
    told = sorted(adverts, key=lambda one: one.order)
    texts = Texts.of_adverts(told)
    pairs = same_jobs(told, texts=texts)
    at_once = [pair for pair in pairs if were_up_together(told[pair.before], told[pair.after])]
    later = [pair for pair in pairs if not were_up_together(told[pair.before], told[pair.after])]
    dated = [
        pair for pair in later if days_between(told[pair.before], told[pair.after]) is not None
    ]
    reposts = tuple(_repost(pair, told) for pair in _last_before(dated, told))
    return Reposts(
        adverts=len(told),
        reposts=reposts,
        copies=tuple(_copy(pair, told) for pair in at_once),
        evergreen=tuple(
            evergreen(
                told,
                boilerplate=[texts.boilerplate(one.employer) for one in told],
                up_at_once=_up_at_once(at_once, told),
            )
        ),
        roles=by_role(reposts, adverts=told),
        undated=len(later) - len(dated),
    )


def _last_before(pairs: Sequence[SameJob], told: Sequence[Advert]) -> list[SameJob]:
    """Of each advert's pairs the one whose earlier advert came down last."""
    best: dict[int, tuple[int, SameJob]] = {}
    for pair in pairs:
        days = days_between(told[pair.before], told[pair.after])
        if days is not None and (pair.after not in best or days < best[pair.after][0]):
            best[pair.after] = (days, pair)
    return [best[after][1] for after in sorted(best)]


def _repost(pair: SameJob, told: Sequence[Advert]) -> Repost:
    before, after = told[pair.before], told[pair.after]
    return Repost(
        before=before.without_text(),
        after=after.without_text(),
        days=days_between(before, after) or 0,
        why=pair.why,
        likeness=pair.likeness,
        changes=changes(before, after=after),
    )


def _copy(pair: SameJob, told: Sequence[Advert]) -> Copy:
    one, other = told[pair.before], told[pair.after]
    return Copy(
        one=one.without_text(),
        other=other.without_text(),
        since=max(one.first_seen, other.first_seen),
        until=min(one.last_seen, other.last_seen),
        on_other_board=one.board != other.board,
        why=pair.why,
        likeness=pair.likeness,
    )


def _up_at_once(pairs: Sequence[SameJob], told: Sequence[Advert]) -> list[int]:
    """How many adverts for each one's job were up on its last day, itself included."""
    partners: dict[int, set[int]] = defaultdict(set)
    for pair in pairs:
        partners[pair.before].add(pair.after)
        partners[pair.after].add(pair.before)
    up: Counter[int] = Counter(
        at
        for at, others in partners.items()
        for other in others
        if told[other].first_seen <= told[at].last_seen <= told[other].last_seen
    )
    return [1 + up[at] for at in range(len(told))]
