"""One request and its answer, within limits of time and size."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpcore
import httpx

from breakthrough.outside.collecting.dialling import Dialler
from breakthrough.outside.collecting.manners import Manners
from breakthrough.outside.collecting.unread import Unread

_FAILURES = (httpcore.NetworkError, httpcore.ProtocolError, httpx.InvalidURL, httpx.StreamError)
_WRAPPED = 32 + zlib.MAX_WBITS  # gzip or zlib, told by its first bytes
_PACKED = ("gzip", "x-gzip", "deflate")


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers, and the body of a 200, unpacked; the bodies of others are not read."""

    status: int
    headers: httpx.Headers
    body: bytes = b""


class Exchange:
    """Makes requests, one at a time: no cookies, no passwords, no redirects, no proxies."""

    def __init__(
        self, manners: Manners, *, dialler: Dialler, trusted: ssl.SSLContext | None = None
    ) -> None:
        self._manners = manners
        self._dialler = dialler
        self._client = httpx.Client(
            transport=_Transport(dialler, trusted=trusted),
            timeout=manners.silence,
            cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            headers={"User-Agent": manners.user_agent, "Accept-Encoding": "gzip"},
            follow_redirects=False,
            trust_env=False,
        )

    def get(
        self, url: httpx.URL, *, headers: Mapping[str, str], most: int, is_cut: bool = False
    ) -> Reply:
        """The answer; a body longer than `most` bytes is cut there where `is_cut`, else refused.

        Raises Unread where none comes, or none that is whole.
        """
        self._dialler.deadline.start(self._manners.exchange)
        try:
            with self._client.stream("GET", url, headers=headers) as response:
                if response.status_code != httpx.codes.OK:
                    return Reply(response.status_code, response.headers)
                body = _body(response, most=most, is_cut=is_cut)
                return Reply(response.status_code, response.headers, body)
        except httpcore.TimeoutException as wrong:
            raise Unread(f"{url.host} took too long to answer") from wrong
        except _FAILURES as wrong:
            raise Unread(f"{url.host} could not be reached, or broke off") from wrong

    def close(self) -> None:
        """Let go of all connections."""
        self._client.close()


class _Transport(httpx.BaseTransport):
    """What httpx asks, over connections that the dialler makes."""

    def __init__(self, dialler: Dialler, *, trusted: ssl.SSLContext | None) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=trusted or httpx.create_ssl_context(),
            max_connections=8,
            max_keepalive_connections=4,
            keepalive_expiry=30.0,
            network_backend=dialler,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        reply = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(reply.status, headers=reply.headers, stream=_Body(reply))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, reply: httpcore.Response) -> None:
        self._reply = reply

    def __iter__(self) -> Iterator[bytes]:
        return self._reply.iter_stream()

    def close(self) -> None:
        self._reply.close()


def _body(response: httpx.Response, *, most: int, is_cut: bool) -> bytes:
    """The body, never more of it in memory than `most` and one piece."""
    host = response.request.url.host
    packed = response.headers.get("content-encoding", "").strip().casefold()
    if packed and packed != "identity" and packed not in _PACKED:
        raise Unread(f"{host} packed its answer in a way we did not ask for")
    pieces = response.iter_raw()
    body = bytearray()
    for piece in _unpacked(pieces, most=most, host=host) if packed in _PACKED else pieces:
        body += piece
        if len(body) > most:
            if is_cut:
                return bytes(body[:most])
            raise Unread(f"{host} sent more than {most // (1024 * 1024):,} MB")
    return bytes(body)


def _unpacked(pieces: Iterator[bytes], *, most: int, host: str) -> Iterator[bytes]:
    """The pieces unpacked; a small piece that would fill the memory is cut just beyond `most`."""
    unpacking = zlib.decompressobj(_WRAPPED)
    try:
        for piece in pieces:
            yield unpacking.decompress(piece, most + 1)
    except zlib.error as wrong:
        raise Unread(f"{host} sent an answer that cannot be unpacked") from wrong
    if not unpacking.eof:
        raise Unread(f"{host} broke off in the middle of its answer")
