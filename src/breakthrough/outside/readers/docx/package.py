"""A Word document opened from bytes that were counted and looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from breakthrough.basics import Problem
from breakthrough.evidence.cv import Line
from breakthrough.outside.files import StoredFile
from breakthrough.outside.readers.docx.lines import Walk

_LARGEST_PART = 16 * 2**20  # bytes of one part of text
_MOST_PARTS = 2_000
_TEXTLESS = ("word/media/", "word/embeddings/", "word/fonts/", "docprops/thumbnail")
# What python-docx lets through on parts that are missing or are not what they say.
_BROKEN = (
    OpcError,
    BadZipFile,
    XMLSyntaxError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    RecursionError,
)
_DECLARATIONS = ("<!doctype", "<!entity")


def lines_in(parts: Sequence[StoredFile], *, name: str) -> list[Line]:
    """The lines of the document made of these parts; pictures are left out.

    Raises a Problem when it is damaged, or declares entities, as no program that writes CVs does.
    """
    if len(parts) > _MOST_PARTS:
        raise _damaged(name)
    packed = _repacked(parts, name=name)
    try:
        document: WordDocument = Document(packed)
        if document.element.tag != qn("w:document"):
            raise _damaged(name)
        return list(Walk(document).lines())
    except _BROKEN as error:
        raise _damaged(name) from error


def _repacked(parts: Sequence[StoredFile], *, name: str) -> BytesIO:
    """The parts as an archive in memory, none larger than it may be, whatever it declared."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for part in parts:
            is_textless = part.name.casefold().startswith(_TEXTLESS)
            data = b"" if is_textless else part.read(_LARGEST_PART)
            if part.name.casefold().endswith((".xml", ".rels")):
                _check_declarations(data, name=name)
            archive.writestr(part.name, data)
    packed.seek(0)
    return packed


def _check_declarations(data: bytes, *, name: str) -> None:
    """Entities can fetch files or grow without end: they are refused before they are parsed."""
    start = data[:4096].replace(b"\0", b"").decode("latin-1").casefold()
    if any(word in start for word in _DECLARATIONS):
        raise Problem(
            f"{name} holds instructions that a CV has no use for, as files made to do harm do.",
            next_step="It was not read. Save it again from Word as a new DOCX, or use a PDF.",
        )


def _damaged(name: str) -> Problem:
    return Problem(
        f"{name} is damaged: its text cannot be read.",
        next_step="Open it in Word or LibreOffice, save it again as DOCX, or export a PDF.",
    )
