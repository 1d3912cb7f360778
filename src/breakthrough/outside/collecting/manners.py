"""How we behave towards hosts that we read from."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough import __version__

PRODUCT = "Breakthrough"  # the name by which a robots.txt can speak to us
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds and bytes; `contact` is where a host's owner can write, empty where none is given.

    `gap` lies between two requests to one host, at least. `longest_wait` is the longest pause in
    a run, for whatever reason; a host that asks for more is asked again in a later run. `exchange`
    is the most that one request may take, from connecting to the last byte of its answer.
    """

    contact: str = ""
    gap: float = 1.0
    longest_wait: float = 60.0
    unstated_wait: float = 15 * 60.0  # where a host asks to be left alone and not for how long
    longest_memory: float = 24 * 3600.0
    silence: float = 20.0
    exchange: float = 120.0
    body: int = 128 * _MEGABYTE
    robots: int = 512 * 1024  # RFC 9309 2.5 asks for 500 KiB at least; what comes after is ignored
    redirects: int = 5

    @property
    def user_agent(self) -> str:
        """Who asks: the product, its version and the contact."""
        signs = "".join(sign for sign in self.contact if sign.isascii() and sign.isprintable())
        contact = signs.replace("(", "").replace(")", "").strip()
        about = f"contact {contact}" if contact else "reads a few boards for one person"
        return f"{PRODUCT}/{__version__} ({about})"
