"""The sites and CVs of a practice's clients."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from breakthrough.basics import Problem, count_text
from breakthrough.outside import clock
from breakthrough.outside.practice import ClientBuilt, ClientRefused, build_practice
from breakthrough.presence import THEMES

_MOST = 2_000  # clients at once


@dataclass(frozen=True, slots=True)
class ClientsBuilt:
    """Whose site was built, and of which files nothing was."""

    sentence: str
    folder: str
    built: tuple[ClientBuilt, ...]
    refused: tuple[ClientRefused, ...]


def build_clients(folder: Path, *, out: Path, theme: str = "") -> ClientsBuilt:
    """Builds the site and CV of every file in a folder, each client into a folder of their own.

    A folder in it counts as a client whose archive was unpacked. Nothing of them is remembered.
    What is built bears today's day. Raises Problem for a folder without a file, and another look.
    """
    if theme and theme not in THEMES:
        raise Problem(f"'{theme}' is not a look.", expected=f"One of: {', '.join(THEMES)}.")
    if not folder.is_dir():
        raise Problem(f"{folder} is not a folder.", next_step="Name the folder with their files.")
    if folder.resolve() == out.resolve():
        raise Problem("The sites would stand among the files they are made of.",
                      next_step="Name another folder with --out.")  # fmt: skip
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    if not paths or len(paths) > _MOST:
        raise Problem(
            f"{folder} holds {count_text(len(paths), 'file')}.",
            expected=f"From one client to {_MOST:,} are built at once.",
        )
    chosen = theme or THEMES[0]
    found = list(build_practice(paths, out=out, theme=chosen, as_of=clock.today()))
    built = tuple(one for one in found if isinstance(one, ClientBuilt))
    refused = tuple(one for one in found if isinstance(one, ClientRefused))
    return ClientsBuilt(_sentence(len(built), len(refused)), str(out), built, refused)


def _sentence(built: int, refused: int) -> str:
    done = f"The site and CV of {count_text(built, 'person', 'people')} built."
    return f"{done} Of {count_text(refused, 'file')} nothing was." if refused else done
