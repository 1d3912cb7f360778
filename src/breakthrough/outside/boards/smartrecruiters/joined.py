"""The pages of a list and the texts of its postings as one answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_OF_DETAIL = ("jobAd", "postingUrl")


def joined(pages: Sequence[Any], *, details: Sequence[Any] = ()) -> dict[str, Any]:
    """One list, as if it had come in one page, with the texts of the details inside its rows.

    `totalFound` is the largest that a page states: pages shift while they are read, and a list
    shorter than it is no whole one. Details of other postings are passed over.
    """
    found = {
        str(detail["id"]): {part: detail[part] for part in _OF_DETAIL if part in detail}
        for detail in details
        if isinstance(detail, dict) and "id" in detail
    }
    rows: dict[str, Any] = {}
    for page in pages:
        for at, row in enumerate(page["content"]):
            key = (
                str(row["id"]) if isinstance(row, dict) and "id" in row else f"row {len(rows)} {at}"
            )
            more = found.get(key, {})
            rows.setdefault(key, {**row, **more} if isinstance(row, dict) else row)
    totals = [page["totalFound"] for page in pages]
    return {"offset": 0, "limit": len(rows), "totalFound": max(totals), "content": [*rows.values()]}
