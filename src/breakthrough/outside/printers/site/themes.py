"""The themes: one page, two sheets of style."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from breakthrough.basics import Problem

THEMES = ("paper", "studio")
_ACCENTS = {"paper": "#7c3016", "studio": "#21499c"}  # as in the sheets, for the icon


def style_sheet(theme: str) -> str:
    """What every theme shares, then what is the theme's own."""
    _check(theme)
    return _sheet("shared") + _sheet(theme)


def icon(name: str, *, theme: str) -> str:
    """A small picture for the browser's tab: the name's first letter, or a plain square."""
    letter = next((mark for mark in name if mark.isalpha()), "").upper()[:1]
    shape = f'<rect width="32" height="32" rx="6" fill="{_ACCENTS[theme]}"/>'
    written = (
        '<text x="16" y="22.5" font-family="Georgia, serif" font-size="19" text-anchor="middle"'
        f' fill="#fff">{letter}</text>'
    )
    drawn = shape + (written if letter else "")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{drawn}</svg>\n'


def _check(theme: str) -> None:
    if theme not in THEMES:
        raise Problem(
            f"There is no theme “{theme}”.", expected=f"The themes are {' and '.join(THEMES)}."
        )


@cache
def _sheet(name: str) -> str:
    folder = files("breakthrough.outside.printers.site") / "styles"
    return (folder / f"{name}.css").read_text(encoding="utf-8")
