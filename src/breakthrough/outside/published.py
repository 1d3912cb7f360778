"""A folder of files that were made, made again without touching what the person put there."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from breakthrough.basics import Problem
from breakthrough.outside.leftovers import sweep_leftovers
from breakthrough.outside.lock import held

RECORD = ".breakthrough.json"  # which files were made here, by their fingerprints
_LOCK = ".breakthrough.lock"
_NAMED = 5  # files that a message names
_FOR_ALL, _FOLDER_FOR_ALL = 0o644, 0o755  # a web server reads them as somebody else


@dataclass(frozen=True, slots=True)
class Written:
    """Names of the files written, left as they were, and removed because they are made no more."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def publish(files: Mapping[str, bytes], *, into: Path, public: str = "") -> Written:
    """Writes the files (relative path to bytes) into a folder, each whole or not at all.

    `public`: the folder in it whose files everybody may read, as a web server must.
    Files of an earlier time that are made no more are removed; whatever else lies there stays.
    Raises Problem where a file would be overwritten that the person put there or changed by hand;
    then nothing is written. An interrupted run is taken up by the next.
    """
    _prepare(into)
    with held(into / _LOCK):
        made = _made(into)
        _refuse_strangers(files, into=into, made=made)
        now = {name: sha256(data).hexdigest() for name, data in files.items()}
        _remember(into, {**made, **{n: {*made.get(n, ()), now[n]} for n in now}})
        written = [name for name in files if _fingerprint(into / name) != now[name]]
        for name in written:
            _write(into / name, files[name])
        removed = [
            name for name in made if name not in now and _remove(name, into=into, made=made[name])
        ]
        if public:
            _open_to_all(into / public, names=[n for n in files if n.startswith(f"{public}/")])
        _remember(into, {name: {print_} for name, print_ in now.items()})
    same = tuple(name for name in files if name not in set(written))
    return Written(tuple(written), same, tuple(removed))


def _prepare(into: Path) -> None:
    try:
        into.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as wrong:
        raise Problem(
            f"{into} is a file, not a folder.", next_step="Name a folder that is empty or new."
        ) from wrong
    except OSError as wrong:
        raise Problem(
            f"{into} cannot be made: {wrong.strerror}.", next_step="Name another folder."
        ) from wrong


def _made(into: Path) -> dict[str, set[str]]:
    """The files made here before, each with the fingerprints it may have."""
    try:
        found = json.loads((into / RECORD).read_text(encoding="utf-8"))
        return {str(name): set(prints) for name, prints in found["files"].items() if _inside(name)}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}  # a broken record: what differs counts as the person's own


def _inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and ".." not in parts and not name.startswith("/")


def _remember(into: Path, made: Mapping[str, set[str]]) -> None:
    files = {name: sorted(prints) for name, prints in sorted(made.items())}
    text = json.dumps({"files": files}, ensure_ascii=False, indent=1)
    _write(into / RECORD, text.encode())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep_leftovers(path.parent)
    fresh = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    fresh.write_bytes(data)
    fresh.replace(path)


def _open_to_all(folder: Path, *, names: Sequence[str]) -> None:
    """The folder's own files and folders may be read by everybody."""
    for name in names:
        path = folder.parent / name
        path.chmod(_FOR_ALL)
        for above in path.parents:
            if above == folder.parent:
                break
            above.chmod(_FOLDER_FOR_ALL)


def _refuse_strangers(
    files: Mapping[str, bytes], *, into: Path, made: Mapping[str, set[str]]
) -> None:
    strangers = [
        name
        for name, data in files.items()
        if _is_there(into / name)
        and _fingerprint(into / name) not in {sha256(data).hexdigest(), *made.get(name, ())}
    ]
    if strangers:
        more = len(strangers) - _NAMED
        shown = ", ".join(strangers[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        raise Problem(
            f"In {into} there is already: {shown}, not as it was made here.",
            expected="What you put there or changed by hand is never overwritten.",
            next_step="Move it away, or name another folder.",
        )


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _fingerprint(path: Path) -> str:
    """Of a regular file; empty for anything else."""
    if path.is_symlink() or not path.is_file():
        return ""
    return sha256(path.read_bytes()).hexdigest()


def _remove(name: str, *, into: Path, made: set[str]) -> bool:
    """Removes a file made here before, and its folder where that is empty then."""
    path = into / name
    if _fingerprint(path) not in made:
        return False
    path.unlink()
    folder = path.parent
    while folder != into and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
    return True
