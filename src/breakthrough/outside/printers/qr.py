"""Codes that a telephone's camera reads."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from io import BytesIO

import segno
from segno.encoder import DataOverflowError

from breakthrough.basics import Problem
from breakthrough.outside.printers.plain import one_line

_BORDER = 4  # modules of white around the code, which readers need (ISO/IEC 18004)
_PIXELS = 8  # a module's side in the PNG
_LONGEST_TITLE = 120


def qr_svg(text: str) -> str:
    """The code as an SVG, dark on white in every theme, with a title for screen readers.

    Up to 15 % of it may be damaged, 7 % where the text is long. Raises a Problem when it is too
    long for any code.
    """
    out = BytesIO()
    _code(text).save(
        out,
        kind="svg",
        scale=4,
        border=_BORDER,
        light="#fff",
        xmldecl=False,
        nl=False,
        svgclass=None,
        lineclass=None,
        title=_title(text),
    )
    named = f'<svg role="img" aria-label="{escape(_title(text))}" '
    return out.getvalue().decode().replace("<svg ", named, 1)


def qr_png(text: str) -> bytes:
    """The code as a PNG. Raises a Problem when the text is too long for any code."""
    out = BytesIO()
    _code(text).save(out, kind="png", scale=_PIXELS, border=_BORDER)
    return out.getvalue()


@lru_cache(maxsize=16)  # the same code is wanted as SVG and as PNG, and is slow to make
def _code(text: str) -> segno.QRCode:
    for level in ("m", "l"):
        try:
            return segno.make_qr(text, error=level, encoding="utf-8", boost_error=False)
        except DataOverflowError:
            continue
    raise Problem(
        f"A text of {len(text.encode())} bytes is too long for a QR code.",
        expected="At most 2,953 bytes fit.",
        next_step="Leave out what can be found on the site, such as the long address.",
    )


def _title(text: str) -> str:
    if text.lstrip().upper().startswith("BEGIN:VCARD"):
        return "QR code with contact details"
    shown = one_line(text)
    return f"QR code: {shown if len(shown) <= _LONGEST_TITLE else f'{shown[:_LONGEST_TITLE]}…'}"
