"""Differences as they are told: each once, however many places take part in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from breakthrough.presence.consistency.difference import Difference, Fact
from breakthrough.presence.consistency.hint import hint
from breakthrough.presence.consistency.standing import Inconsistency, Kind, Standing

RECENT = 10 * 12  # months: a role that ended before that is told after the rest
_ORDER = list(Kind)


def told(
    differences: Iterable[Difference], *, standings: Sequence[Standing], as_of: date
) -> tuple[Inconsistency, ...]:
    """The differences, those of one thing between several places put together.

    Dates and titles of recent roles come first, then what is about recent things; what only rounds
    a number comes last.
    """
    groups = _groups(differences)
    ranked = sorted(groups, key=lambda group: _rank(group, as_of=as_of))
    found = [_told(group, standings=standings, as_of=as_of) for group in ranked]
    return tuple(dict.fromkeys(found))


def _groups(differences: Iterable[Difference]) -> list[list[Difference]]:
    """The differences of one kind that share what a place says, directly or through others."""
    ordered = sorted(set(differences), key=_key)
    leader: dict[_Node, _Node] = {}
    for one in ordered:
        here, there = (_leader(node, leader) for node in _nodes(one))
        leader[max(here, there)] = min(here, there)
    groups: dict[_Node, list[Difference]] = {}
    for one in ordered:
        groups.setdefault(_leader(_nodes(one)[0], leader), []).append(one)
    return list(groups.values())


_Node = tuple[int, int, str]
"""The kind of a difference, the number of a place, and what it speaks of there."""


def _nodes(one: Difference) -> tuple[_Node, _Node]:
    kind = _ORDER.index(one.kind)
    return (kind, one.one.standing, one.one.about), (kind, one.other.standing, one.other.about)


def _leader(node: _Node, leader: dict[_Node, _Node]) -> _Node:
    """The least node of those that are known to belong together."""
    while (above := leader.get(node, node)) != node:
        leader[node] = leader.get(above, above)
        node = above
    return node


def _key(one: Difference) -> tuple[object, ...]:
    return _ORDER.index(one.kind), min(one.one, one.other), max(one.one, one.other)


def _rank(group: Sequence[Difference], *, as_of: date) -> tuple[object, ...]:
    first = group[0]
    month = max(it.month for it in group)
    this_month = as_of.year * 12 + as_of.month - 1
    is_recent = first.is_career and this_month - month <= RECENT
    is_first = is_recent and first.kind is not Kind.MISSING
    return (
        first.kind is Kind.ROUNDED,
        not is_first,
        -month,
        _ORDER.index(first.kind),
        min(_facts(group)),
    )


def _facts(group: Sequence[Difference]) -> list[Fact]:
    """What the places say, in their order; of a missing role first where it stands."""
    facts = {fact for one in group for fact in (one.one, one.other)}
    return sorted(facts, key=lambda fact: (not fact.passage, fact))


def _told(
    group: Sequence[Difference], *, standings: Sequence[Standing], as_of: date
) -> Inconsistency:
    facts = _facts(group)
    one = facts[0]
    differing = [fact for fact in facts[1:] if fact.short != one.short]
    other = differing[0] if differing else facts[1]
    also = [fact for fact in facts[1:] if fact != other]
    passages = [(standings[it.standing].label, it.passage) for it in (one, other, *also)]
    return Inconsistency(
        group[0].kind,
        _sentence(group[0].kind, facts, standings=standings),
        passages[0],
        passages[1],
        tuple(passages[2:]),
        hint(one, other, standings=standings, as_of=as_of, kind=group[0].kind),
    )


def _sentence(kind: Kind, facts: Sequence[Fact], *, standings: Sequence[Standing]) -> str:
    """One plain sentence: who says what, those that say the same named together."""
    by_saying: dict[str, list[Fact]] = {}
    for fact in facts:
        by_saying.setdefault(fact.short, []).append(fact)
    parts = []
    for at, (short, sayers) in enumerate(by_saying.items()):
        names = [your(standings[it.standing].label) for it in sayers]
        who = _listed(list(dict.fromkeys(names)))
        if kind is Kind.MISSING:
            parts.append(_has(who, sayers, is_first=at == 0))
        elif at == 0:
            verb = "says" if len(set(names)) == 1 else "say"
            parts.append(f"{who} {verb} {sayers[0].full}")
        else:
            parts.append(f"{who} {short}")
    return _capital(", ".join(parts)) + "."


def _has(who: str, sayers: Sequence[Fact], *, is_first: bool) -> str:
    many = len({it.standing for it in sayers}) > 1
    if is_first:
        return f"{who} {'have' if many else 'has'} {sayers[0].full}"
    return f"{who} {'do' if many else 'does'} not"


def your(label: str) -> str:
    """The place as its owner is told of it.

    >>> your("LinkedIn profile"), your("My own About text")
    ('your LinkedIn profile', 'your own About text')
    """
    first, _, rest = label.partition(" ")
    if first.casefold() in ("my", "your") and rest:
        return f"your {rest}"
    return label if first.casefold() == "the" else f"your {label}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
