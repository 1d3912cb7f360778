"""Evidence brought in through the browser: dropped files, or the sample person's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

from breakthrough.actions.evidence import ImportedEvidence, import_evidence
from breakthrough.basics import Problem
from breakthrough.web.uploads import dropped_files

SAMPLE_FILES = "sample-files"  # in the data folder of the sample world


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of it: an import, or the one problem that stopped it, or nothing asked yet."""

    imported: ImportedEvidence | None = None
    problem: Problem | None = None


def take_evidence(request: HttpRequest, career: int) -> Taken:
    """Imports what the form brought; with `sample` in the form, the sample person's files."""
    try:
        if "sample" in request.POST:
            return Taken(import_evidence(career, paths=sample_files()))
        with dropped_files(request) as paths:
            return Taken(import_evidence(career, paths=paths))
    except Problem as problem:
        return Taken(problem=problem)


def sample_files() -> list[Path]:
    """The sample person's files, which lie only in the sample world's data folder."""
    folder = Path(settings.BREAKTHROUGH_HOME) / SAMPLE_FILES
    return sorted(path for path in folder.glob("*") if path.is_file())
