"""Names for things that have no address."""

from __future__ import annotations

import hashlib
from itertools import pairwise

# Drawn once: the space of names of this package (RFC 9562, section 6.6).
_SPACE = bytes.fromhex("3c1f6f0a5d0b4f0e9a7c52d1c7be40a6")


def stable_id(*parts: str) -> str:
    """A `urn:uuid:` of version 5 (RFC 9562, section 5.5): the same parts, the same name.

    Feeds need a name for each entry that never changes and is valid as a URI. A `tag:` would need
    a mail address or a domain, which may be missing or change.
    """
    name = "\n".join(parts).encode()
    number = int.from_bytes(hashlib.sha1(_SPACE + name, usedforsecurity=False).digest()[:16])
    number = number & ~(0xF << 76) | 5 << 76  # the version
    number = number & ~(0x3 << 62) | 2 << 62  # the variant
    digits = f"{number:032x}"
    cuts = (0, 8, 12, 16, 20, 32)
    return "urn:uuid:" + "-".join(digits[start:end] for start, end in pairwise(cuts))
