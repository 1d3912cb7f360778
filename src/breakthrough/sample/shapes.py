"""What the sample world gives: a person, a crowd; its market comes as board reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A file as the invented person would hold it."""

    name: str
    contents: bytes


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """The invented person: her public profile as a LinkedIn archive, and the CV with the proof."""

    name: str
    archive: SampleFile
    cv: SampleFile


@dataclass(frozen=True, slots=True)
class CrowdRow:
    """One invented profile, in the fields that a crowd file has."""

    id: str
    title: str
    skills: tuple[str, ...]
    text: str
    place: str
