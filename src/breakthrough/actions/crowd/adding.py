"""More profiles for the crowd in use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from breakthrough.actions.crowd.current import crowd_store
from breakthrough.actions.crowd.importing import ImportedCrowd, given, import_crowd, imported
from breakthrough.actions.crowd.larger import checked
from breakthrough.actions.crowd.reading import Read, check_named, read_profiles
from breakthrough.actions.crowd.remembering import Kept, remember
from breakthrough.basics import Problem
from breakthrough.outside.crowds import CrowdRow, Digest, text_digest
from breakthrough.outside.files import shown_name
from breakthrough.records import models


def add_to_crowd(
    career: int,
    *,
    paths: Sequence[Path],
    name: str = "",
    source: str = "",
    dated_on: date | None = None,
    stands_for: int | None = None,
) -> ImportedCrowd:
    """The crowd in use with the profiles of files or folders after its own, in use from now on.

    The same, bit for bit, as importing all files at once; an import where no crowd is in use. What
    is not given stays as it was; the source tells both. Raises Problem as an import does, and for
    titles beside texts. The crowd in use stays as it was until all is there.
    """
    used = models.Crowd.objects.filter(career_id=career, in_use=True).last()
    if used is None:
        said = {"name": name, "source": source}
        return import_crowd(career, paths=paths, dated_on=dated_on, stands_for=stands_for, **said)
    check_named(paths, dated_on=dated_on)
    digest, known = _there(used)
    read = read_profiles(paths, known=known)
    _check(read, used=used, paths=paths)
    people = used.stands_for if stands_for is None else stands_for
    _check_size(people, count=used.count + len(read.rows))
    sources = (used.source, source.strip() or ", ".join(map(shown_name, paths)))
    stored = remember(
        career,
        kept=_grown(used, digest=digest, rows=read.rows),
        said=given(name=name.strip(), dated_on=dated_on),
        otherwise={**_as_it_was(used), "source": ", ".join(sources)},
        stands_for=people,
        instead_of=used,
    )
    return imported(stored, added=len(read.rows), read=read)


def _as_it_was(used: models.Crowd) -> dict[str, object]:
    return {"name": used.name, "dated_on": used.dated_on, "is_invented": used.is_invented}


def _there(used: models.Crowd) -> tuple[Digest, set[bytes]]:
    """Of the profiles in use: their digest, to go on with, and those of their texts."""
    digest, texts = Digest(), set[bytes]()
    for row in crowd_store().rows(used.folder):
        digest.add(row)
        if text := text_digest(row):
            texts.add(text)
    return digest, texts


def _check(read: Read, *, used: models.Crowd, paths: Sequence[Path]) -> None:
    """Raises Problem where nothing was read, or titles would stand beside texts."""
    if not read.rows and not read.doubled:
        raise Problem(
            read.unread[0] if read.unread else f"{shown_name(paths[0])} holds no profile.",
            next_step="Nothing was added.",
        )
    has_text = any(row.skills or row.body for row in read.rows)
    if read.rows and has_text == used.is_titles_only:
        mine, theirs = ("titles only", "text") if has_text else ("text", "titles only")
        raise Problem(
            f"The profiles of {used.name} have {mine}, these have {theirs}.",
            expected="One search compares all of a crowd in the same way.",
            next_step="Import them as a crowd of their own, without adding.",
        )


def _check_size(people: int | None, *, count: int) -> None:
    """Raises Problem, before anything is stored, where it would stand for fewer than it holds."""
    if people is not None:
        checked(people, count=count)


def _grown(used: models.Crowd, *, digest: Digest, rows: Sequence[CrowdRow]) -> Kept:
    """The profiles in use and `rows` after them, in the store."""
    for row in rows:
        digest.add(row)
    kept = Kept(digest.hex(), used.count + len(rows), used.is_titles_only)
    store = crowd_store()
    if not store.holds(kept.key):
        store.grow(used.folder, rows=rows, into=kept.key)
        store.load(kept.key)
    return kept
