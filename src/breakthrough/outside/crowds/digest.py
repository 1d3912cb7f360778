"""What tells the profiles of one crowd from those of another."""

from __future__ import annotations

from hashlib import blake2b, sha256

from breakthrough.outside.crowds.fields import CrowdRow


class Digest:
    """The SHA-256 of profiles in their order, one after the other."""

    def __init__(self) -> None:
        self._found = sha256()

    def add(self, row: CrowdRow) -> None:
        for cell in (row.id, row.title, row.skills, row.body, row.place):
            self._found.update(cell.encode("utf-8", "surrogatepass") + b"\x1f")
        self._found.update(b"\x1e")

    def hex(self) -> str:
        return self._found.hexdigest()


def text_digest(row: CrowdRow) -> bytes | None:
    """Equal for profiles that say the same, whatever their id; None where a title is all they say.

    Many people hold one title; the same skills or text word for word are one profile twice.
    """
    if not (row.skills or row.body):
        return None
    found = blake2b(digest_size=16)
    for cell in (row.title, row.skills, row.body, row.place):
        found.update(cell.encode("utf-8", "surrogatepass") + b"\x1f")
    return found.digest()
