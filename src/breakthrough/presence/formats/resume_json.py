"""The face as a JSON Resume 1.3.1, which other programs read."""

from __future__ import annotations

from breakthrough.basics import PartialDate
from breakthrough.presence.face.face import Entry, Face, Spoken
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import HOME, RESUME, absolute
from breakthrough.presence.formats.written_json import Json, written

_SCHEMA_VERSION = "v1.3.1"


def resume_json(face: Face) -> str:
    """Every fact of the face in the sections of the schema; what is not known is left out.

    Where the schema has no field (the place of a school, patents, courses), the fact stands in a
    field of the same name as elsewhere, as the schema allows: nothing is lost, and no patent is
    passed off as an essay.
    """
    face = legible(face)
    return written(
        {
            "basics": _basics(face),
            "work": [_engaged(entry, organisation="name") for entry in face.roles],
            "volunteer": [
                _engaged(entry, organisation="organization") for entry in face.volunteering
            ],
            "education": [_studied(entry) for entry in face.education],
            "awards": [_given(entry, title="title", by="awarder") for entry in face.honours],
            "certificates": [_given(entry, by="issuer") for entry in face.certifications],
            "publications": [
                _given(entry, by="publisher", on="releaseDate") for entry in face.publications
            ],
            "skills": [{"name": skill} for skill in face.skills],
            "languages": [_spoken(one) for one in face.languages],
            "projects": [_project(entry) for entry in face.projects],
            "patents": [_given(entry, by="issuer") for entry in face.patents],
            "courses": [_given(entry, by="institution") for entry in face.courses],
            "meta": {
                "canonical": absolute(face, path=RESUME),
                "version": _SCHEMA_VERSION,
                "lastModified": f"{face.changed_on.isoformat()}T00:00:00",
                "note": label(face),
            },
        }
    )


def _basics(face: Face) -> Json:
    # The schema wants the country as a code, which nobody wrote: it stays with the region.
    city, _, region = face.reach.place.partition(", ")
    return {
        "name": face.name,
        "label": face.headline,
        "email": face.reach.email,
        "phone": face.reach.phone,
        "url": absolute(face, path=HOME),
        "summary": "\n\n".join(face.profile or face.about),
        "location": {"city": city, "region": region},
        "profiles": [{"network": link.label, "url": link.url} for link in face.reach.links],
    }


def _engaged(entry: Entry, *, organisation: str) -> Json:
    return {
        organisation: entry.organisation,
        "position": entry.title,
        "location": entry.place,
        "url": entry.url,
        **_dates(entry),
        "highlights": entry.points,
    }


def _studied(entry: Entry) -> Json:
    """The degree stays whole: where its field begins, nobody said."""
    return {
        "institution": entry.organisation,
        "studyType": entry.title,
        "location": entry.place,
        "url": entry.url,
        **_dates(entry),
        "highlights": entry.points,
    }


def _project(entry: Entry) -> Json:
    return {
        "name": entry.title,
        "entity": entry.organisation,
        "location": entry.place,
        "url": entry.url,
        **_dates(entry),
        "highlights": entry.points,
    }


def _given(entry: Entry, *, by: str, title: str = "name", on: str = "date") -> Json:
    """What has a giver and a date; a second date, as of a certificate that runs out, is kept."""
    started, ended = entry.period.started, entry.period.ended
    return {
        title: entry.title,
        by: entry.organisation,
        on: _date(started),
        "endDate": _date(ended) if started != ended else "",
        "location": entry.place,
        "url": entry.url,
        "summary": "\n".join(entry.points),
    }


def _spoken(one: Spoken) -> Json:
    return {"language": one.language, "fluency": one.fluency}


def _dates(entry: Entry) -> dict[str, Json]:
    return {"startDate": _date(entry.period.started), "endDate": _date(entry.period.ended)}


def _date(on: PartialDate | None) -> str:
    """As far as it is known; the schema knows no years before 1000 or after 2999."""
    return str(on) if on and 1000 <= on.year <= 2999 else ""
