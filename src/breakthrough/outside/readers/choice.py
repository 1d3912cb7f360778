"""Which reader a file is for: by what it holds, never by its name's ending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from breakthrough.basics import Problem
from breakthrough.evidence import Contact, Family, Item, Reading
from breakthrough.outside.archive import open_archive
from breakthrough.outside.files import (
    TEXT_LIMIT,
    StoredFile,
    decoded,
    first_bytes,
    folder_files,
    shown_name,
    stored_file,
)
from breakthrough.outside.readers import connections, docx, json_resume, linkedin, pdf

_READABLE = (
    "LinkedIn archives (ZIP, folder or CSV), Connections.csv, JSON Resume, and CVs as PDF or DOCX "
    "can be read."
)
# What files of other kinds begin with, and what to do with one.
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "Save it as DOCX or PDF."),
    (b"{\\rtf", "an RTF text", "Save it as DOCX or PDF."),
    (b"\x89PNG", "a picture", "Export the CV as PDF or DOCX from the program it was written in."),
    (
        b"\xff\xd8\xff",
        "a picture",
        "Export the CV as PDF or DOCX from the program it was written in.",
    ),
    (b"Rar!", "a RAR archive", "Unpack it, and choose the folder or the files in it."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it, and choose the folder or the files in it."),
    (b"\x1f\x8b", "a gzip file", "Unpack it, and choose the file in it."),
)


@dataclass(frozen=True, slots=True)
class FileReading:
    """The files that belong together, and what was read in them."""

    paths: tuple[Path, ...]
    reading: Reading


def read(path: Path) -> Reading:
    """What a file, archive or folder holds.

    Raises a Problem when it cannot be read, or holds nothing of the kinds that can.
    """
    if path.is_dir():
        return _of_export(list(folder_files(path)), name=shown_name(path), left_out=())
    start = first_bytes(path, limit=8)
    if not start:
        raise Problem(
            f"{path.name} is empty.", expected=_READABLE, next_step="Download or export it again."
        )
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_archive(path)
    file = stored_file(path)
    if pdf.is_pdf(file):
        return pdf.read(file)
    _refuse_others(start, name=path.name)
    if json_resume.is_json_resume(file):
        return json_resume.read(file)
    return _of_export([file], name=path.name, left_out=())


def text_of(path: Path) -> str:
    """The text of a plain text file, a PDF or a DOCX, as it is read, line by line.

    Raises a Problem when the file is of another kind, or cannot be read.
    """
    start = first_bytes(path, limit=8)
    if start.startswith(b"PK\x03\x04"):
        with open_archive(path) as archive:
            if docx.is_docx(archive.files):
                return docx.read(archive.files, name=path.name).text
        raise Problem(
            f"{path.name} is an archive, not a text.",
            expected="A plain text file, a PDF or a DOCX can be checked.",
            next_step="Choose one of these, or paste the text.",
        )
    file = stored_file(path)
    if start and pdf.is_pdf(file):
        return pdf.read(file).text
    _refuse_others(start, name=path.name)
    return decoded(file.read(TEXT_LIMIT))


def read_many(paths: Sequence[Path]) -> tuple[FileReading, ...]:
    """What several files hold: the parts of LinkedIn exports together, every other file alone.

    Of an item that several exports state, the newest export's wording stays. LinkedIn comes first,
    then the others in the order given. Raises the Problem of the first file that cannot be read.
    """
    exported: list[tuple[Path, Reading]] = []
    others: list[FileReading] = []
    for path in dict.fromkeys(paths):
        reading = read(path)
        if reading.family is Family.LINKEDIN and not reading.is_draft:
            exported.append((path, reading))
        else:
            others.append(FileReading((path,), reading))
    if exported:
        newest_first = sorted(exported, key=lambda one: _newest_day(one[1]), reverse=True)
        whole = merged([reading for _, reading in newest_first])
        others.insert(0, FileReading(tuple(path for path, _ in exported), whole))
    return tuple(others)


def merged(readings: Sequence[Reading]) -> Reading:
    """One reading of several of one family: each item and contact once, the first one's wording."""
    items: dict[tuple[str, ...], Item] = {}
    people: dict[tuple[str, ...], Contact] = {}
    for reading in readings:
        for item in reading.items:
            items.setdefault(item.identity, item)
        for person in reading.contacts:
            people.setdefault(connections.identity(person), person)
    return replace(
        readings[0],
        items=tuple(items.values()),
        contacts=tuple(people.values()),
        problems=tuple(dict.fromkeys(says for one in readings for says in one.problems)),
        name=next((reading.name for reading in readings if reading.name), ""),
    )


def _of_archive(path: Path) -> Reading:
    with open_archive(path) as archive:
        if docx.is_docx(archive.files):
            return docx.read(archive.files, name=path.name)
        return _of_export(archive.files, name=path.name, left_out=archive.left_out)


def _of_export(files: Sequence[StoredFile], *, name: str, left_out: tuple[str, ...]) -> Reading:
    """The tables of an export and the people in it; a Problem where not one row could be read."""
    people = [file for file in files if connections.is_connections(file)]
    if not people and not linkedin.is_linkedin(files):
        raise _unknown(name, left_out=left_out)
    reading = merged([linkedin.read(files), connections.read(people)])
    problems = (*left_out, *reading.problems)
    if problems and not reading.items and not reading.contacts:
        raise Problem(
            f"Nothing in {name} could be read. {' '.join(problems[:3])}",
            next_step="Download the archive again, or put these places right.",
        )
    return replace(reading, problems=problems)


def _newest_day(reading: Reading) -> str:
    """The latest day an export tells of, as a stand-in for the day it was made."""
    days = [str(person.connected_on) for person in reading.contacts if person.connected_on]
    days += [
        str(date)
        for item in reading.items
        for date in (item.period.started, item.period.ended)
        if date
    ]
    return max(days, default="")


def _refuse_others(start: bytes, *, name: str) -> None:
    for sign, kind, next_step in _OTHERS:
        if start.startswith(sign):
            raise Problem(
                f"{name} is {kind}, which cannot be read.",
                expected=_READABLE,
                next_step=next_step,
            )


def _unknown(name: str, *, left_out: tuple[str, ...]) -> Problem:
    reasons = f" {' '.join(left_out[:3])}" if left_out else ""
    return Problem(
        f"Nothing in {name} is known here.{reasons}",
        expected=_READABLE,
        next_step="Choose one of these.",
    )
