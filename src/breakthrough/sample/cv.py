"""The person's CV as a word processor saves it.

Written part by part: a library's template would make the file a hundred times larger, its bytes
depend on the library's release, and the sample world slow to start.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from typing import Any
from xml.sax.saxutils import escape

from breakthrough.sample.stored_zip import stored_zip
from breakthrough.sample.vocabulary import words_of

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FIXED_PARTS = {
    "[Content_Types].xml": "types.xml",
    "_rels/.rels": "package.rels",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/_rels/document.xml.rels": "document.rels",
}
_Line = tuple[str, str]  # style, text; style "" is a plain paragraph


def cv(*, written_on: date) -> bytes:
    """The CV's bytes (DOCX): one column, a heading per role, its dates, bullets below."""
    folder = files("breakthrough.sample") / "data" / "cv"
    parts = {part: (folder / file).read_bytes() for part, file in _FIXED_PARTS.items()}
    document = _document(list(_lines(words_of("person")))).encode()
    return stored_zip({**parts, "word/document.xml": document}, on=written_on)


def _document(lines: Sequence[_Line]) -> str:
    body = "\n".join(_paragraph(style, text) for style, text in lines)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}\n<w:document xmlns:w="{_NAMESPACE}"><w:body>\n{body}\n</w:body></w:document>\n'


def _paragraph(style: str, text: str) -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _lines(person: dict[str, Any]) -> Iterator[_Line]:
    yield "Title", f"{person['first_name']} {person['last_name']}"
    yield "", "Finance Director"
    yield "", f"{person['city']} · {person['email']} · {person['phone']}"
    yield from _section("Summary", lines=[person["summary"]])
    yield from _experience(person["roles"])
    yield from _projects(person["projects"])
    yield from _section("Skills", lines=[", ".join(person["cv_skills"])])
    yield from _section("Education", lines=_schools(person))
    yield from _section("Certifications", lines=_certificates(person))
    yield from _section("Languages", lines=[", ".join(name for name, _ in person["languages"])])


def _section(heading: str, *, lines: list[str]) -> Iterator[_Line]:
    yield "Heading1", heading
    for line in lines:
        yield "", line


def _experience(roles: list[dict[str, Any]]) -> Iterator[_Line]:
    yield "Heading1", "Experience"
    for role in roles:
        yield "Heading2", f"{role['title']}, {role['organisation']}"
        yield "", f"{role['place']} | {_period(role)}"
        for point in role["points"]:
            yield "ListBullet", point


def _projects(projects: list[dict[str, Any]]) -> Iterator[_Line]:
    yield "Heading1", "Projects"
    for project in projects:
        yield "Heading2", f"{project['title']} ({_period(project)})"
        yield "", project["text"]


def _schools(person: dict[str, Any]) -> list[str]:
    return [
        f"{one['degree']}, {one['school']}, {one['started']} – {one['ended']}"
        for one in person["education"]
    ]


def _certificates(person: dict[str, Any]) -> list[str]:
    return [f"{one['name']}, {one['on']}" for one in person["certifications"]]


def _period(dated: dict[str, Any]) -> str:
    return f"{dated['started']} – {dated['ended'] or 'present'}"
