"""True words that could stand where employers look, each a piece of the person's own evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from breakthrough.basics import placed_words, words
from breakthrough.evidence import Claim, Item, Kind
from breakthrough.findability.edits.groups import FORMER
from breakthrough.findability.edits.roles import public_roles, same_role, says
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.cutting import phrases_in
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit, Surface
from breakthrough.market import highest_level, level

_LONGEST_SENTENCE = 260  # characters of a sentence offered for About
_LONGEST_HEADLINE_PIECE = 48
_COMMON_WORD = 0.15  # share of the crowd; a single word that so many use says nothing by itself
_LEVELS_BELOW = 2  # a title further below the highest would take the person down
_OWN_WORDS = frozenset({Kind.ROLE, Kind.PROJECT, Kind.SUMMARY, Kind.VOLUNTEERING})
# A sentence with one of these speaks of the present, which an ended role is not.
_PRESENT = frozenset("currently now today lead manage run own head direct am is are".split())


def candidates(
    claims: Sequence[Claim],
    *,
    searches: Sequence[Search],
    crowd: Crowd,
    profile: Profile,
    edits: Iterable[Edit] = (),
) -> tuple[Edit, ...]:
    """Edits made of evidence that bear on at least one search and are not in place already.

    Skills and headline take phrases, About whole sentences, the headline titles held; a role's text
    takes both, where the role stands in public without them. A title far below the highest is left
    out; a single word is offered only where few of the crowd hold it and some list it by itself.
    The order is that of the claims.
    """
    wanted = {word for search in searches for word in search.words}
    asked = {tuple(words(phrase)) for search in searches for phrase in search.must_haves}
    asked = {phrase for phrase in asked if len(phrase) > 1 or _is_skill(phrase[0], crowd)}
    highest = highest_level(c.item.title for c in claims if c.kind is Kind.ROLE)
    taken = {_plain(edit.text) for edit in edits}
    roles = public_roles(claims)
    found: dict[tuple[Surface, str], Edit] = {}
    for claim in claims:
        if claim.kind is Kind.ROLE and not _is_near(claim, highest):
            continue
        for edit in possible_edits(claim, roles=roles):
            key = (edit.surface, _plain(edit.text))
            bears = _bears(edit, claim=claim, wanted=wanted, asked=asked)
            if bears and key[1] not in taken and not stands_already(edit, profile):
                found.setdefault(key, edit)
    return tuple(found.values())


def possible_edits(claim: Claim, *, roles: Sequence[Item] = ()) -> Iterator[Edit]:
    """Every edit that a claim backs, whether anybody searches for it or not.

    `roles` are those that stand in public; a claim of the same role may go into its text there.
    """
    source = backing(claim)
    phrases = [text for _, text in phrases_in(claim)]
    for text in (*_names(claim), *phrases):
        yield Edit(Surface.SKILLS, text, source)
        if len(text) <= _LONGEST_HEADLINE_PIECE:
            yield Edit(Surface.HEADLINE, text, source)
    if claim.kind is Kind.ROLE and claim.place.field == "title":
        title = _title_today(claim.item)
        if title and len(title) <= _LONGEST_HEADLINE_PIECE:
            yield Edit(Surface.HEADLINE, title, source)
    sentence = [claim.text] if _is_sentence(claim) else []
    role = same_role(claim.item, among=roles)
    if role is not None and claim.place.field == "text":
        for text in (*sentence, *phrases):
            if not says(role, text):
                yield Edit(Surface.EXPERIENCE, text, source)
    for text in sentence:
        yield Edit(Surface.ABOUT, text, source)


def is_backed(text: str, *, claims: Sequence[Claim], surface: Surface) -> str | None:
    """Where a text stands word for word in the evidence; None when it may not be put there.

    Capitals and white space apart, it must be exactly an edit that a claim backs.
    """
    wanted, roles = _exactly(text), public_roles(claims)
    for claim in claims:
        for edit in possible_edits(claim, roles=roles):
            if edit.surface is surface and _exactly(edit.text) == wanted:
                return edit.evidence
    return None


def stands_already(edit: Edit, profile: Profile) -> bool:
    """Whether the words stand in that place, one after the other, without the edit."""
    text = (profile.title, profile.skills, profile.body)[edit.surface.field]
    return any(_plain(edit.text) in _plain(line) for line in (*text.splitlines(), text))


def backing(claim: Claim) -> str:
    """Where a claim stands, in words: its text, its item, its file."""
    item = claim.item
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    place = f"{item.source.file}, {item.source.place}" if item.source.place else item.source.file
    if claim.place.field == "text" and named:
        return f"“{claim.text}” ({named}; {place})"
    return f"{named or claim.text} ({place})"


def _names(claim: Claim) -> Iterator[str]:
    """A skill listed, or a certificate that has not ended."""
    is_valid = claim.kind is Kind.CERTIFICATION and claim.item.period.ended is None
    if claim.place.field == "title" and (claim.kind is Kind.SKILL or is_valid):
        yield claim.item.title


def _bears(edit: Edit, *, claim: Claim, wanted: set[str], asked: set[tuple[str, ...]]) -> bool:
    """Whether a search would notice: a phrase it asks for, any word of a title or sentence."""
    said = words(edit.text)
    if claim.place.field == "title" or edit.text == claim.text:
        return not wanted.isdisjoint(said)
    return any(
        tuple(said[at : at + size]) in asked
        for size in range(1, len(said) + 1)
        for at in range(len(said) - size + 1)
    )


def _title_today(item: Item) -> str:
    """A title as it may stand in a headline now: one that ended is a former one; undated, none."""
    if item.period.started is None:
        return ""
    return item.title if item.period.is_current else f"{FORMER} {item.title}"


def _is_sentence(claim: Claim) -> bool:
    """Whether it is a sentence of one's own that may stand by itself today."""
    is_own = claim.kind in _OWN_WORDS and claim.place.field == "text"
    return is_own and len(claim.text) <= _LONGEST_SENTENCE and _is_still_true(claim)


def _is_still_true(claim: Claim) -> bool:
    if claim.item.period.is_current or claim.kind in (Kind.SUMMARY, Kind.PROJECT):
        return True
    said = [word.folded for word in placed_words(claim.text)]
    return _PRESENT.isdisjoint(said[:1]) and not {"currently", "today"} & set(said)


def _is_skill(word: str, crowd: Crowd) -> bool:
    """Whether a single word says something: few hold it, and some of them list it by itself."""
    few = crowd.holders(word) <= _COMMON_WORD * len(crowd)
    return few and crowd.phrases.is_named([word])


def _is_near(claim: Claim, highest: int) -> bool:
    return claim.place.field != "title" or level(claim.item.title) >= highest - _LEVELS_BELOW


def _plain(text: str) -> str:
    return f" {' '.join(words(text))} "


def _exactly(text: str) -> str:
    return " ".join(text.casefold().split())
