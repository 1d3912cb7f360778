"""What the adverts of one role ask for, as far as a profile can state it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np

from breakthrough.basics import GAP, marked_words, words
from breakthrough.findability.answers.supply.roles_asked import RoleAdverts
from breakthrough.findability.answers.supply.saying import Pattern
from breakthrough.findability.answers.supply.uncounted import Uncounted, uncounted
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.searches.counting import LONGEST, Longs, Phrase
from breakthrough.findability.searches.names import Name
from breakthrough.findability.searches.salience import (
    SalientPhrase,
    are_forms_of_one,
    salient_phrases,
)
from breakthrough.findability.searches.same_title import other_writings
from breakthrough.findability.searches.writing import as_written
from breakthrough.findability.text.phrases import Phrases
from breakthrough.findability.text.profile import FIELDS
from breakthrough.findability.text.tokens import Tokens, Vocabulary
from breakthrough.market import PostingWords, like_mine, other_fields
from breakthrough.market.reposts.requirements import requirements

_MOST = 4  # must-haves beside the title, as many as are typed into one search
_LEAST_EMPLOYERS = 2  # that ask for one, where the role has as many
_LEAST_SHARE = 0.1  # of the role's employers
_READ = 1_000  # adverts of a role that are read
_COMPARED = 300  # adverts of a field that are held against other fields
_OWN_FIELD = 20  # employers of a role, from which on its adverts are a field of their own
_TURNED = frozenset("director head manager vp president".split())  # of something
_SAME_STEP = {"head": "director", "director": "head"}
_TELLING = 50  # holders of a phrase, from which on the crowd alone says whether people list it


@dataclass(frozen=True, slots=True)
class MustHave:
    """What must be stated, as adverts write it, in any of its writings.

    `employers` ask for it. Each writing is folded words, with GAP where "of" or the like stands.
    A title counts where it is the person's own; `also` are others taken for it.
    """

    text: str
    writings: tuple[Pattern, ...]
    employers: int
    also: tuple[str, ...] = ()
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Brief:
    """The must-haves of one role, its title first, then those of most employers.

    `whose` names the employer where the adverts are of one alone. `adverts` were read, of
    `employers`; `telling` of these name what they require. `uncounted`: what else they ask for.
    """

    title: str
    must_haves: tuple[MustHave, ...]
    adverts: int
    employers: int
    telling: int
    whose: str
    uncounted: tuple[Uncounted, ...]


@dataclass(frozen=True, slots=True)
class AdvertField:
    """All adverts of the market, to read a role's against: their words, employers and texts.

    `names` of employers and places are no must-haves.
    """

    postings: PostingWords
    employers: Sequence[str]
    text_of: Callable[[int], str]
    names: Collection[Name]
    phrases: Phrases

    @classmethod
    def of(
        cls,
        postings: PostingWords,
        *,
        employers: Sequence[str],
        text_of: Callable[[int], str],
        names: Collection[Name] = (),
    ) -> AdvertField:
        offsets, sequence = postings.sequence
        nothing = np.zeros(0, np.int32)
        marked = Tokens(
            np.zeros(len(offsets), np.int64),
            nothing,
            nothing.astype(np.uint8),
            np.zeros((len(postings), len(FIELDS)), np.int32),
            offsets,
            sequence,
        )
        phrases = Phrases(marked, vocabulary=Vocabulary(postings.numbers()))
        return cls(postings, employers, text_of, names, phrases)


def brief_of(role: RoleAdverts, *, field: AdvertField, crowd: Crowd | None) -> Brief:
    """The brief that the adverts of a role state together.

    A must-have is a phrase that employers of the field use and others do not, that people list by
    themselves (in the crowd, or where it is rare there in adverts), and that stands in the lines of
    at least two employers and a tenth of them which say what is required. None shares a word with
    the title or with one before.
    """
    rows = role.rows[:_READ]
    owners = [field.employers[row] for row in rows.tolist()]
    lines = [requirements(field.text_of(row)) for row in rows.tolist()]
    telling = {owner for owner, said in zip(owners, lines, strict=True) if said}
    salient = _salient(role, rows=rows, field=field)
    asking = _asking(salient, owners=owners, lines=lines)
    least = max(min(_LEAST_EMPLOYERS, len(telling)), _LEAST_SHARE * len(telling))
    usual = [one for one in salient if one.words in asking and len(asking[one.words]) >= least]
    usual.sort(key=lambda one: (-len(asking[one.words]), -one.weight, one.words))
    written = as_written([one.words for one in usual], texts=map(field.text_of, rows.tolist()))
    named = [
        one
        for one in usual
        if one.words in written.shown and not written.holds_name(one.words, names=field.names)
        and _is_named(one.words, field=field, crowd=crowd)
    ]  # fmt: skip
    asked = [
        MustHave(written.shown[phrase], (phrase,), len(asking[phrase]))
        for phrase in _apart([one.words for one in named], title=role.titles)
    ]
    everyone = set(owners)
    return Brief(
        role.titles[0],
        (title_must_have(role.titles, employers=len(everyone)), *asked),
        len(rows),
        len(everyone),
        len(telling),
        owners[0] if len(everyone) == 1 else "",
        uncounted(lines, owners=owners),
    )


def title_must_have(titles: Sequence[str], *, employers: int) -> MustHave:
    """Any of the role's titles, in either order; a head is a director."""
    every = dict.fromkeys(one for title in titles for one in (title, _on_the_same_step(title)))
    writings: dict[Pattern, None] = {}
    for title in every:
        said = _pattern(title)
        for one in (said, *map(tuple, other_writings(said))):
            writings.setdefault(one)
            writings.setdefault(turned_round(one))
    first, *also = every
    return MustHave(first, tuple(writings), employers, also=tuple(also), is_title=True)


def _on_the_same_step(title: str) -> str:
    return " ".join(_SAME_STEP.get(word.casefold(), word) for word in title.split(" "))


def turned_round(said: Pattern) -> Pattern:
    """A title of two parts in its other order: director of finance, finance director.

    >>> turned_round(("director", "_", "finance")), turned_round(("finance", "director"))
    (('finance', 'director'), ('director', '_', 'finance'))
    """
    if said.count(GAP) == 1:
        at = said.index(GAP)
        return (*said[at + 1 :], *said[:at])
    if GAP not in said and len(said) > 1 and said[-1] in _TURNED:
        return (said[-1], GAP, *said[:-1])
    return said


def _pattern(text: str) -> Pattern:
    """The words of a title with the gaps between them, and none at the ends."""
    said = [word for word in marked_words(text) if word == GAP or words(word) == [word]]
    while said and said[-1] == GAP:
        said.pop()
    while said and said[0] == GAP:
        said.pop(0)
    return tuple(said)


def _salient(role: RoleAdverts, *, rows: Longs, field: AdvertField) -> tuple[SalientPhrase, ...]:
    """Against other fields; a role of few employers is read as part of those most like it."""
    own = {field.employers[row] for row in rows.tolist()}
    if len(own) < _OWN_FIELD:
        like = like_mine(field.postings, employers=field.employers, titles=role.titles, text="")
        rows = like.field[:_COMPARED] if len(like.field) else rows
    rows = rows[:: -(-len(rows) // _COMPARED)]
    return salient_phrases(
        field.postings,
        employers=field.employers,
        field=rows,
        others=other_fields(rows, employers=field.employers),
    )


def _asking(
    salient: Sequence[SalientPhrase], *, owners: Sequence[str], lines: Sequence[Sequence[str]]
) -> dict[Phrase, set[str]]:
    """Which employers say each phrase in a line that states a requirement."""
    known = {one.words for one in salient}
    asking: defaultdict[Phrase, set[str]] = defaultdict(set)
    for owner, said in zip(owners, lines, strict=True):
        found = marked_words("\n".join(said))
        runs = {
            tuple(found[at : at + size])
            for size in range(1, LONGEST + 1)
            for at in range(len(found) - size + 1)
        }
        for phrase in runs & known:
            asking[phrase].add(owner)
    return asking


def _is_named(phrase: Phrase, *, field: AdvertField, crowd: Crowd | None) -> bool:
    """Whether it names something that people list, and is no piece of a sentence."""
    if crowd is not None:
        if crowd.phrases.is_named(phrase):
            return True
        if crowd.phrases.holders(phrase) >= _TELLING:
            return False
    return field.phrases.is_named(phrase)


def _apart(phrases: Sequence[Phrase], *, title: Sequence[str]) -> list[Phrase]:
    taken = [word for text in title for word in words(text)]
    kept: list[Phrase] = []
    for phrase in phrases:
        if len(kept) == _MOST:
            break
        if not any(are_forms_of_one(word, other) for word in phrase for other in taken):
            kept.append(phrase)
            taken += phrase
    return kept
