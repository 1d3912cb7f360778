"""The sample world in the browser, in a temporary folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from breakthrough.basics import Problem
from breakthrough.cli import serve
from breakthrough.cli.answer import at_work, ending

_NOTE = "This is the sample world: the person, the employers and the crowd are all invented."
_GONE = "The sample world is removed; what you did in it is not kept."

KeptIn = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Keep the sample world in this folder, which must be empty or new.",
        file_okay=False,
        show_default=False,
    ),
]


def demo(home: KeptIn = None, port: serve.Port = 0, browser: serve.Browser = True) -> None:
    """Open the sample world in the browser; everything in it is invented.

    It lives in a temporary folder, which is removed at the end, unless --home names one to keep.
    """
    if home is not None:
        with ending(as_json=False):
            _fill(home)
        serve.serve(
            home=home,
            port=port,
            browser=browser,
            note=_NOTE,
            farewell=f"The sample world stays in {home}.",
        )
        return
    with tempfile.TemporaryDirectory(prefix="breakthrough-demo-") as folder:
        temporary = Path(folder) / "home"
        with ending(as_json=False):
            _fill(temporary)
        serve.serve(
            home=temporary, port=port, browser=browser, note=_NOTE, farewell=_GONE, again="demo"
        )


def sample_world() -> Path:
    """The built sample world, built on first use and whenever the program has changed since.

    It is built beside its place and moved there whole, so that an interrupted build leaves nothing.
    """
    worlds = platformdirs.user_cache_path("breakthrough", appauthor=False) / "sample-worlds"
    built = worlds / source_fingerprint()
    if not built.is_dir():
        worlds.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=worlds, prefix="building-") as building:
            _build(Path(building) / "home")
            _keep(Path(building) / "home", at=built)
        _remove_others(worlds, keep=built)
    return built


def source_fingerprint() -> str:
    """A hash of the package's own sources: another program builds another world."""
    package = Path(__file__).parents[1]
    seen = hashlib.sha256()
    for source in sorted(package.rglob("*.py")):
        seen.update(str(source.relative_to(package)).encode() + b"\0" + source.read_bytes())
    return seen.hexdigest()[:16]


def _fill(home: Path) -> None:
    if home.exists() and any(home.iterdir()):
        raise Problem(
            f"'{home}' is not empty.",
            expected="The sample world is kept apart from everything else.",
            next_step="Name a new folder.",
        )
    shutil.copytree(sample_world(), home, dirs_exist_ok=True)


def _build(home: Path) -> None:
    """In a process of its own: the server is forked from this one, which must stay light."""
    builder = get_context("spawn").Process(target=build_in, args=(home,))
    with at_work("Building the sample world (only this first time)"):
        builder.start()
        builder.join()
    if builder.exitcode:
        raise ChildProcessError("the sample world could not be built; the reason stands above")


def build_in(home: Path) -> None:
    """Builds the sample world in a new folder, and lets go of it."""
    from breakthrough.actions.opening import close_home
    from breakthrough.actions.sample import build_sample_world

    home.mkdir()
    build_sample_world(home)
    close_home()


def _keep(home: Path, *, at: Path) -> None:
    try:
        os.replace(home, at)
    except OSError:
        if not at.is_dir():  # else another process was faster, with the same world
            raise


def _remove_others(worlds: Path, *, keep: Path) -> None:
    for other in worlds.iterdir():
        if other != keep and not other.name.startswith("building-"):
            shutil.rmtree(other, ignore_errors=True)
