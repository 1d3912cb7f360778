"""All that is made of one public face: the site, and the pack of what is sent or copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from breakthrough.basics import Problem
from breakthrough.outside.printers.cv_docx import cv_docx
from breakthrough.outside.printers.cv_pdf import cv_pdf
from breakthrough.outside.printers.link_picture import link_picture
from breakthrough.outside.printers.printed import Printed
from breakthrough.outside.printers.qr import qr_png, qr_svg
from breakthrough.outside.printers.site import Enquiries, Files, site_pages
from breakthrough.outside.printers.site.files import CARD, DOCX, PDF, PICTURE, QR
from breakthrough.presence import Face
from breakthrough.presence.formats import (
    resume_json,
    signature_html,
    signature_text,
    vcard,
    vcard_for_qr,
)

SITE, PACK = "site", "pack"  # the folder to upload; what is sent or copied by hand


@dataclass(frozen=True, slots=True)
class Made:
    """Files by their relative path, and what could not be made or not in full, in words."""

    files: Mapping[str, bytes]
    problems: tuple[str, ...] = ()


def everything(face: Face, *, theme: str, enquiries: Enquiries, to_send: Mapping[str, str]) -> Made:
    """The site in SITE, the pack in PACK. The same face makes the same bytes.

    `to_send`: texts of the pack by file name. A document that no font here can draw is left out and
    told; all else is made. Raises Problem where nobody could reach the person.
    """
    printed, problems = _printed(face, theme=theme)
    files = Files(
        has_pdf=PDF in printed,
        has_docx=DOCX in printed,
        has_picture=PICTURE in printed,
        has_card=CARD in printed,
    )
    pages = site_pages(face, theme=theme, enquiries=enquiries, files=files)
    pack = {
        "signature.html": signature_html(face).encode(),
        "signature.txt": signature_text(face).encode(),
        "qr.png": qr_png(vcard_for_qr(face)),
        **{name: text.encode() for name, text in to_send.items()},
    }
    made = {f"{SITE}/{name}": data for name, data in (pages | printed).items()}
    made |= {f"{PACK}/{name}": data for name, data in pack.items()}
    return Made(dict(sorted(made.items())), tuple(problems))


def _printed(face: Face, *, theme: str) -> tuple[dict[str, bytes], list[str]]:
    """The documents and pictures beside the pages, and what is to be told of them."""
    files = {
        DOCX: cv_docx(face, theme=theme),
        CARD: vcard(face).encode(),
        QR: qr_svg(vcard_for_qr(face)).encode(),
    }
    told: list[str] = []
    drawn: dict[str, Callable[[], Printed]] = {
        PDF: partial(cv_pdf, face, theme=theme, resume=resume_json(face)),
        PICTURE: partial(link_picture, face, theme=theme),
    }
    for name, draw in drawn.items():
        try:
            found = draw()
        except Problem as problem:
            told.append(f"{name}: {problem}")
        else:
            files[name] = found.data
            told += [f"{name}: {one}" for one in found.problems]
    return files, told
