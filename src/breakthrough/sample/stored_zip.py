"""A ZIP whose bytes depend on nothing but its contents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date


def stored_zip(members: Mapping[str, bytes], *, on: date) -> bytes:
    """The members in their order, uncompressed (compressors differ), all dated 09:00 of one day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as zipped:
        for name, contents in members.items():
            info = zipfile.ZipInfo(name, date_time=(on.year, on.month, on.day, 9, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            zipped.writestr(info, contents)
    return out.getvalue()
