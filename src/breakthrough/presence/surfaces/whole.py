"""The face: the texts and the entries, in the order of the positioning, as they are published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from breakthrough.evidence import sentences
from breakthrough.evidence.sentences import is_bullet, without_bullet
from breakthrough.presence.face.face import Entry, Face, Note, Offer, Positioning, Reach
from breakthrough.presence.face.facts import Facts, Told
from breakthrough.presence.surfaces.compose import role_keys
from breakthrough.presence.surfaces.emphasis import Emphasis
from breakthrough.presence.surfaces.limit import limit_of
from breakthrough.presence.surfaces.text import Surface, Text
from breakthrough.presence.surfaces.wording import ended

_ANY_SKILLS = 12  # shown wherever they are listed


def face_of(
    facts: Facts,
    texts: Sequence[Text],
    *,
    name: str,
    positioning: Positioning,
    reach: Reach,
    offer: Offer,
    notes: Sequence[Note],
    changed_on: date,
    is_invented: bool = False,
) -> Face:
    """All that is public: the texts, and the entries with their points in order.

    An own text of a role takes the place of its points, sentence by sentence. Proof that no public
    claim states any more is not published.
    """
    by_key = {one.key: one for one in texts}
    emphasis = Emphasis(facts, positioning=positioning)
    face = Face(
        name=name,
        changed_on=changed_on,
        headline=" ".join(_text(by_key, Surface.HEADLINE).split()),
        introduction=_text(by_key, Surface.INTRODUCTION),
        about=_paragraphs(_text(by_key, Surface.SITE_ABOUT)),
        profile=_paragraphs(_text(by_key, Surface.CV_PROFILE)),
        short_bio=_text(by_key, Surface.SHORT_BIO),
        long_bio=_text(by_key, Surface.LONG_BIO),
        positioning=replace(positioning, proof=tuple(map(_words, emphasis.proof))),
        roles=tuple(
            _role(role, by_key.get(key), emphasis=emphasis) for key, role in role_keys(facts)
        ),
        skills=_skills(by_key.get(Surface.SKILLS), emphasis=emphasis),
        languages=facts.languages,
        reach=reach,
        offer=offer,
        notes=tuple(notes),
        is_invented=is_invented,
    )
    return _with_entries(face, facts, emphasis=emphasis)


def _with_entries(face: Face, facts: Facts, *, emphasis: Emphasis) -> Face:
    """The face with all that is listed beside the roles."""

    def entries(found: Sequence[Entry]) -> tuple[Entry, ...]:
        return tuple(_emphasised(one, emphasis) for one in found)

    return replace(
        face,
        volunteering=entries(facts.volunteering),
        education=entries(facts.education),
        certifications=entries(facts.certifications),
        projects=entries(facts.projects),
        publications=entries(facts.publications),
        patents=entries(facts.patents),
        honours=entries(facts.honours),
        courses=entries(facts.courses),
    )


def _text(texts: Mapping[str, Text], surface: Surface) -> str:
    one = texts.get(surface)
    return one.text.replace("\r\n", "\n").strip() if one else ""


def _paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs, their lines joined; the lines of a list stay apart."""
    found: list[str] = []
    for paragraph in text.split("\n\n"):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        if any(map(is_bullet, lines)):
            found += [without_bullet(line) for line in lines]
        elif lines:
            found.append(" ".join(lines))
    return tuple(found)


def _role(role: Entry, text: Text | None, *, emphasis: Emphasis) -> Entry:
    if text is None or not text.is_own:
        return _emphasised(role, emphasis)
    return replace(role, points=tuple(ended(one.text) for one in sentences(text.text)))


def _emphasised(entry: Entry, emphasis: Emphasis) -> Entry:
    kept, _ = emphasis.telling_points(entry)
    return replace(entry, points=tuple(ended(one.claim.text) for one in kept))


def _skills(text: Text | None, *, emphasis: Emphasis) -> tuple[str, ...]:
    """Those that the person wrote, else the first; beyond some only those of a list of one's own.

    LinkedIn's list grows by what others press on, and its end tells a reader nothing.
    """
    if text is None or not text.is_own:
        shown = emphasis.skills()
        own = (one for one in shown[_ANY_SKILLS:] if emphasis.is_listed(one))
        return (*shown[:_ANY_SKILLS], *own)[: limit_of("site_skills").most]
    written = text.text if "\n" in text.text.strip() else text.text.replace(",", "\n")
    names = (" ".join(without_bullet(line).split()) for line in written.splitlines())
    return tuple(dict.fromkeys(one for one in names if one))


def _words(one: Told) -> str:
    return one.claim.text
