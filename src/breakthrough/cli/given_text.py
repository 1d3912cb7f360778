"""A text from a file, or from what is piped in."""

from __future__ import annotations

import sys
from pathlib import Path

GIVEN = "A plain text, PDF or DOCX; - reads what is piped in."


def given_text(file: str) -> str:
    """The text of the file named; of "-" what is piped in."""
    from breakthrough.outside.files import decoded
    from breakthrough.outside.readers import text_of

    if file == "-":
        return decoded(sys.stdin.buffer.read())
    return text_of(Path(file))
