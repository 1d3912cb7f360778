"""Files as their owners have them: archives, folders, printed CVs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import typst

Members = Mapping[str, str | bytes]
SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples"


@pytest.fixture
def samples() -> Path:
    """The fictional sample files that may lie beside the checkout."""
    if not SAMPLES.is_dir():
        pytest.skip("the sample files are not beside this checkout (../shared/samples)")
    return SAMPLES


@pytest.fixture
def zipped(tmp_path: Path) -> Callable[..., Path]:
    """Makes a ZIP of these members."""

    def make(members: Members, name: str = "Basic_LinkedInDataExport_11-20-2026.zip") -> Path:
        path = tmp_path / name
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return path

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Members], Path]:
    """Makes a folder with these files in it."""

    def make(members: Members) -> Path:
        home = tmp_path / "export"
        for name, content in members.items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return home

    return make


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Makes one file."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Path]:
    """Makes a PDF of Typst markup."""

    def make(markup: str, name: str = "cv.pdf") -> Path:
        path = tmp_path / name
        typst.compile(markup.encode(), output=str(path), ignore_system_fonts=True)
        return path

    return make
