"""The employer's chair, for every door."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis, CurrentCrowd, current_crowd
from breakthrough.actions.crowd.current import crowd_store
from breakthrough.actions.findability import Me, WordRow, me, notes, word_rows
from breakthrough.basics import count_text, words
from breakthrough.evidence import Claim, Kind
from breakthrough.findability import (
    Chair,
    Ranker,
    Surface,
    crowd_wording,
    is_sentence,
    public_items,
    shown_title,
    title_words,
)
from breakthrough.findability import chair as chair_of
from breakthrough.records.models import Journey

_UNTITLED = "(no title shown)"
# What is described in sentences; a degree or an honour is named.
_WRITTEN = frozenset({Kind.SUMMARY, Kind.ROLE, Kind.PROJECT, Kind.VOLUNTEERING})
_SENTENCES = 5  # of my crowd wording that are shown


@dataclass(frozen=True, slots=True)
class TopRow:
    """What an employer sees first of one profile, without a name, and what of the need it holds."""

    place: int
    title: str
    holds: tuple[str, ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordingRow:
    """A sentence of mine that `others` of the crowd also wrote, nearly word for word."""

    text: str
    others: int
    of: int


@dataclass(frozen=True, slots=True)
class ChairView:
    """One search over the crowd, and where I come.

    `place` is exact, equal scores before me; None when no word of the need is in my public text.
    `matched_any` profiles hold at least one of its words, `matched_all` every one.
    """

    finding: str
    need: str
    place: int | None
    matched_any: int
    matched_all: int
    crowd: CrowdBasis
    top: tuple[TopRow, ...]
    my_title: str
    words: tuple[WordRow, ...]
    crowd_wording: tuple[WordingRow, ...]
    notes: tuple[str, ...]


def chair(career: int, *, need: str) -> ChairView:
    """Run one search as an employer would. Raises Problem without a crowd, evidence or words."""
    person = me(career)
    crowd = current_crowd(career)
    found = chair_of(
        need.strip(),
        crowd=crowd.crowd,
        profile=person.searched(is_titles_only=crowd.basis.is_titles_only),
        evidence=person.evidence,
        ranker=Ranker(),
    )
    Journey.objects.update_or_create(career_id=career, defaults={"need": found.need})
    return ChairView(
        finding=_finding(found),
        need=found.need,
        place=found.place,
        matched_any=found.matched_any,
        matched_all=found.matched_all,
        crowd=crowd.basis,
        top=_top(found, crowd),
        my_title=_my_title(person),
        words=word_rows(found.words),
        crowd_wording=_wording(person, crowd),
        notes=notes(person, crowd),
    )


def _my_title(person: Me) -> str:
    """The headline as it would read with the changes accepted for it."""
    stated = person.profile.title.splitlines()[:1]
    added = [edit.text for edit in person.edits if edit.surface is Surface.HEADLINE]
    return " · ".join(dict.fromkeys([*stated, *added])) or _UNTITLED


def _top(found: Chair, crowd: CurrentCrowd) -> tuple[TopRow, ...]:
    titles = crowd_store().titles(crowd.key, rows=[seen.row for seen in found.top])
    known = title_words(crowd.crowd)
    return tuple(
        TopRow(
            seen.place,
            shown_title(title, crowd=crowd.crowd, known=known) or _UNTITLED,
            seen.holds,
            seen.lacks,
        )
        for seen, title in zip(found.top, titles, strict=True)
    )


def _wording(person: Me, crowd: CurrentCrowd) -> tuple[WordingRow, ...]:
    """Of what stands in public, only sentences of my own: no titles, labels or names."""
    shown = set(public_items(person.items))
    named = {tuple(words(item.title)) for item in person.items}
    mine = [
        _as_it_stands(claim)
        for claim in person.claims
        if claim.item in shown and claim.kind in _WRITTEN and claim.place.field == "text"
        if is_sentence(claim.text) and tuple(words(claim.text)) not in named
    ]
    common = [one for one in crowd_wording(mine, crowd=crowd.crowd) if one.is_crowd_wording]
    return tuple(
        WordingRow(" ".join(one.text.split()), one.others, one.of) for one in common[:_SENTENCES]
    )


def _as_it_stands(claim: Claim) -> str:
    """A sentence with its line breaks, at which the crowd's text is divided too."""
    return claim.item.text[claim.place.start : claim.place.end]


def _finding(found: Chair) -> str:
    searched = f"“{found.need}”"
    if found.place is None:
        return f"An employer who searches for {searched} does not find you at all."
    return (
        f"An employer who searches for {searched} finds {found.matched_any:,} of "
        f"{count_text(found.crowd, 'profile')}, and you at place {found.place:,}."
    )
