"""The profiles in files people have: JSON, JSON Lines, CSV, Parquet, a folder of CVs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Reading, Source
from breakthrough.evidence.cv import Line, propose
from breakthrough.findability import profile_of_text
from breakthrough.outside.captures import Limits
from breakthrough.outside.captures.documents import Document, documents
from breakthrough.outside.captures.opening import opened
from breakthrough.outside.crowds.fields import CrowdRow, columns_of, crowd_row
from breakthrough.outside.files import decoded, folder_files, read_bytes, shown_name
from breakthrough.outside.tables import CsvRows, ParquetRows, encoding_of

_PARQUET = b"PAR1"
_CVS = (".pdf", ".docx", ".txt", ".md")
_LEAST_WORDS = 20  # a text file with fewer is no CV
_LIMITS = Limits()

ReadCv = Callable[[Path], Reading]


@dataclass(frozen=True, slots=True)
class Unread:
    """A row or a file that gave no profile, and why."""

    reason: str


def profiles_in(path: Path, *, read_cv: ReadCv) -> Iterator[CrowdRow | Unread]:
    """Every profile in a file or a folder of CVs; a bad row costs one row.

    `read_cv` reads one PDF or DOCX. Raises Problem for a file that is no list of profiles.
    """
    if path.is_dir():
        yield from _folder(path, read_cv=read_cv)
    elif path.suffix.lower() in _CVS:
        yield _cv(path, read_cv=read_cv)
    else:
        yield from _table(path)


def _folder(folder: Path, *, read_cv: ReadCv) -> Iterator[CrowdRow | Unread]:
    found = [folder / file.name for file in folder_files(folder)]
    cvs = [path for path in found if path.suffix.lower() in _CVS]
    if not cvs:
        raise Problem(
            f"The folder {shown_name(folder)} holds no CV.",
            expected="CVs as PDF, DOCX or plain text are read.",
            next_step="Choose the folder that holds them.",
        )
    for path in cvs:
        yield _cv(path, read_cv=read_cv)


def _cv(path: Path, *, read_cv: ReadCv) -> CrowdRow | Unread:
    try:
        if path.suffix.lower() in (".pdf", ".docx"):
            text = read_cv(path).text
        else:
            text = decoded(read_bytes(path))
            _check_cv(text, name=path.name)
    except Problem as problem:
        return Unread(str(problem))
    if len(text.split()) < _LEAST_WORDS:
        return Unread(_too_few(path.name))
    profile = profile_of_text(text)
    return CrowdRow(path.name, profile.title, profile.skills, profile.body, "")


def _check_cv(text: str, *, name: str) -> None:
    """Raises Problem for a text that is no CV, by the same signs as a PDF or DOCX."""
    if len(text.split()) < _LEAST_WORDS:
        raise Problem(_too_few(name))
    propose([Line(line) for line in text.splitlines()], source=Source(Family.CV, name))


def _too_few(name: str) -> str:
    return f"{name} holds too few words to be a CV. It was left out."


def _table(path: Path) -> Iterator[CrowdRow | Unread]:
    with opened(path, limits=_LIMITS) as file:
        start = file.peek(64)[:64]
        text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
        if not text:
            raise Problem(f"{path.name} is empty.", next_step="Choose a file with profiles.")
        if start.startswith(_PARQUET):
            table = ParquetRows(path, most=_LIMITS.file)
            columns = columns_of(table.header, name=path.name)
            yield from _rows(
                table.rows(columns=list(dict.fromkeys(columns.values()))), columns, path.name
            )
        elif text[:1] in (b"{", b"["):
            yield from _json(documents(file, name=path.name, limits=_LIMITS), name=path.name)
        else:
            encoding = encoding_of(file)
            with opened(path, limits=_LIMITS) as again:
                rows = CsvRows(again, encoding=encoding, name=path.name, cell=_LIMITS.cell)
                columns = columns_of(rows.header, name=path.name)
                yield from _rows(rows.rows(), columns, path.name)


def _json(found: Iterator[Document], *, name: str) -> Iterator[CrowdRow | Unread]:
    """Objects one to a line, or in one list."""
    columns: dict[str, str] | None = None
    number = 0
    for document in found:
        if document.problem:
            yield Unread(str(document.problem))
            continue
        for row in document.root if isinstance(document.root, list) else [document.root]:
            number += 1
            if not isinstance(row, Mapping):
                yield Unread(f"Profile {number} of {name} is no record. It was left out.")
                continue
            columns = columns or columns_of(row, name=name)
            yield crowd_row(row, columns=columns, number=number) or _wordless(number, name)


def _rows(
    rows: Iterator[tuple[str, object]], columns: Mapping[str, str], name: str
) -> Iterator[CrowdRow | Unread]:
    for number, (place, row) in enumerate(rows, start=1):
        if isinstance(row, Mapping):
            yield crowd_row(row, columns=columns, number=number) or _wordless(number, name)
        else:
            yield Unread(f"{place.capitalize()} of {name} has {row}, unlike its header.")


def _wordless(number: int, name: str) -> Unread:
    return Unread(f"Profile {number} of {name} holds no word. It was left out.")
