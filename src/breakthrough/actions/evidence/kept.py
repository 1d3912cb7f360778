"""What an import added, and the sentence that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

_NOUNS = {  # the kinds worth naming one by one; the others are "other items"
    "role": ("role", "roles"),
    "education": ("degree or school", "degrees and schools"),
    "skill": ("skill", "skills"),
    "recommendation": ("recommendation", "recommendations"),
}


@dataclass(slots=True)
class Kept:
    """The files read, new items by kind, known ones stated anew, new contacts, items to confirm."""

    files: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    updated: int = 0
    contacts: int = 0
    to_confirm: int = 0


def import_sentence(kept: Kept, *, already: Sequence[str]) -> str:
    """What happened, in plain words."""
    if not kept.files:
        return f"{_named(already)}: read before, so nothing has changed."
    parts = [
        f"{kept.counts[kind]:,} {one if kept.counts[kind] == 1 else many}"
        for kind, (one, many) in _NOUNS.items()
        if kept.counts[kind]
    ]
    others = sum(n for kind, n in kept.counts.items() if kind not in _NOUNS)
    parts += [f"{others:,} other item{'' if others == 1 else 's'}"] if others else []
    parts += [f"{kept.contacts:,} contact{'' if kept.contacts == 1 else 's'}"] * bool(kept.contacts)
    found = [f"{_listed(parts)} new"] if parts else []
    found += [f"{kept.updated:,} stated anew"] if kept.updated else []
    found += [f"{kept.to_confirm:,} proposed, waiting for your yes"] if kept.to_confirm else []
    return f"Read {_named(kept.files)}: {'; '.join(found) or 'nothing new in it'}."


def _listed(parts: Sequence[str]) -> str:
    """Parts as a sentence lists them.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _named(files: Sequence[str]) -> str:
    """The files by name; of many, the first ones and how many more."""
    return _listed(files if len(files) <= 5 else [*files[:4], f"{len(files) - 4} more"])
