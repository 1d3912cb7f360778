"""How a JSON Resume says its person is reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from breakthrough.outside.files import StoredFile
from breakthrough.outside.readers.json_resume.entry import Entry, entries
from breakthrough.outside.readers.json_resume.resume import resume_of
from breakthrough.presence import Link, Reach

_WEB = ("https://", "http://")


def reach_of(file: StoredFile) -> Reach:
    """E-mail, telephone, place and other pages in its "basics"; what is no text is left out.

    Its own address is where the site stands. Raises a Problem for what is no resume.
    """
    basics = resume_of(file).get("basics")
    about = Entry(file.basename, "basics", basics if isinstance(basics, dict) else {}, [])
    address = about.text("url", "website")
    return Reach(
        email=about.text("email"),
        phone=about.text("phone"),
        place=_place(about.values.get("location")),
        address=address.rstrip("/") if address.startswith(_WEB) else "",
        links=tuple(_links(about)),
    )


def _place(location: object) -> str:
    if not isinstance(location, Mapping):
        return ""
    parts = (location.get(name) for name in ("city", "region", "countryCode"))
    return ", ".join(part for part in parts if isinstance(part, str) and part)


def _links(about: Entry) -> Iterator[Link]:
    for one in entries(about.values, "profiles", file=about.file, problems=[]):
        url = one.text("url")
        if url.startswith(_WEB):
            yield Link(one.text("network") or url, url)
