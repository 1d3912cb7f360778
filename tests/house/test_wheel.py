"""The package builds and runs without a network, away from its checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from sources import ROOT

BUILD = "import sys; from flit_core import buildapi; print(buildapi.build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-c", BUILD, str(folder), cwd=ROOT)
    return folder / built.stdout.split()[-1]


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment with the wheel and the dependencies of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    install = ["install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    run(sys.executable, "-m", "pip", "--python", str(python), *install, str(wheel), cwd=folder)
    packages = next((folder / "lib").glob("python3*/site-packages"))
    # After the environment's own, and without reading the other's .pth files: the checkout that
    # is installed there does not come along.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin"


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(cwd)}
    given = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert given.returncode == 0, given.stderr
    return given


def test_the_wheel_holds_the_whole_package_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = ROOT / "src" / "breakthrough"
    expected = {
        str(path.relative_to(package.parent))
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == expected


def test_the_wheel_carries_its_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.endswith("licenses/LICENSE")] != []


def test_the_installed_command_explains_itself(elsewhere: Path, tmp_path: Path) -> None:
    given = run(str(elsewhere / "breakthrough"), "--help", cwd=tmp_path)
    assert "Would they find you" in given.stdout


def test_the_installed_command_opens_a_new_data_folder(elsewhere: Path, tmp_path: Path) -> None:
    where = "import breakthrough; print(breakthrough.__file__)"
    found = run(str(elsewhere / "python"), "-c", where, cwd=tmp_path).stdout
    assert Path(found.strip()).is_relative_to(elsewhere.parent)
    command = [str(elsewhere / "breakthrough"), "evidence", "list", "--json"]
    listed = run(*command, "--home", str(tmp_path / "home"), cwd=tmp_path)
    assert json.loads(listed.stdout)["roles"] == []
