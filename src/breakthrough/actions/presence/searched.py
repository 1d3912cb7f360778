"""What a text of mine does in searches, at the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from breakthrough.actions.findability.view import MODEL_NOTE, View, view
from breakthrough.actions.presence.effect import page_profile
from breakthrough.actions.presence.public import Public
from breakthrough.basics import Problem, Share
from breakthrough.findability import PAGE_ONE, Profile
from breakthrough.presence import Surface

_ON_LINKEDIN = frozenset(
    {Surface.HEADLINE, Surface.ABOUT, Surface.SKILLS, Surface.EXPERIENCE},
)
_ON_THE_PAGE = frozenset({Surface.SITE_ABOUT, Surface.CV_PROFILE})
_NOT_SEARCHED = "This text is read or sent; no search looks into it."


@dataclass(frozen=True, slots=True)
class TextEffect:
    """On how many of the searches I qualify for page one shows me, before and with a text.

    `reason`: why that is not known; then both are None. `where`: what those searches see.
    """

    before: Share | None
    after: Share | None
    searches: int
    where: str = ""
    reason: str = ""
    note: str = ""


def text_effect(career: int, *, surface: Surface, before: Public, after: Public) -> TextEffect:
    """What the texts of `after` do beside those of `before`, where a text of the surface stands."""
    if surface not in _ON_LINKEDIN | _ON_THE_PAGE:
        return TextEffect(None, None, 0, reason=_NOT_SEARCHED)
    try:
        seen = view(career)
    except Problem as problem:
        return TextEffect(None, None, 0, reason=problem.seen)
    if not seen.outcomes or seen.has_room_for_everyone:
        return TextEffect(None, None, len(seen.outcomes), reason=_why_not(seen))
    judge = seen.ranking.only([one.search for one in seen.outcomes])
    n = len(seen.outcomes)
    then, now = (
        Share.of(int(judge.wins(_profile(one, surface)).sum()), n) for one in (before, after)
    )
    where = "your LinkedIn page with these texts" if surface in _ON_LINKEDIN else "your page"
    return TextEffect(then, now, n, where=where, note=MODEL_NOTE)


def _profile(found: Public, surface: Surface) -> Profile:
    """What a search sees where a text of this surface stands."""
    if surface in _ON_LINKEDIN:
        return linkedin_profile(found)
    page = page_profile(found.face)
    said = "\n".join(found.face.profile) if surface is Surface.CV_PROFILE else ""
    return replace(page, body=f"{page.body}\n{said}") if said else page


def linkedin_profile(found: Public) -> Profile:
    """LinkedIn as it will be once the texts are copied there; title and fields as the report's."""
    face, facts = found.face, found.facts
    texts = {one.key: one.text for one in found.texts}
    present = [one.title for one in facts.roles if one.period.is_current][:1]
    told = [text for key, text in texts.items() if key.startswith(Surface.EXPERIENCE)]
    roles = [f"{one.title}\n{one.organisation}" for one in facts.roles]
    others = [
        "\n".join((one.title, one.organisation, *one.points))
        for one in (*facts.education, *facts.certifications, *facts.projects, *facts.volunteering)
    ]
    return Profile(
        "\n".join([texts[Surface.HEADLINE], *present]),
        texts[Surface.SKILLS],
        "\n".join([texts[Surface.ABOUT], *roles, *told, *others]),
        face.reach.place,
    )


def _why_not(seen: View) -> str:
    if not seen.outcomes:
        return "There is no search yet that you qualify for."
    return f"Page one has {PAGE_ONE} places, room for everyone in this crowd."
