"""A polite reader of single pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import httpx

from breakthrough.outside import clock
from breakthrough.outside.collecting.dialling import Dialler
from breakthrough.outside.collecting.exchange import Exchange, Reply
from breakthrough.outside.collecting.manners import Manners
from breakthrough.outside.collecting.pace import Pace
from breakthrough.outside.collecting.robots import ADDRESS, Rules, rules_in
from breakthrough.outside.collecting.unread import Unread, status_reason
from breakthrough.outside.collecting.waiting import stated_wait

_MOVED = (301, 302, 303, 307, 308)
_LATER = (429, 503)
_PORTS = range(1, 1 << 16)


@dataclass(frozen=True, slots=True)
class Answer:
    """A page's bytes, from which address they came in the end, and what to ask with next time.

    `is_unchanged`: it is as it was, so `body` is empty.
    """

    url: str
    body: bytes
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False


class Client:
    """Reads pages one after the other, as each host and its robots.txt ask for.

    Every redirect is looked at like an address of its own: its rules, its pace, its network.
    """

    def __init__(
        self,
        manners: Manners,
        *,
        exchange: Exchange | None = None,
        pace: Pace | None = None,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        self._manners = manners
        self._exchange = exchange or Exchange(manners, dialler=Dialler())
        self._pace = pace or Pace()
        self._now = now
        self._rules: dict[str, Rules] = {}
        self._asked: set[str] = set()
        self._left_alone: dict[str, tuple[str, float]] = {}

    @property
    def user_agent(self) -> str:
        """The name under which it asks."""
        return self._manners.user_agent

    def get(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:
        """The page. With what an earlier answer said, only if it has changed since.

        Raises Unread where it may not, could not or did not come whole: then nothing is known.
        """
        asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in asked.items() if value}
        at = _address(url)
        at, reply = self._follow(at, headers=conditions)
        if reply.status == httpx.codes.NOT_MODIFIED and conditions:
            return Answer(str(at), b"", etag, last_modified, is_unchanged=True)
        if reply.status != httpx.codes.OK:
            raise Unread(status_reason(reply.status, host=at.host))
        headers = reply.headers
        return Answer(
            str(at), reply.body, headers.get("etag", ""), headers.get("last-modified", "")
        )

    def close(self) -> None:
        """Let go of all connections."""
        self._exchange.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *ending: object) -> None:
        self.close()

    def _follow(self, url: httpx.URL, *, headers: Mapping[str, str]) -> tuple[httpx.URL, Reply]:
        """The address that answers in the end, and what."""
        for _ in range(self._manners.redirects + 1):
            rules = self._rules_of(url)
            if not rules.allow(str(url)):
                raise rules.why_unknown or Unread(
                    f"{url.host} asks programs not to read this (robots.txt)"
                )
            reply = self._patiently(url, headers=headers, gap=self._gap(url, rules=rules))
            if reply.status not in _MOVED:
                return url, reply
            url = _next(url, reply=reply)
        raise Unread(f"{url.host} leads from one address to the next without end")

    def _patiently(self, url: httpx.URL, *, headers: Mapping[str, str], gap: float) -> Reply:
        """The answer; a host that asks for a short while is given it, once."""
        most = self._manners.body
        reply = self._once(url, headers=headers, gap=gap, most=most)
        wait = self._asked_wait(reply)
        if wait is not None and wait <= self._manners.longest_wait:
            self._pace.wait(wait)
            reply = self._once(url, headers=headers, gap=gap, most=most)
            wait = self._asked_wait(reply)
        if wait is not None:
            self._left_alone[url.host] = status_reason(reply.status, host=url.host), wait
            raise self._refusal(url.host)
        return reply

    def _asked_wait(self, reply: Reply) -> float | None:
        """For how many seconds the host wants to be left alone; None where it does not."""
        if reply.status not in _LATER:
            return None
        stated = stated_wait(reply.headers.get("retry-after", ""), now=self._now())
        seconds = self._manners.unstated_wait if stated is None else stated
        return min(seconds, self._manners.longest_memory)

    def _refusal(self, host: str) -> Unread:
        """Why a host that wants to be left alone is asked nothing more."""
        reason, seconds = self._left_alone[host]
        return Unread(reason, seconds=seconds)

    def _gap(self, url: httpx.URL, *, rules: Rules) -> float:
        """What the host asks for between two pages; its robots.txt is none of them."""
        is_first = url.host not in self._asked
        self._asked.add(url.host)
        return self._manners.gap if is_first else max(rules.gap, self._manners.gap)

    def _once(
        self,
        url: httpx.URL,
        *,
        headers: Mapping[str, str],
        gap: float,
        most: int,
        is_cut: bool = False,
    ) -> Reply:
        if url.host in self._left_alone:
            raise self._refusal(url.host)
        rest = self._pace.rest(url.host, gap=gap)
        if rest > self._manners.longest_wait:
            raise Unread(f"{url.host} asks for {gap:,.0f} seconds between requests", seconds=rest)
        self._pace.wait(rest)
        try:
            return self._exchange.get(url, headers=headers, most=most, is_cut=is_cut)
        finally:
            self._pace.answered(url.host)

    def _rules_of(self, url: httpx.URL) -> Rules:
        """The rules of the address's host, asked for once in a run."""
        root = str(url.copy_with(raw_path=b"/", fragment=None))
        if root not in self._rules:
            self._rules[root] = self._asked_rules(url.copy_with(raw_path=ADDRESS.encode()))
        return self._rules[root]

    def _asked_rules(self, url: httpx.URL) -> Rules:
        manners = self._manners
        try:
            for _ in range(manners.redirects + 1):
                reply = self._once(
                    url, headers={}, gap=manners.gap, most=manners.robots, is_cut=True
                )
                if reply.status not in _MOVED:
                    wait = self._asked_wait(reply) or 0.0
                    return rules_in(reply.status, body=reply.body, host=url.host, wait=wait)
                url = _next(url, reply=reply)
        except Unread as wrong:
            return Rules(why_unknown=wrong)
        return Rules()  # RFC 9309 2.3.1.2: after more than five redirects, as if there were none


def _address(url: str) -> httpx.URL:
    """The address, if it is one that may be asked for at all."""
    try:
        found = httpx.URL(url)
    except httpx.InvalidURL as wrong:
        raise Unread(f"{url[:200]} is no address") from wrong
    is_web = found.scheme in ("http", "https") and found.host
    if not is_web or (found.port or 1) not in _PORTS:
        raise Unread(f"{url[:200]} is no address of a web page")
    if found.userinfo:
        raise Unread(f"the address at {found.host} holds a name or a password")
    return found.copy_with(fragment=None)


def _next(url: httpx.URL, *, reply: Reply) -> httpx.URL:
    """Where a redirect leads. Raises Unread for one that leads nowhere or gives up encryption."""
    try:
        following = _address(str(url.join(reply.headers.get("location", ""))))
    except httpx.InvalidURL as wrong:
        raise Unread(f"{url.host} leads to something that is no address") from wrong
    if url.scheme == "https" and following.scheme != "https":
        raise Unread(f"{url.host} leads to a page that is not encrypted")
    return following
