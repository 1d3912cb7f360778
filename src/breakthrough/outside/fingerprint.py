"""What tells one file from another, whatever its name."""

from __future__ import annotations

from hashlib import file_digest, sha256
from pathlib import Path

from breakthrough.basics import Problem


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file's bytes; of a folder, of its files' names and bytes in their order.

    Hidden files and links do not count. Raises Problem where there is nothing, or where it may
    not be read.
    """
    try:
        return _of_folder(path) if path.is_dir() else _of_file(path)
    except FileNotFoundError as failure:
        raise Problem(
            f"There is no file '{path}'.", next_step="Check its name and its folder."
        ) from failure
    except PermissionError as failure:
        raise Problem(
            f"'{path}' may not be read.", next_step="Give yourself the right to read it."
        ) from failure


def _of_file(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _of_folder(folder: Path) -> str:
    seen = sha256()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in inside.parts)
        if not is_hidden and path.is_file() and not path.is_symlink():
            seen.update(f"{inside.as_posix()}\0{_of_file(path)}\0".encode())
    return seen.hexdigest()
