"""What a printer gives back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A file's bytes, and a sentence for each thing that could not stand in it as written."""

    data: bytes
    problems: tuple[str, ...] = ()
