"""From a described chart to SVG that follows light and dark and says in words what it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from django.utils.safestring import SafeString

if TYPE_CHECKING:
    import altair

    Layers = altair.LayerChart | altair.FacetChart

WIDE = 1000  # drawn width in pixels; the page scales it down a little
TALL = 360  # the same for a phone: another drawing, not the wide one shrunk

_LETTER, _GAP = 7.6, 24  # pixels: a wide letter at 13, and the space before the drawing

# The look's own colours, which the page resolves; drawn so, a picture follows light and dark.
INK, SOFT, LINE = "var(--ink)", "var(--soft)", "var(--line)"
MARK, MARK_SOFT = "var(--mark)", "var(--mark-soft)"

ElementTree.register_namespace("", "http://www.w3.org/2000/svg")

_CONFIG: Mapping[str, Any] = {
    "aria": False,  # the whole picture is one image with one sentence
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "grid": False,
        "domain": False,
        "labelColor": SOFT,
        "labelFontSize": 13,
        "tickColor": SOFT,
        "titleColor": SOFT,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
    },
}


@dataclass(frozen=True, slots=True)
class Picture:
    """One chart drawn twice, and the sentence that stands under it."""

    wide: SafeString
    tall: SafeString
    sentence: str


def draw(chart: Layers, *, label: str) -> SafeString:
    """The chart as one SVG image named `label`, without width or height of its own.

    Nothing a strict content policy would refuse: no script, no style attribute, no link.
    """
    import vl_convert  # loads a script engine: only when something is drawn

    described = {**chart.to_dict(), "config": _CONFIG}
    root = ElementTree.fromstring(vl_convert.vegalite_to_svg(described))
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    for element in root.iter():
        for name in ("role", "class", "aria-roledescription", "aria-hidden", "pointer-events"):
            element.attrib.pop(name, None)
        if element.tag.endswith("text"):
            element.attrib.pop("font-family", None)  # the page's own
    root.set("role", "img")
    root.set("aria-label", label)
    root.set("focusable", "false")
    # Safe: our own drawing, and every name in it was escaped when it became XML again.
    return SafeString(ElementTree.tostring(root, encoding="unicode"))


def sized(chart: Layers, *, width: int, height: int, left: int, bottom: int) -> Layers:
    """The chart filling `width` and `height` to the pixel, with room for its axes and names.

    The room is ours to state: the reader's letters may be wider than those known here.
    """
    right, top = 14, 6
    room = {"left": left, "right": right, "top": top, "bottom": bottom}
    return chart.properties(
        width=width - left - right, height=height - top - bottom, padding=room, autosize="none"
    )


def room_for(names: Sequence[str], *, most: int) -> int:
    """Pixels to leave for the longest of the names beside their rows, at most `most`."""
    return min(most, int(_LETTER * max(map(len, names), default=0)) + _GAP)


def row_names(chart: altair.Chart, *, height: int, is_tall: bool) -> altair.Chart:
    """The field "name" of each "row" of the chart: to its left when wide, above it when tall."""
    import altair as alt

    text = chart.mark_text(
        align="left" if is_tall else "right",
        baseline="middle",
        dx=0 if is_tall else -14,
        dy=height * (0.3 if is_tall else 0.5),
        fontSize=13,
    )
    named: altair.Chart = text.encode(x=alt.value(0), text="name:N")
    return named


def shortened(name: str, *, letters: int) -> str:
    """The name, cut with an ellipsis to at most so many letters."""
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"
