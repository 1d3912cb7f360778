"""The built page beside the text it is made better than, in searches nothing was chosen on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from breakthrough.actions.findability.view import MODEL_NOTE, View, view
from breakthrough.actions.presence.public import Public, public
from breakthrough.basics import LEAST_N, Problem, Share, count_text
from breakthrough.findability import (
    PAGE_ONE,
    Profile,
    Ranking,
    profile_of_text,
    split_by_employer,
)
from breakthrough.outside.printers.site.spans import span_text
from breakthrough.presence import Entry, Face, page_title
from breakthrough.records.models import Import

_SEED = 0  # the halves of employers that the choice of edits uses too
_NOTES = 3  # the page names the latest


@dataclass(frozen=True, slots=True)
class PageAbove:
    """The built page beside the text it is compared with, in searches nothing was chosen on.

    `above`, `below` and `same` count searches in which the page scores higher, lower, or alike;
    `page_one_page` and `page_one_other` those in which page one shows each. `other` names the text:
    the CV as it was written, else the LinkedIn page. `holds`: whether the page comes above in more
    searches than below. `reason`: why nothing is known; then the counts are 0.
    """

    sentence: str
    other: str
    searches: int
    employers: int
    above: int
    below: int
    same: int
    page_one_page: Share | None
    page_one_other: Share | None
    holds: bool
    reason: str = ""
    note: str = ""


def in_searches(career: int) -> PageAbove:
    """As `page_above`, for the page as it would be built now. Raises Problem without evidence."""
    return page_above(career, found=public(career))


def page_above(career: int, *, found: Public) -> PageAbove:
    """Whether the built page comes above the original text in searches nothing was chosen on.

    Those of employers of the second half: accepted changes of wording are chosen on the first.
    """
    try:
        seen = view(career)
    except Problem as problem:
        return _not_known(problem.seen)
    qualified = [one.search for one in seen.outcomes]
    judge = seen.ranking.only(qualified)
    unseen = [
        search
        for search, is_chosen_on in zip(
            qualified, split_by_employer(judge, seed=_SEED), strict=True
        )
        if not is_chosen_on
    ]
    if len(unseen) < LEAST_N:
        few = count_text(len(unseen), "search is", "searches are")
        return _not_known(f"{few} left that nothing was chosen on; it takes {LEAST_N}.")
    return _compared(judge.only(unseen), found=found, original=_original(career, seen))


def _compared(judge: Ranking, *, found: Public, original: tuple[str, Profile]) -> PageAbove:
    """The page beside the original text, in all searches of the judge."""
    name, other = original
    page = page_profile(found.face)
    mine, theirs = judge.scores(page), judge.scores(other)
    above, below = int(np.sum(mine > theirs)), int(np.sum(mine < theirs))
    n, crowd = len(judge.searches), len(judge.crowd)
    won = [
        Share.of(int(judge.wins(one).sum()), n) if crowd > PAGE_ONE else None
        for one in (page, other)
    ]
    return PageAbove(
        sentence=_sentence(name, above, below, n),
        other=name,
        searches=n,
        employers=len({one for search in judge.searches for one in search.employers}),
        above=above,
        below=below,
        same=n - above - below,
        page_one_page=won[0],
        page_one_other=won[1],
        holds=above > below,
        note=MODEL_NOTE,
    )


def page_profile(face: Face) -> Profile:
    """The page as a search sees it: what it is called, its skills, all else that is read there."""
    entries = (
        *face.roles,
        *face.projects,
        *face.education,
        *face.certifications,
        *face.publications,
        *face.patents,
        *face.honours,
        *face.volunteering,
        *face.courses,
    )
    spoken = [f"{one.language} {one.fluency}" for one in face.languages]
    said = (*_opening(face), *face.about, *face.offer.takes_on, *face.offer.terms)
    notes = [one.title for one in face.notes[:_NOTES]]
    return Profile(
        page_title(face),
        "\n".join(face.skills),
        "\n".join(filter(None, (*said, *_written(entries), *spoken, *notes))),
        face.reach.place,
    )


def _opening(face: Face) -> tuple[str, ...]:
    """Below the title: who it is, then for whom, which need, what is different, and the proof."""
    place = face.positioning
    stated = (place.for_whom, place.need, place.different)
    lines = face.introduction.splitlines()
    return (*lines[: 1 if place.for_whom or place.need else None], *stated, *place.proof)


def _written(entries: Iterable[Entry]) -> Iterable[str]:
    for one in entries:
        when = span_text(one.period).striptags()
        yield "\n".join(filter(None, (one.title, one.organisation, one.place, when, *one.points)))


def _original(career: int, seen: View) -> tuple[str, Profile]:
    """The CV's text as it was written, the latest; without one what stands in public today."""
    latest = Import.objects.filter(career_id=career, is_draft=True).exclude(text="").last()
    if latest is None:
        return "your LinkedIn page", seen.person.profile
    return latest.file_name, profile_of_text(latest.text)


def _not_known(reason: str) -> PageAbove:
    sentence = f"Whether the page comes above your CV in searches is not known: {reason}"
    return PageAbove(sentence, "", 0, 0, 0, 0, 0, None, None, holds=False, reason=reason)


def _sentence(name: str, above: int, below: int, n: int) -> str:
    of = f"of {count_text(n, 'search', 'searches')} that no wording was chosen on"
    if above > below:
        return f"The page comes above {name} in {above} {of}, below it in {below}."
    return f"The page does not come above {name}: in {above} {of} it does, in {below} it is below."
