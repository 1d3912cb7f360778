"""What a host's robots.txt lets us read (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from protego import Protego

from breakthrough.outside.collecting.manners import PRODUCT
from breakthrough.outside.collecting.unread import Unread, status_reason

ADDRESS = "/robots.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """`stated`: the file's rules, none where there is no file, or where it could not be read."""

    stated: Protego | None = None
    why_unknown: Unread | None = None

    def allow(self, url: str) -> bool:
        """Whether we may read this address."""
        if self.why_unknown is not None:
            return False
        return self.stated is None or bool(self.stated.can_fetch(url, PRODUCT))

    @property
    def gap(self) -> float:
        """The seconds between two requests that the host asks for; 0 where it does not."""
        if self.stated is None:
            return 0.0
        rate = self.stated.request_rate(PRODUCT)
        between = rate.seconds / rate.requests if rate and rate.requests else 0.0
        return max(float(self.stated.crawl_delay(PRODUCT) or 0.0), between)


def rules_in(status: int, *, body: bytes, host: str, wait: float) -> Rules:
    """The rules by the answer to the request for robots.txt, redirects already followed.

    An answer of 4xx means that there are none (2.3.1.3), one of 5xx that nothing may be read
    (2.3.1.4). Too many requests (429) says nothing about rules, so nothing is read either.
    `wait`: for how many seconds the host wants to be left alone.
    """
    if status == HTTPStatus.OK:
        return Rules(Protego.parse(body.decode("utf-8-sig", "replace")))
    is_none = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    if is_none and status != HTTPStatus.TOO_MANY_REQUESTS:
        return Rules()
    return Rules(why_unknown=Unread(status_reason(status, host=host), seconds=wait))
