"""A CV in PDF as a draft for its owner to confirm."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Reading, Source
from breakthrough.evidence.cv import Line, propose
from breakthrough.outside.files import StoredFile
from breakthrough.outside.readers.pdf.lines import lines_of
from breakthrough.outside.readers.pdf.pen import Piece, pieces_on

_LARGEST = 25 * 2**20  # bytes
_MOST_PAGES = 40
_LEAST_LETTERS = 0.5  # of the characters; below this the fonts do not tell which letter is which
# What pypdf lets through on files that break the rules of PDF.
_BROKEN = (
    PyPdfError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    NotImplementedError,
    zlib.error,
    struct.error,
    EOFError,
)
# pypdf tells of every oddity that it has put right; the user can do nothing about them.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def is_pdf(file: StoredFile) -> bool:
    """Whether the file begins like a PDF, some bytes of other programs before it allowed."""
    return b"%PDF-" in file.peek(1024)


def read(file: StoredFile) -> Reading:
    """What a CV in PDF seems to state, its text kept beside it.

    LinkedIn's own "Save to PDF" counts as the LinkedIn profile. Raises a Problem when the file is
    locked, damaged, too large, scanned, or no CV.
    """
    name = file.basename
    lines = lines_of(_pieces(file.read(_LARGEST), name=name))
    text = "\n".join(line.text for line in lines)
    is_linkedin = _is_linkedin(lines)
    family = Family.LINKEDIN if is_linkedin else Family.CV
    proposal = propose(lines, source=Source(family, name), organisation_first=is_linkedin)
    return Reading(
        family,
        proposal.items,
        problems=proposal.problems,
        text=text,
        is_draft=True,
        name=proposal.name,
    )


def _pieces(data: bytes, *, name: str) -> list[list[Piece]]:
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not _is_opened(reader):
            raise _locked(name)
        count = len(reader.pages)
        if count > _MOST_PAGES:
            raise Problem(
                f"{name} has {count} pages.",
                expected=f"A CV of at most {_MOST_PAGES} pages can be read.",
                next_step="Choose the CV itself, or the pages that hold it.",
            )
        pages = [pieces_on(page) for page in reader.pages]
        has_images = any(_has_image(page) for page in reader.pages)
    except DependencyError as error:
        raise _locked(name) from error
    except _BROKEN as error:
        raise Problem(
            f"{name} is damaged: its pages cannot be read.",
            next_step="Export it as PDF again, or use a DOCX of it.",
        ) from error
    _check_text(pages, name=name, has_images=has_images)
    return pages


def _is_opened(reader: PdfReader) -> bool:
    """Many PDFs are locked against changes only and open without a password."""
    return bool(reader.decrypt(""))


def _locked(name: str) -> Problem:
    return Problem(
        f"{name} is locked with a password.",
        next_step="Save a copy without the password, and choose that.",
    )


def _check_text(pages: Sequence[Sequence[Piece]], *, name: str, has_images: bool) -> None:
    """Raises a Problem when there is no text, or none that can be told from its fonts."""
    text = "".join(piece.text for page in pages for piece in page)
    if len("".join(text.split())) < 20:
        seen = "is a scan: its pages are pictures" if has_images else "holds no text"
        raise Problem(
            f"{name} {seen}.",
            expected="A PDF with text that can be selected and copied was looked for.",
            next_step="Export the CV as PDF or DOCX from the program it was written in.",
        )
    told = sum(char.isalnum() or char.isspace() for char in text)
    if told < _LEAST_LETTERS * len(text):
        raise Problem(
            f"{name} does not say which letters its signs stand for.",
            expected="Text that can be copied as words was looked for.",
            next_step="Export the CV as PDF or DOCX from the program it was written in.",
        )


def _has_image(page: PageObject) -> bool:
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    objects = drawn.get_object() if drawn is not None else {}
    return any(objects[key].get_object().get("/Subtype") == "/Image" for key in objects)


def _is_linkedin(lines: Sequence[Line]) -> bool:
    """LinkedIn marks the address in the side bar, and heads it "Contact"."""
    text = " ".join(line.text for line in lines)
    has_contact = any(line.text.strip() in ("Contact", "Kontakt", "Contacto") for line in lines)
    return has_contact and "linkedin.com/in/" in text and "(LinkedIn)" in text
