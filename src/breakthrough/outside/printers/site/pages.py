"""The whole site of one person, as files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from breakthrough.basics import Problem
from breakthrough.outside.printers.site import files as file_names
from breakthrough.outside.printers.site.addresses import mail_link, web_link
from breakthrough.outside.printers.site.asking import (
    HONEYPOT,
    QUESTIONS,
    Enquiries,
    asking_link,
)
from breakthrough.outside.printers.site.files import Files
from breakthrough.outside.printers.site.head import Head, Site
from breakthrough.outside.printers.site.making import render
from breakthrough.outside.printers.site.shown import one_line, shown
from breakthrough.outside.printers.site.themes import icon, style_sheet
from breakthrough.presence.face.face import Face
from breakthrough.presence.formats import (
    article_json_ld,
    atom,
    json_feed,
    json_ld,
    llms_txt,
    note_path,
    resume_json,
    robots,
    sitemap,
)

_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_UNLISTED = {"404.html", "thanks.html"}  # nobody searches for these


def site_pages(face: Face, *, theme: str, enquiries: Enquiries, files: Files) -> dict[str, bytes]:
    """The public site of one person: each file's path, relative to the site, and its bytes.

    Every link is relative, so that the site works on any host, in any folder and from a disk; what
    must be whole (canonical addresses, the sitemap) is there when the face has an address.

    Raises Problem: nobody could reach the person, there is no name, a note's address cannot be
    one, or there is no such theme.
    """
    _check(shown(face), enquiries=enquiries)
    pages = dict(_pages(face, enquiries=enquiries, files=files))
    texts = {
        **pages,
        **_for_machines(face, pages=tuple(pages), files=files),
        "style.css": style_sheet(theme),
        "icon.svg": icon(shown(face).name, theme=theme),
    }
    return {path: texts[path].encode() for path in sorted(texts)}


def _pages(written: Face, *, enquiries: Enquiries, files: Files) -> Iterator[tuple[str, str]]:
    face = shown(written)
    site = Site.of(face)
    reach = face.reach
    has_ways = bool(reach.email or reach.phone or reach.links)
    shared = {"face": face, "site": site, "files": files, "has_ways": has_ways}

    def page(template: str, head: Head, **more: object) -> tuple[str, str]:
        style = more.pop("style", f"{head.root}style.css")
        return head.path, render(template, head=head, style=style, **shared, **more)

    is_form = enquiries is Enquiries.FORM
    yield page("index", site.front(), json=json_ld(written))
    yield page(
        "contact",
        site.page("contact.html", title="Get in touch"),
        json=json_ld(written, page="contact"),
        is_form=is_form,
        questions=QUESTIONS,
        honeypot=HONEYPOT,
        asking=asking_link(face.reach.email),
    )
    if is_form:
        yield page("thanks", site.page("thanks.html", title="Thank you"))
    if face.notes:
        yield page(
            "notes", site.page("notes.html", title="Notes"), json=json_ld(written, page="notes")
        )
    for note in face.notes:
        yield page("note", site.note(note), note=note, json=article_json_ld(written, note))
    # Shown at any depth, so a relative path would miss the sheet.
    folder = urlsplit(site.address).path
    style = f"{folder}/style.css" if site.address else "style.css"
    yield page("404", site.lost(), style=style)


def _for_machines(written: Face, *, pages: tuple[str, ...], files: Files) -> dict[str, str]:
    face = shown(written)
    texts = {
        "resume.json": resume_json(written),
        "robots.txt": robots(written),
        "llms.txt": llms_txt(written, pages=_told(face, files=files)),
    }
    if face.notes:
        texts |= {"atom.xml": atom(written), "feed.json": json_feed(written)}
    if face.reach.address:
        listed = [path.removeprefix("index.html") for path in pages if path not in _UNLISTED]
        texts["sitemap.xml"] = sitemap(written, pages=listed)
    return texts


def _told(face: Face, *, files: Files) -> list[tuple[str, str, str]]:
    """Name, address and a word on each page, for assistants that read the site."""
    told = [
        ("Profile", "index.html", "who I am, my work and what backs it"),
        ("Contact", "contact.html", "what I take on, and how I am reached"),
        ("Résumé", "resume.json", "the same as data"),
    ]
    if files.has_pdf:
        told.append(("CV", file_names.PDF, "to print"))
    if face.notes:
        told.append(("Notes", "notes.html", "what I think about the work, and cases"))
    notes = [(one_line(note.title, longest=120), note_path(note), "") for note in face.notes]
    return [*told, *notes]


def _is_reached(face: Face) -> bool:
    reach = face.reach
    leading = [web_link(link.url) for link in reach.links]
    return any((mail_link(reach.email), reach.phone, *leading))


def _check(face: Face, *, enquiries: Enquiries) -> None:
    if not face.name:
        raise Problem("The site has no name to show.", next_step="Give your name in Settings.")
    if enquiries is Enquiries.MAIL and not _is_reached(face):
        raise Problem(
            "Nobody could reach you from this site.",
            expected="It needs an email address, a telephone number or a link to another page.",
            next_step="Add one, or serve the site from here, where it has a form.",
        )
    _check_slugs([note.slug for note in face.notes])


def _check_slugs(slugs: list[str]) -> None:
    counted = Counter(slug.lower() for slug in slugs)  # some disks do not tell a from A
    for slug in slugs:
        if not _SLUG.fullmatch(slug):
            raise Problem(
                f"The note’s address “{slug}” cannot be one.",
                expected="It holds letters from a to z, figures and hyphens.",
            )
        if counted[slug.lower()] > 1:
            raise Problem(
                f"Two notes have the address “{slug}”.", next_step="Give one of them another."
            )
