"""Files dropped in the browser, as the paths that actions take."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.http import HttpRequest

from breakthrough.basics import Problem

_MEGABYTE = 1024 * 1024


@contextmanager
def dropped_files(request: HttpRequest, *, field: str = "files") -> Iterator[list[Path]]:
    """The files sent in the form, under the names they had; gone when the block ends.

    Raises Problem when no file was chosen, or one is larger than the app takes.
    """
    files = request.FILES.getlist(field)
    if not files:
        raise Problem(
            "No file was chosen.",
            expected="This step reads at least one file.",
            next_step="Choose one, or drop it on the field, then press the button again.",
        )
    _check_sizes(files)
    with tempfile.TemporaryDirectory(prefix="breakthrough-") as folder:
        yield [_placed(file, folder=Path(folder), place=place) for place, file in enumerate(files)]


def _check_sizes(files: Sequence[UploadedFile[bytes]]) -> None:
    most: int = settings.BREAKTHROUGH_MAX_UPLOAD_BYTES
    for file in files:
        if (file.size or 0) > most:
            raise Problem(
                f"{file.name} is {(file.size or 0) // _MEGABYTE:,} MB.",
                expected=f"The browser page takes files up to {most // _MEGABYTE:,} MB.",
                next_step="Import it in the terminal instead, where there is no such limit.",
            )


def _placed(file: UploadedFile[bytes], *, folder: Path, place: int) -> Path:
    """The file at a path that ends in its own name; two of one name get a folder each."""
    name = Path(file.name or "").name or "file"
    path = folder / name
    if path.exists():
        path = folder / str(place) / name
        path.parent.mkdir()
    if isinstance(file, TemporaryUploadedFile):
        shutil.copyfile(file.temporary_file_path(), path)
    else:
        with path.open("wb") as target:
            shutil.copyfileobj(file, target)
    return path
