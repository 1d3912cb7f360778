"""What the adverts of one role ask for, as far as a profile can state it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from breakthrough.basics import marked_words, words
from breakthrough.findability.answers.supply.must_have import MustHave, title_must_have
from breakthrough.findability.answers.supply.roles_asked import RoleAdverts
from breakthrough.findability.answers.supply.uncounted import Uncounted, uncounted
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.searches.counting import LONGEST, Longs, Phrase
from breakthrough.findability.searches.names import Name
from breakthrough.findability.searches.salience import (
    SalientPhrase,
    are_forms_of_one,
    salient_phrases,
)
from breakthrough.findability.searches.writing import Writing, as_written
from breakthrough.findability.text.phrases import Phrases
from breakthrough.findability.text.profile import FIELDS
from breakthrough.findability.text.tokens import Tokens, Vocabulary
from breakthrough.market import PostingWords, like_mine, other_fields
from breakthrough.market.reposts.requirements import requirements

_MOST = 4  # must-haves beside the title, as many as are typed into one search
_LEAST_EMPLOYERS = 2  # that ask for one, where the role has as many
_LEAST_SHARE = 0.2  # of the role's employers
_READ = 1_000  # adverts of a role that are read
_COMPARED = 300  # adverts of a field that are held against other fields
_OWN_FIELD = 20  # employers of a role, from which on its adverts are a field of their own
_SHORT = 4  # letters of an abbreviation
_SAYS_LITTLE = frozenset(words("organizational organisational state"))
_TELLING = 50  # holders of a phrase, from which on the crowd alone says whether people list it


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
    own: tuple[tuple[int, ...], ...]


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
    at least two employers and a fifth of them which say what is required. None shares a word with
    the title or with one before.
    """
    rows = role.rows[:_READ]
    owners = [field.employers[row] for row in rows.tolist()]
    lines = [requirements(field.text_of(row)) for row in rows.tolist()]
    telling = {owner for owner, said in zip(owners, lines, strict=True) if said}
    salient = _salient(role, rows=rows, field=field)
    asking = _asking(salient, owners=owners, lines=lines)
    usual = _usual(salient, asking=asking, of=len(telling))
    written = as_written(usual, texts=map(field.text_of, rows.tolist()))
    chosen = _apart(_named(usual, written=written, field=field, crowd=crowd), titles=role.titles)
    everyone = sorted(set(owners))
    asked = [MustHave(_shown(one, written=written), (one,), len(asking[one])) for one in chosen]
    return Brief(
        title=role.titles[0],
        must_haves=(title_must_have(role.titles, employers=len(everyone)), *asked),
        adverts=len(rows),
        employers=len(everyone),
        telling=len(telling),
        whose=owners[0] if len(everyone) == 1 else "",
        uncounted=uncounted(lines, owners=owners),
        own=tuple(
            (0, *mine)
            for owner in everyone
            if (mine := [at for at, one in enumerate(chosen, start=1) if owner in asking[one]])
        ),
    )


def _usual(
    salient: Sequence[SalientPhrase], *, asking: Mapping[Phrase, Collection[str]], of: int
) -> list[Phrase]:
    """What enough of the employers ask for, most of them first."""
    least = max(min(_LEAST_EMPLOYERS, of), _LEAST_SHARE * of)
    found = [one for one in salient if len(asking.get(one.words, ())) >= least]
    found.sort(key=lambda one: (-len(asking[one.words]), -one.weight, one.words))
    return [one.words for one in found]


def _named(
    phrases: Sequence[Phrase], *, written: Writing, field: AdvertField, crowd: Crowd | None
) -> list[Phrase]:
    """Those that people list, without names of employers and places."""
    return [
        phrase
        for phrase in phrases
        if phrase in written.shown
        and not written.holds_name(phrase, names=field.names)
        and _is_named(phrase, field=field, crowd=crowd)
    ]


def _shown(phrase: Phrase, *, written: Writing) -> str:
    """As adverts write it, a name such as Python with its capital."""
    return " ".join(
        part[:1].upper() + part[1:] if written.proper.issuperset(words(part)) else part
        for part in written.shown[phrase].split(" ")
    )


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


def _apart(phrases: Sequence[Phrase], *, titles: Sequence[str]) -> list[Phrase]:
    """The first few that share no word with a title or one before, nor abbreviate a title."""
    taken = [word for title in titles for word in words(title)]
    initials = _initials(titles)
    kept: list[Phrase] = []
    for phrase in phrases:
        if len(kept) == _MOST:
            break
        is_short = len(phrase) == 1 and len(phrase[0]) <= _SHORT and phrase[0].startswith(initials)
        is_said = any(are_forms_of_one(word, other) for word in phrase for other in taken)
        if not (is_short or is_said or _SAYS_LITTLE.issuperset(phrase)):
            kept.append(phrase)
            taken += phrase
    return kept


def _initials(titles: Sequence[str]) -> tuple[str, ...]:
    """Of a customer success manager: cs, csm, sm."""
    letters = ["".join(word[0] for word in words(title)) for title in titles]
    return tuple(
        one[first:last]
        for one in letters
        for first in range(len(one))
        for last in range(first + 2, len(one) + 1)
    )
