"""The searches an employer would type to fill a posting, broad to narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from breakthrough.basics import words
from breakthrough.findability.searches.names import parts_of
from breakthrough.findability.searches.search import Search, SearchKind
from breakthrough.findability.searches.sittings import Sitting
from breakthrough.findability.searches.titles import without_steps
from breakthrough.findability.searches.writing import plain_case


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which searches a sitting holds.

    `skills`: one search for each number, with so many phrases beside the title; from three on the
    title stands without "senior" and the like. `by_use`: the phrases that most employers use come
    first, instead of the most telling.
    """

    title: bool = True
    skills: tuple[int, ...] = (2, 4)
    operators: bool = True
    by_use: bool = False


EVERYTHING = Recipe()
_LONG = 3  # phrases: from here on a sitting has left the rank to the reader


def searches_of(found: Sequence[Sitting], *, recipe: Recipe = EVERYTHING) -> tuple[Search, ...]:
    """The searches of all sittings; the same kind, words, groups and place are one search.

    A sitting goes from the title and how other employers title the same work, over the title with
    the role's phrases, to operators (Kaya & Bogers 2025, 18,000 recruitment searches: later
    searches of a sitting are longer). The order is by the number of employers, then the text.
    """
    merged: dict[tuple[object, ...], list[Search]] = {}
    for sitting in found:
        for draft in _weighed(list(_drafts(sitting, recipe)), sitting=sitting):
            key = (draft.kind, frozenset(words(draft.text)), draft.groups, draft.place)
            merged.setdefault(key, []).append(draft)
    searches = [_merged(same) for same in merged.values()]
    return tuple(
        sorted(searches, key=lambda s: (-len(s.employers), s.text, s.kind, s.groups, s.place))
    )


def _drafts(sitting: Sitting, recipe: Recipe) -> Iterator[Search]:
    phrases = sitting.common if recipe.by_use else sitting.phrases
    title = sitting.titles[0]
    if recipe.title:
        for text in sitting.titles:
            yield _draft(sitting, SearchKind.TITLE, title=text, phrases=())
    for n in recipe.skills:
        if len(phrases) >= n:
            text = without_steps(title) if n >= _LONG else title
            yield _draft(sitting, SearchKind.SKILLS, title=text, phrases=phrases[:n])
    if recipe.operators and phrases:
        yield _with_operators(sitting, phrases)


def _draft(sitting: Sitting, kind: SearchKind, *, title: str, phrases: tuple[str, ...]) -> Search:
    shown = tuple(word for word in title.split(" ") if words(word))
    return Search(
        text=" ".join((title, *phrases)),
        must_haves=_distinct((*sitting.field, *phrases)),
        parts=_distinct((*shown, *phrases)),
        kind=kind,
        needs=(*sitting.needs, without_steps(title)) if sitting.needs and not phrases else (),
    )


def _with_operators(sitting: Sitting, phrases: tuple[str, ...]) -> Search:
    """(title OR title) AND skill AND (skill OR skill), as far as there are so many."""
    groups = [_apart(sitting.titles), phrases[:1]]
    if len(phrases) > 1:
        groups.append(tuple(sorted(phrases[1:3])))
    everything = tuple(phrase for group in groups for phrase in group)
    return Search(
        text=" ".join(everything),
        must_haves=_distinct((*sitting.field, *phrases[:3])),
        parts=everything,
        kind=SearchKind.BOOLEAN,
        groups=tuple(groups),
    )


def _apart(titles: Sequence[str]) -> tuple[str, ...]:
    """Titles without steps; one in which another stands whole would find nobody more."""
    plain = dict.fromkeys(plain_case(without_steps(title)) for title in titles)
    said = {text: tuple(words(text)) for text in plain}
    return tuple(
        text
        for text in sorted(plain)
        if not any(
            said[other] in parts_of(said[text]) and (said[other] != said[text] or other < text)
            for other in plain
            if other != text
        )
    )


def _weighed(drafts: Sequence[Search], *, sitting: Sitting) -> Iterator[Search]:
    """The drafts with the employer, day and place of the posting, and their share of its weight."""
    kinds = {draft.kind for draft in drafts}
    places = sitting.places or ("",)
    for draft in drafts:
        like = sum(other.kind is draft.kind for other in drafts)
        for place in places:
            yield replace(
                draft,
                employers=(sitting.employer,),
                postings=1,
                place=place,
                weight=sitting.weight / len(kinds) / like / len(places),
                since=sitting.seen_on,
            )


def _merged(same: Sequence[Search]) -> Search:
    first = min(same, key=_simplest_first)
    days = [draft.since for draft in same if draft.since]
    return replace(
        first,
        employers=tuple(sorted({name for draft in same for name in draft.employers})),
        postings=len(same),
        weight=sum(draft.weight for draft in same),
        since=min(days, default=None),
    )


def _simplest_first(draft: Search) -> tuple[int, str, bool, tuple[str, ...]]:
    """Of two that read alike, the one whose must-haves stand in it: CFO or Financial."""
    is_unstated = not set(words(draft.text)).issuperset(words(" ".join(draft.must_haves)))
    return len(draft.text), draft.text, is_unstated, draft.must_haves


def _distinct(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
