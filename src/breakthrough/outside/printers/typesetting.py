"""Pages and pictures set by Typst, from a template and plain values."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]
_SANS = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
_SOURCES = {
    "cv.typ": ("themes.typ", "document.typ", "cv.typ"),
    "page.typ": ("themes.typ", "document.typ", "page.typ"),
    "picture.typ": ("themes.typ", "picture.typ"),
    "signs.typ": ("signs.typ",),
}
_UNDRAWN = re.compile(r'the text `("(?:[^"\\]|\\.)*")` could not be displayed')
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_PLAIN_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


class UndrawnError(Exception):
    """No font at hand draws these texts."""

    def __init__(self, texts: frozenset[str]) -> None:
        super().__init__(f"{len(texts)} texts cannot be drawn")
        self.texts = texts


def typeset(
    template: str,
    values: Mapping[str, Value],
    *,
    on: date,
    attached: str = "",
    system_fonts: bool = False,
    form: Literal["pdf", "png"] = "pdf",
) -> bytes:
    """The file that a template makes of values: a tagged PDF (UA-1), or a PNG of a pixel a point.

    `attached` reaches the template byte for byte. Raises UndrawnError when a PDF holds a text that
    no font draws (a PNG shows a box there: ask `undrawn` before).
    """
    _check_process()
    compiler = typst.Compiler(
        font_paths=_fonts(system=system_fonts), ignore_system_fonts=not system_fonts
    )
    inputs = {"values": json.dumps(values, ensure_ascii=False), "attached": attached}
    try:
        made = compiler.compile(
            _template(template),
            format=form,
            ppi=72.0 if form == "png" else None,
            sys_inputs=inputs,
            pdf_standards=["ua-1"] if form == "pdf" else [],
            timestamp=int(datetime(on.year, on.month, on.day, 9, tzinfo=UTC).timestamp()),
        )
    except typst.TypstError as error:
        undrawn_texts = _undrawn_in(error.diagnostic)
        if not undrawn_texts:
            raise
        raise UndrawnError(undrawn_texts) from error
    if not isinstance(made, bytes):
        raise TypeError(f"{template} made {type(made).__name__}, not one file")
    return made


def undrawn(signs: frozenset[str], *, system_fonts: bool) -> frozenset[str]:
    """Those of some single characters that no font draws."""
    try:
        typeset(
            "signs.typ",
            {"signs": sorted(signs)},
            on=date(2000, 1, 1),
            system_fonts=system_fonts,
        )
    except UndrawnError as error:
        return error.texts
    return frozenset()


@cache
def _template(name: str) -> bytes:
    """The template's source with what it stands on above it, so that Typst opens no file."""
    folder = files("breakthrough.outside.printers") / "templates"
    return b"\n".join((folder / one).read_bytes() for one in _SOURCES[name])


@cache
def _fonts(*, system: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=True,
        font_paths=[_sans_folder().name],
    )


@cache
def _sans_folder() -> TemporaryDirectory[str]:
    """A folder with one file a style, there until the process ends.

    The fonts' own folder holds each style twice, as OTF and TTF, and which of the two Typst takes
    depends on the order in which the disk lists them.
    """
    folder = TemporaryDirectory(prefix="breakthrough-fonts-", ignore_cleanup_errors=True)
    for style in _SANS:
        name = f"SourceSansPro-{style}.otf"
        source = files("font_source_sans_pro") / "files" / name
        (Path(folder.name) / name).write_bytes(source.read_bytes())
    return folder


@cache
def _first_process() -> list[int]:
    return [os.getpid()]


def _check_process() -> None:
    """Typst's threads do not live on in a fork, which would wait for them for ever."""
    if _first_process() != [os.getpid()]:
        raise RuntimeError("this process was forked from one that had printed: spawn it instead")


def _undrawn_in(diagnostic: str) -> frozenset[str]:
    return frozenset(_unescaped(quoted[1:-1]) for quoted in _UNDRAWN.findall(diagnostic))


def _unescaped(quoted: str) -> str:
    return _ESCAPED.sub(
        lambda found: chr(int(found[1], 16)) if found[1] else _PLAIN_SIGNS.get(found[2], found[2]),
        quoted,
    )
