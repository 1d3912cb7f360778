"""Every text about the person, composed from claims or in the person's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256

from breakthrough.evidence import folded_organisation, folded_title
from breakthrough.presence.face.face import Entry, Positioning
from breakthrough.presence.face.facts import Facts
from breakthrough.presence.surfaces.emphasis import Emphasis
from breakthrough.presence.surfaces.fitting import Block, Fitted, Piece, fitted
from breakthrough.presence.surfaces.limit import over
from breakthrough.presence.surfaces.short import (
    cv_profile,
    forwardable,
    headline,
    introduction,
    skill_claims,
)
from breakthrough.presence.surfaces.story import Story
from breakthrough.presence.surfaces.telling import about, long_bio, short_bio, site_about
from breakthrough.presence.surfaces.text import Surface, Text
from breakthrough.presence.surfaces.wording import ended, item_name, seat

LABELS = {
    Surface.HEADLINE: "LinkedIn headline",
    Surface.ABOUT: "LinkedIn About",
    Surface.SITE_ABOUT: "About on the site",
    Surface.CV_PROFILE: "Profile of the CV",
    Surface.SHORT_BIO: "Short bio",
    Surface.LONG_BIO: "Long bio",
    Surface.INTRODUCTION: "Introduction in two lines",
    Surface.FORWARDABLE: "Introduction to forward",
}
_BY_OTHERS = {
    Surface.SHORT_BIO: short_bio,
    Surface.LONG_BIO: long_bio,
    Surface.FORWARDABLE: forwardable,
}
_Composed = tuple[str, Surface, str, Callable[[], Fitted]]


def compose(
    facts: Facts, *, name: str, positioning: Positioning, own: Mapping[str, str]
) -> tuple[Text, ...]:
    """The text of every surface, in the order of `Surface`; one for each role under experience.

    Composed of claims word for word, the positioning's own words, names, titles and a few joining
    words. `own` holds the person's own text by key, which stands as it is.
    """
    emphasis = Emphasis(facts, positioning=positioning)
    return tuple(
        _own(key, surface, label, own[key])
        if key in own
        else _composed(key, surface, label, made())
        for key, surface, label, made in _surfaces(facts, name, positioning, emphasis)
    )


def role_keys(facts: Facts) -> tuple[tuple[str, Entry], ...]:
    """(key, role) in the order of the roles: the same for the same employer, title and first year,
    whatever else changes.
    """
    seen: Counter[str] = Counter()
    keys: dict[int, str] = {}
    for at in reversed(range(len(facts.roles))):  # the oldest first: a new role renames none
        role = facts.roles[at]
        began = role.period.started.year if role.period.started else ""
        names = (folded_organisation(role.organisation), folded_title(role.title), str(began))
        short = sha256("\n".join(names).encode()).hexdigest()[:12]
        seen[short] += 1
        keys[at] = short if seen[short] == 1 else f"{short}-{seen[short]}"
    return tuple((f"{Surface.EXPERIENCE}:{keys[at]}", one) for at, one in enumerate(facts.roles))


def _surfaces(
    facts: Facts, name: str, positioning: Positioning, emphasis: Emphasis
) -> Iterator[_Composed]:
    def story(surface: Surface) -> Story:
        return Story(
            facts,
            name=name,
            positioning=positioning,
            emphasis=emphasis,
            by_others=surface in _BY_OTHERS,
        )

    def told(surface: Surface, teller: Callable[[Story], Fitted]) -> _Composed:
        return surface.value, surface, LABELS[surface], lambda: _told(teller, story(surface))

    yield told(Surface.HEADLINE, partial(headline, positioning=positioning))
    yield told(Surface.ABOUT, about)
    listing = partial(_skills, story(Surface.SKILLS))
    yield Surface.SKILLS.value, Surface.SKILLS, "LinkedIn skills", listing
    for key, role in role_keys(facts):
        label = f"Experience: {seat(role) or role.organisation}"
        yield key, Surface.EXPERIENCE, label, partial(_points, emphasis, role)
    for surface, teller in (
        (Surface.SITE_ABOUT, site_about),
        (Surface.CV_PROFILE, cv_profile),
        (Surface.SHORT_BIO, short_bio),
        (Surface.LONG_BIO, long_bio),
        (Surface.INTRODUCTION, introduction),
        (Surface.FORWARDABLE, forwardable),
    ):
        yield told(surface, teller)


def _told(teller: Callable[[Story], Fitted], story: Story) -> Fitted:
    made = teller(story)
    return Fitted(made.text, made.claims, (*made.left_out, *story.unfit))


def _skills(story: Story) -> Fitted:
    skills, limit = story.emphasis.skills(), Surface.SKILLS.limit
    shown = skills[: limit.most]
    return Fitted(
        "\n".join(map(item_name, shown)), skill_claims(story, shown), skills[limit.most :]
    )


def _points(emphasis: Emphasis, role: Entry) -> Fitted:
    kept, out = emphasis.telling_points(role)
    pieces = tuple(
        Piece(f"• {ended(one.claim.text)}", (one.claim,), 1 + at) for at, one in enumerate(kept)
    )
    made = fitted([Block(pieces, "\n")], limit=Surface.EXPERIENCE.limit)
    return Fitted(made.text, made.claims, (*made.left_out, *(one.claim.text for one in out)))


def _own(key: str, surface: Surface, label: str, text: str) -> Text:
    limit = surface.limit
    return Text(key, surface, label, text, limit, is_own=True, over=over(text, limit))


def _composed(key: str, surface: Surface, label: str, made: Fitted) -> Text:
    limit = surface.limit
    return Text(
        key,
        surface,
        label,
        made.text,
        limit,
        composed_of=made.claims,
        over=over(made.text, limit),
        left_out=made.left_out,
    )
