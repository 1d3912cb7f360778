"""Text that people wrote, as it can stand in a file: no control signs, one kind of space."""

from __future__ import annotations

import re
import sys

# The first and last characters of the ranges that no document may hold (XML 1.0, 2.2), and the
# signs that turn the direction of all that follows, so that one name could reverse another.
_FORBIDDEN = "".join(
    f"{chr(first)}-{chr(last)}"
    for first, last in (
        (0x00, 0x08),
        (0x0E, 0x1B),
        (0x7F, 0x84),
        (0x86, 0x9F),
        (0x202A, 0x202E),
        (0x2066, 0x2069),
        (0xD800, 0xDFFF),
        (0xFDD0, 0xFDEF),
        (0xFFF9, 0xFFFC),
        (0xFFFE, 0xFFFF),
    )
)
_LAST_TWO = "".join(
    chr(plane + end) for plane in range(0x1FFFE, sys.maxunicode, 0x10000) for end in (0, 1)
)
_NEVER = re.compile(f"[{_FORBIDDEN}{_LAST_TWO}\ufeff\u200b]")


def one_line(text: str) -> str:
    """The text on one line.

    >>> one_line(" Zoë\\x07 \\n Nguyen ")
    'Zoë Nguyen'
    """
    return " ".join(_NEVER.sub("", text).split())


def paragraphs_of(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs of some texts, those cut that hold a line's end.

    >>> paragraphs_of(("One.\\n\\nTwo.", ""))
    ('One.', 'Two.')
    """
    lines = (one_line(line) for text in texts for line in text.splitlines())
    return tuple(line for line in lines if line)


def without_scheme(url: str) -> str:
    """An address as people read it aloud.

    >>> without_scheme("https://www.linkedin.com/in/zoe/")
    'linkedin.com/in/zoe'
    """
    shown = re.sub(r"^(?:https?://)?(?:www\.)?", "", one_line(url), flags=re.IGNORECASE)
    return shown.rstrip("/")


def target_of(url: str) -> str:
    """What a click on an address opens; empty for what is no page of the web.

    >>> target_of("javascript:alert(1)"), target_of("https://example.org")
    ('', 'https://example.org')
    """
    clean = one_line(url)
    is_page = clean.casefold().startswith(("https://", "http://"))
    return clean if is_page and len(clean) <= _LONGEST_TARGET and " " not in clean else ""


_LONGEST_TARGET = 2_000  # characters; programs that show documents refuse far longer ones
