"""A CV in DOCX as a draft for its owner to confirm."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Reading, Source
from breakthrough.evidence.cv import propose
from breakthrough.outside.files import StoredFile
from breakthrough.outside.readers.docx.package import lines_in

_LEAST_TEXT = 20  # characters


def is_docx(parts: Sequence[StoredFile]) -> bool:
    """Whether an archive's members are those of a Word document."""
    names = {part.name.casefold() for part in parts}
    return "[content_types].xml" in names and any(name.startswith("word/") for name in names)


def read(parts: Sequence[StoredFile], *, name: str) -> Reading:
    """What a CV in DOCX seems to state, its text kept beside it.

    Raises a Problem when the document is damaged, empty, or no CV.
    """
    lines = lines_in(parts, name=name)
    text = "\n".join(line.text for line in lines)
    is_ours = any(line.marks for line in lines)
    if len("".join(text.split())) < _LEAST_TEXT and not is_ours:
        raise Problem(
            f"{name} holds no text.",
            expected="A CV written in words was looked for; pictures of one cannot be read.",
            next_step="Choose the document that holds the text.",
        )
    proposal = propose(lines, source=Source(Family.CV, name))
    return Reading(
        Family.CV,
        proposal.items,
        problems=proposal.problems,
        text=text,
        is_draft=True,
        name=proposal.name,
    )
