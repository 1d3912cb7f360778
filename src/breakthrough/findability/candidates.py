"""True words that could stand where employers look, each a piece of the person's own evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from breakthrough.basics import Word, placed_words, words
from breakthrough.evidence import Claim, Item, Kind
from breakthrough.findability.profile import Profile
from breakthrough.findability.public import Edit, Surface
from breakthrough.findability.ranking import Crowd
from breakthrough.findability.search import Search
from breakthrough.market import highest_level, level, level_words

_LONGEST_PHRASE = 4  # words in an extracted phrase
_LONGEST_SENTENCE = 260  # characters of a sentence offered for About
_LONGEST_HEADLINE_PIECE = 48
_COMMON_WORD = 0.15  # share of the crowd; a single word that so many use says nothing by itself
_LEVELS_BELOW = 2  # a title further below the highest would take the person down

_BREAKS = frozenset(".,;:!?\n()[]|–—")
_FORMER = "Former"
# In a sentence with one of these the person was not, or not alone, the one who did it, or did not
# do it: no phrase is cut out of it, because out of its sentence it would say more than is true.
_WEAKENS = frozenset(
    words(
        "assisted assist helped help helping supported support supporting contributed contributing "
        "reported shadowed observed introduction basic beginner familiar familiarity exposure "
        "learning studying interested aspiring planned proposed former replaced instead"
    )
) | {"no", "not", "never", "without", "under", "alongside", "hoping", "hope", "want", "wish"}
_OWN_TITLE = frozenset({Kind.ROLE, Kind.VOLUNTEERING})
_OWN_WORDS = frozenset(
    {Kind.ROLE, Kind.PROJECT, Kind.SUMMARY, Kind.VOLUNTEERING, Kind.HONOUR, Kind.PUBLICATION}
)
_NAMES = frozenset({Kind.SKILL, Kind.CERTIFICATION})


def candidates(
    claims: Sequence[Claim],
    *,
    searches: Sequence[Search],
    crowd: Crowd,
    profile: Profile,
    edits: Iterable[Edit] = (),
) -> tuple[Edit, ...]:
    """Edits made of evidence that bear on at least one search and are not in place already.

    Skills and headline take phrases; About takes whole sentences. A phrase with a word of rank
    (head, director …) comes only from a title the person held, and not one far below the highest;
    a sentence that says helped, not, or the like gives no phrases; a single word is offered only
    where few of the crowd hold it and some list it by itself. The order is that of the claims.
    """
    wanted = {word for search in searches for word in search.words}
    phrases = {tuple(words(phrase)) for search in searches for phrase in search.must_haves}
    phrases = {phrase for phrase in phrases if len(phrase) > 1 or _is_skill(phrase[0], crowd)}
    highest = highest_level(c.item.title for c in claims if c.kind is Kind.ROLE)
    claims = [c for c in claims if c.kind not in _OWN_TITLE or _near(c, highest)]
    taken = {_plain(edit.text) for edit in edits}
    found: dict[tuple[Surface, str], Edit] = {}
    for claim in claims:
        for edit in _of_claim(claim, wanted=wanted, phrases=phrases):
            key = (edit.surface, _plain(edit.text))
            if key[1] not in taken and not _stands_already(edit, profile):
                found.setdefault(key, edit)
    return tuple(found.values())


def _of_claim(claim: Claim, *, wanted: set[str], phrases: set[tuple[str, ...]]) -> Iterable[Edit]:
    source = backing(claim)
    for text in _phrases_of(claim, phrases=phrases):
        if not wanted.isdisjoint(words(text)):
            yield Edit(Surface.SKILLS, text, source)
            if len(text) <= _LONGEST_HEADLINE_PIECE:
                yield Edit(Surface.HEADLINE, text, source)
    if claim.kind in _OWN_TITLE and claim.place.field == "title":
        title = _title_today(claim.item)
        if not wanted.isdisjoint(words(title)) and len(title) <= _LONGEST_HEADLINE_PIECE:
            yield Edit(Surface.HEADLINE, title, source)
    elif claim.kind in _OWN_WORDS and claim.place.field == "text":
        yield from _sentence(claim, wanted=wanted, source=source)


def _title_today(item: Item) -> str:
    """A title as it may stand in a headline now: one that ended is a former one; undated, none."""
    if item.period.started is None:
        return ""
    return item.title if item.period.is_current else f"{_FORMER} {item.title}"


def _sentence(claim: Claim, *, wanted: set[str], source: str) -> Iterable[Edit]:
    if len(claim.text) <= _LONGEST_SENTENCE and not wanted.isdisjoint(words(claim.text)):
        yield Edit(Surface.ABOUT, claim.text, source)


def backing(claim: Claim) -> str:
    """Where a claim stands, in words: its text, its item, its file."""
    item = claim.item
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    place = f"{item.source.file}, {item.source.place}" if item.source.place else item.source.file
    if claim.place.field == "text" and named:
        return f"“{claim.text}” ({named}; {place})"
    return f"{named or claim.text} ({place})"


def _phrases_of(claim: Claim, *, phrases: set[tuple[str, ...]]) -> Iterable[str]:
    """The runs of the claim's own words that employers ask for, as the person wrote them.

    What follows without a break belongs to it: "private equity reporting" is not cut to "private
    equity".
    """
    if claim.kind in _NAMES and claim.place.field == "title":
        yield claim.item.title
    if not _may_be_cut(claim):
        return
    text = claim.text
    found = placed_words(text)
    for size in range(_LONGEST_PHRASE, 0, -1):
        for at in range(len(found) - size + 1):
            run = found[at : at + size]
            if tuple(word.folded for word in run) in phrases and _is_unbroken(text, run):
                whole = _with_what_follows(text, found[at:], size=size)
                yield text[whole[0].start : whole[-1].end]


def _with_what_follows(text: str, found: Sequence[Word], *, size: int) -> Sequence[Word]:
    """The phrase and the words up to the next break; the phrase alone where that is too long."""
    end = size
    while end < len(found) and words(found[end].folded) and _is_unbroken(text, found[: end + 1]):
        end += 1
    return found[: end if end <= _LONGEST_PHRASE else size]


def _is_unbroken(text: str, run: Sequence[Word]) -> bool:
    return not _BREAKS.intersection(text[run[0].start : run[-1].end])


def _may_be_cut(claim: Claim) -> bool:
    if claim.place.field != "text" or claim.kind not in _OWN_WORDS:
        return False
    said = {word.folded for word in placed_words(claim.text)}
    return said.isdisjoint(_WEAKENS) and said.isdisjoint(level_words())


def _is_skill(word: str, crowd: Crowd) -> bool:
    """Whether a single word says something: few hold it, and some of them list it by itself."""
    few = crowd.holders(word) <= _COMMON_WORD * len(crowd)
    return few and crowd.phrases.is_named([word])


def _near(claim: Claim, highest: int) -> bool:
    return claim.place.field != "title" or level(claim.item.title) >= highest - _LEVELS_BELOW


def _stands_already(edit: Edit, profile: Profile) -> bool:
    text = {
        Surface.HEADLINE: profile.title,
        Surface.SKILLS: profile.skills,
        Surface.ABOUT: profile.body,
    }[edit.surface]
    return _plain(edit.text) in _plain(text)


def _plain(text: str) -> str:
    return f" {' '.join(words(text))} "


def is_backed(text: str, *, claims: Sequence[Claim], surface: Surface) -> str | None:
    """Where a text stands word for word in the evidence; None when it may not be put there.

    A sentence must be a claim as it stands. A phrase for headline or skills may be a title held, a
    skill or certificate, or a run of words in a claim that phrases may be cut from.
    """
    wanted = _plain(text)
    if not wanted.strip():
        return None
    for claim in claims:
        if surface is Surface.ABOUT:
            may_stand = claim.kind in _OWN_WORDS and wanted == _plain(claim.text)
        elif claim.place.field == "title":
            may_stand = wanted in _titles_for(claim, surface)
        else:
            may_stand = _may_be_cut(claim) and wanted in _plain(claim.text)
        if may_stand:
            return backing(claim)
    return None


def _titles_for(claim: Claim, surface: Surface) -> set[str]:
    if claim.kind in _NAMES:
        return {_plain(claim.item.title)}
    if surface is Surface.HEADLINE and claim.kind in _OWN_TITLE:
        return {_plain(_title_today(claim.item))}
    return set()
