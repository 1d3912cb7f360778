"""A Word document's file whose bytes depend on nothing but what stands in it."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx.document import Document as WordDocument


def package_of(document: WordDocument, *, on: date) -> bytes:
    """The document's file, its parts uncompressed (compressors differ) and dated 09:00 of a day."""
    saved, packed = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as before, ZipFile(packed, "w", ZIP_STORED) as after:
        for name in before.namelist():
            info = ZipInfo(name, date_time=(max(on.year, 1980), on.month, on.day, 9, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            after.writestr(info, before.read(name))
    return packed.getvalue()
