"""Lines of a vCard 3.0 (RFC 2426)."""

from __future__ import annotations

_MOST_OCTETS = 75


def escaped(text: str) -> str:
    """The text without a meaning of its own for vCard.

    >>> escaped("Nguyen; Zoë")
    'Nguyen\\\\; Zoë'
    """
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each further one after a line end and a space.

    No character is cut in two, though the rules would allow it: not every reader joins octets.
    """
    pieces: list[list[str]] = [[]]
    octets = 0
    for sign in line:
        size = len(sign.encode())
        if octets + size > _MOST_OCTETS:
            pieces.append([])
            octets = 1
        pieces[-1].append(sign)
        octets += size
    return "\r\n ".join("".join(piece) for piece in pieces)


def name_parts(name: str) -> tuple[str, str]:
    """Family name and given names: the last word, and those before it.

    A name of one word is given. The person wrote one name, so this is a guess; the name as it was
    written stands beside it.
    """
    *given, family = name.split(" ")
    return (family, " ".join(given)) if given else ("", family)
