"""The face as schema.org data for search engines."""

from __future__ import annotations

from datetime import date

from breakthrough.basics import Period
from breakthrough.presence.face.face import Entry, Face
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible, one_line
from breakthrough.presence.formats.places import CARD, HOME, absolute, me
from breakthrough.presence.formats.present import present_roles
from breakthrough.presence.formats.written_json import Json, one_or_all, written_for_script

_PAGES = {
    "profile": "ProfilePage",
    "about": "AboutPage",
    "contact": "ContactPage",
    "notes": "CollectionPage",
}


def json_ld(face: Face, *, page: str = "profile") -> str:
    """The text of a JSON-LD script element: the page, and on the profile the whole person.

    `page` is profile, about, contact or notes; all but the profile only name the person.
    """
    face = legible(face)
    is_profile = page == "profile"
    return written_for_script(
        {
            "@context": "https://schema.org",
            "@type": _PAGES[page],
            "url": absolute(face, path=HOME) if is_profile else "",
            "dateModified": face.changed_on.isoformat(),
            "mainEntity": _person(face) if is_profile else person_named(face),
        }
    )


def person_named(face: Face) -> dict[str, Json]:
    """The person in so many words as name them; the profile says the rest under the same @id."""
    return {
        "@type": "Person",
        "@id": me(face),
        "name": face.name,
        "url": absolute(face, path=HOME),
    }


def _person(face: Face) -> Json:
    present = present_roles(face)
    return {
        **person_named(face),
        "description": one_line(face.introduction) or face.headline,
        "disambiguatingDescription": label(face),
        "image": absolute(face, path=CARD),
        "jobTitle": one_or_all([role.title for role in present]),
        "worksFor": one_or_all([_organisation(role.organisation) for role in present]),
        "hasOccupation": one_or_all([_occupation(role) for role in face.roles]),
        "alumniOf": one_or_all(_schools(face)),
        "hasCredential": one_or_all(_credentials(face)),
        "award": one_or_all([joined(one.title, one.organisation) for one in face.honours]),
        "knowsAbout": one_or_all(face.skills),
        "knowsLanguage": one_or_all([one.language for one in face.languages]),
        "email": face.reach.email,
        "telephone": face.reach.phone,
        "address": face.reach.place,
        "sameAs": one_or_all([link.url for link in face.reach.links]),
        "makesOffer": one_or_all([_offer(face, line=line) for line in face.offer.takes_on]),
    }


def _organisation(name: str, *, kind: str = "Organization") -> Json:
    return {"@type": kind, "name": name} if name else {}


def _occupation(role: Entry) -> Json:
    """Today's as it is; a past one inside a Role, which is how schema.org dates it."""
    if not role.title:
        return {}
    occupation: Json = {"@type": "Occupation", "name": role.title}
    if role.period.is_current:
        return occupation
    return {
        "@type": "Role",
        "hasOccupation": occupation,
        "startDate": str(role.period.started or ""),
        "endDate": str(role.period.ended or ""),
    }


def _schools(face: Face) -> list[Json]:
    """Where I no longer study: nobody is an alumna before the end."""
    return [
        _organisation(entry.organisation, kind="EducationalOrganization")
        for entry in face.education
        if not _goes_on(entry.period, as_of=face.changed_on)
    ]


def _credentials(face: Face) -> list[Json]:
    """The certificates that still hold."""
    return [
        {
            "@type": "EducationalOccupationalCredential",
            "name": entry.title,
            "recognizedBy": _organisation(entry.organisation),
            "expires": str(entry.period.ended or "") if _is_limited(entry.period) else "",
            "url": entry.url,
        }
        for entry in face.certifications
        if entry.title
        and (not _is_limited(entry.period) or _goes_on(entry.period, as_of=face.changed_on))
    ]


def _is_limited(period: Period) -> bool:
    """Whether it runs out; one date alone says when it was given."""
    started, ended = period.started, period.ended
    return started is not None and ended is not None and started != ended


def _goes_on(period: Period, *, as_of: date) -> bool:
    this_month = as_of.year * 12 + as_of.month - 1
    return period.is_current or (period.ended is not None and period.ended.last_month > this_month)


def _offer(face: Face, *, line: str) -> Json:
    provider: Json = {"@id": me(face)} if me(face) else {"@type": "Person", "name": face.name}
    return {
        "@type": "Offer",
        "description": "; ".join(face.offer.terms),
        "itemOffered": {"@type": "Service", "name": line, "provider": provider},
    }
