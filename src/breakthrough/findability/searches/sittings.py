"""What the searches of one posting are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.searches.demand import damped
from breakthrough.findability.searches.names import Name
from breakthrough.findability.searches.roles import Role, RoleKey, Said, role_key, roles
from breakthrough.findability.searches.salience import SalientPhrase, are_forms_of_one
from breakthrough.findability.searches.same_title import spelled_out
from breakthrough.findability.searches.titles import Title, TitleReader
from breakthrough.findability.searches.writing import Writing
from breakthrough.market import PostingWords

_MOST = 4  # phrases of a posting that are typed
# Last words of titles that stand for one another, beside a word that says the field.
_MUCH_ALIKE = frozenset(
    "representative consultant specialist generalist coordinator officer administrator agent "
    "advisor adviser".split()
)
_VAGUE = frozenset("solution account team project program experience success client".split())
# Words that say which kind, and are asked for by themselves.
_APART = frozenset(
    "technical strategic enterprise commercial market growth digital corporate internal bilingual "
    "founding registered licensed certified".split()
)


@dataclass(frozen=True, slots=True)
class Adverts:
    """The columns of all postings that searches are made of, a row each.

    `places` as the postings write them; `filters` are those that searches are limited to, or none.
    """

    titles: Sequence[str]
    employers: Sequence[str]
    places: Sequence[str]
    seen_on: Sequence[date | None]
    filters: Sequence[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class Sitting:
    """One posting's title as typed, the other titles of its role, and its phrases as written.

    `titles` begins with its own. `field` are the words of the title that evidence must support.
    `phrases` are the most telling first, `common` those that most employers use first; none shares
    a word with another. `needs` is what the role takes. `weight` is the posting's share of demand.
    """

    employer: str
    titles: tuple[str, ...]
    field: tuple[str, ...]
    phrases: tuple[str, ...]
    common: tuple[str, ...]
    needs: tuple[str, ...]
    places: tuple[str, ...]
    seen_on: date | None
    weight: float


def sittings(
    postings: PostingWords,
    *,
    rows: npt.NDArray[np.int64],
    adverts: Adverts,
    salient: Sequence[SalientPhrase],
    written: Writing,
    place_names: Collection[Name] = (),
) -> tuple[Sitting, ...]:
    """One sitting per posting of `rows`; a posting whose title names no work is left out."""
    shown = [phrase for phrase in salient if phrase.words in written.shown]
    said = Said.of(postings, rows=rows, salient=shown)
    employers = [adverts.employers[row] for row in rows.tolist()]
    titles = _titles(adverts, rows=rows.tolist(), place_names=place_names)
    known = roles(titles, employers=employers, said=said)
    pairs = _pairs(titles)
    weights = damped(_owners(titles, employers))
    by_use = np.array([phrase.employers for phrase in shown], float)
    found = []
    for at, (row, title) in enumerate(zip(rows.tolist(), titles, strict=True)):
        if title is None:
            continue
        role = known[role_key(title)]
        count = said.counts[at]
        telling = role.worth * (count > 0) * (1 + np.log(np.maximum(count, 1)))
        found.append(
            Sitting(
                employer=employers[at],
                titles=role.variants(title),
                field=_field(title, role=role, pairs=pairs),
                phrases=_chosen(telling, said=said, written=written, title=title),
                common=_chosen(by_use * (telling > 0), said=said, written=written, title=title),
                needs=_needs(role, written=written, title=title),
                places=adverts.filters[row] if adverts.filters else (),
                seen_on=adverts.seen_on[row],
                weight=weights[at],
            )
        )
    return tuple(found)


def _titles(
    adverts: Adverts, *, rows: Sequence[int], place_names: Collection[Name]
) -> list[Title | None]:
    reader = TitleReader.of(adverts.titles, employers=adverts.employers, places=place_names)
    return [
        reader.read(adverts.titles[row], employer=adverts.employers[row], place=adverts.places[row])
        for row in rows
    ]


def _read(
    reader: TitleReader, adverts: Adverts, *, rows: npt.NDArray[np.int64]
) -> list[Title | None]:
    return [
        reader.read(adverts.titles[row], employer=adverts.employers[row], place=adverts.places[row])
        for row in rows.tolist()
    ]


def _owners(
    titles: Sequence[Title | None], employers: Sequence[str]
) -> list[tuple[str, RoleKey | None]]:
    return [
        (employer, role_key(title) if title else None)
        for title, employer in zip(titles, employers, strict=True)
    ]


def _chosen(
    order: npt.NDArray[np.float64], *, said: Said, written: Writing, title: Title
) -> tuple[str, ...]:
    """The first phrases by `order`; no word, in any form, of the title or of one before."""
    taken = list(title.words)
    kept: list[str] = []
    for at in np.argsort(-order, kind="stable").tolist():
        if order[at] <= 0 or len(kept) == _MOST:
            break
        phrase = said.phrases[at]
        if not any(are_forms_of_one(word, other) for word in phrase for other in taken):
            kept.append(written.shown[phrase])
            taken += phrase
    return tuple(kept)


def _needs(role: Role, *, written: Writing, title: Title) -> tuple[str, ...]:
    return tuple(written.shown[phrase] for phrase in role.needs if title.words.isdisjoint(phrase))


def _pairs(titles: Sequence[Title | None]) -> Counter[tuple[str, str]]:
    """How often two words of the field stand side by side in titles."""
    return Counter(
        pair
        for title in titles
        if title
        for pair in zip(title.field, title.field[1:], strict=False)
    )


def _field(title: Title, *, role: Role, pairs: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """What of the title evidence must support; the two words titles use together most as one.

    "Backend" and "Software Engineer" are asked for apart: a software engineer with a backend
    somewhere in the evidence supports both. A representative and an associate do the same work, so
    that only their field is asked for.
    """
    parts = role.title(title).split(" ")
    shown = {word: part for part in parts for word in spelled_out(words(part))}  # of CFO: financial
    shown |= {word: part for part in parts for word in words(part)}
    field = title.field
    if len(field) > 1 and field[-1] in _MUCH_ALIKE and not _VAGUE.issuperset(field[:-1]):
        field = field[:-1]
    known = [at for at in range(len(field) - 1) if field[at] not in _APART]
    if not known:
        return tuple(shown.get(word, word) for word in field)
    at = max(known, key=lambda at: (pairs[field[at], field[at + 1]], at))
    joined = [*field[:at], " ".join(field[at : at + 2]), *field[at + 2 :]]
    return tuple(
        " ".join(dict.fromkeys(shown.get(word, word) for word in one.split(" "))) for one in joined
    )
