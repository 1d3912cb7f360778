"""What may stand in a file under version control."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from sources import ROOT, name_of, tracked

# Written in pieces, so that this file does not hold what it looks for.
_REGISTRY = re.compile(
    r"pypi\." + r"org|python" + r"hosted\.org|artifac" + r"tory|[/.]sim" + r"ple/"
    r"|--(extra-)?index" + r"-url|--find" + r"-links",
    re.IGNORECASE,
)
_MACHINE_PATH = re.compile(
    r"(?<![\w.~])/(?:wo" + r"rk\b|ro" + r"ot\b|home/[a-z]|Us" + r"ers/[a-z])[\w./-]*"
)
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]+\])?==\S+")
_REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture


@pytest.mark.usefixtures("git")
def test_no_tracked_file_holds_the_address_of_a_registry() -> None:
    found = [name_of(path) for path in tracked() if _REGISTRY.search(text_of(path))]
    assert found == []


@pytest.mark.usefixtures("git")
def test_no_tracked_file_holds_a_path_of_one_machine() -> None:
    found = [
        (name_of(path), match.group())
        for path in tracked()
        if (match := _MACHINE_PATH.search(text_of(path)))
    ]
    assert found == []


def test_the_address_of_a_registry_would_be_seen() -> None:
    assert _REGISTRY.search("https://py" + "pi.org/sim" + "ple")
    assert not _REGISTRY.search("--no-emit-index" + "-url, a simple case")


@pytest.mark.parametrize("name", _REQUIREMENTS)
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    joined = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    assert len(lines) > 20
    assert [line for line in lines if not _PINNED.match(line)] == []
    assert [line for line in lines if "--hash=sha256:" not in line] == []


def test_every_dependency_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        "requirements.txt": project["project"]["dependencies"],
        "requirements-dev.txt": project["dependency-groups"]["dev"],
    }
    for name, dependencies in wanted.items():
        locked = {
            _folded(found.group(1))
            for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
            if (found := _PINNED.match(line))
        }
        names = {_folded(re.split(r"[\[<>=~! ;]", one)[0]) for one in dependencies}
        assert names - locked == set()


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
