"""The sites and CVs of a practice's clients: each from a file of their own, side by side."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from pypdf import PdfReader

from breakthrough.outside.practice import ClientBuilt, ClientRefused, build_practice

AS_OF = date(2026, 11, 26)
RESUMES = Path(__file__).resolve().parents[1] / "presence/labelled_sentences"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Four clients' resumes, each with an address."""
    folder = tmp_path / "files"
    folder.mkdir()
    paths = []
    for name in ("daniel", "marta", "priya", "tomas"):
        resume = json.loads((RESUMES / f"{name}.json").read_text(encoding="utf-8"))
        resume["basics"]["email"] = f"{name}@practice.example"
        path = folder / f"{name}.json"
        path.write_text(json.dumps(resume), encoding="utf-8")
        paths.append(path)
    return paths


def bytes_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_client_has_a_folder_with_site_and_cv(files: list[Path], tmp_path: Path) -> None:
    built = list(build_practice(files, out=tmp_path / "out", theme="paper", as_of=AS_OF, cores=1))
    assert [type(one) for one in built] == [ClientBuilt] * 4
    assert (tmp_path / "out/marta/site/index.html").is_file()
    text = PdfReader(tmp_path / "out/marta/site/cv.pdf").pages[0].extract_text()
    assert "Run a plant of 240 people" in text
    assert "marta@practice.example" in text


def test_two_cores_leave_the_bytes_of_one(files: list[Path], tmp_path: Path) -> None:
    one = list(build_practice(files, out=tmp_path / "one", theme="studio", as_of=AS_OF, cores=1))
    two = list(build_practice(files, out=tmp_path / "two", theme="studio", as_of=AS_OF, cores=2))
    assert [type(told) for told in one] == [type(told) for told in two]
    assert bytes_in(tmp_path / "one") == bytes_in(tmp_path / "two")


def test_one_bad_file_costs_one_client(files: list[Path], tmp_path: Path) -> None:
    broken, empty = tmp_path / "broken.json", tmp_path / "empty.json"
    broken.write_text('{"basics": {"name": ', encoding="utf-8")
    empty.write_bytes(b"")
    nameless = tmp_path / "nameless.json"
    nameless.write_text(json.dumps({"work": [{"name": "X", "position": "Y"}]}), encoding="utf-8")
    unreachable = RESUMES / "marta.json"
    given = [broken, files[0], empty, nameless, unreachable]
    told = list(build_practice(given, out=tmp_path / "out", theme="paper", as_of=AS_OF, cores=2))
    reasons = [one.reason if isinstance(one, ClientRefused) else "" for one in told]
    assert [bool(one) for one in reasons] == [True, False, True, True, True]
    assert "breaks the rules of JSON" in reasons[0]
    assert "does not say whose it is" in reasons[3]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["daniel"]


def test_files_of_one_name_have_folders_of_their_own(tmp_path: Path, files: list[Path]) -> None:
    other = tmp_path / "more/marta.json"
    other.parent.mkdir()
    other.write_bytes(files[0].read_bytes())
    told = list(
        build_practice([files[1], other], out=tmp_path / "out", theme="paper", as_of=AS_OF, cores=1)
    )
    folders = [Path(one.folder).name for one in told if isinstance(one, ClientBuilt)]
    assert folders == ["marta", "marta-2"]
