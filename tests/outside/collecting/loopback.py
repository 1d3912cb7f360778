"""A web server on this computer that plays hosts, and a dialler that finds it under their names."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore

from breakthrough.outside.collecting.client import Client
from breakthrough.outside.collecting.dialling import Dialler
from breakthrough.outside.collecting.exchange import Exchange
from breakthrough.outside.collecting.manners import Manners
from breakthrough.outside.collecting.pace import Pace

LOOPBACK = "127.0.0.1"
Odd = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Said:
    """One answer of a host."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def told(root: object, **headers: str) -> Said:
    """An answer in JSON."""
    return Said(json.dumps(root).encode(), headers=headers)


@dataclass(frozen=True)
class Asked:
    """One request that came."""

    host: str
    path: str
    headers: Mapping[str, str]


class Site:
    """What each host answers under each path: in turn, and the last one ever after."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[Asked] = []
        self._said: dict[tuple[str, str], list[Said | Odd]] = {}

    def says(self, url: str, *answers: Said | Odd) -> None:
        """What a host answers under `host/path`, whatever the query."""
        host, _, path = url.partition("/")
        self._said[host, "/" + path] = list(answers)

    def paths(self, host: str = "") -> list[str]:
        """Under which paths a host was asked, robots.txt aside."""
        return [
            one.path for one in self.asked if one.path != "/robots.txt" and host in ("", one.host)
        ]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        host = str(handler.headers["Host"])
        self.asked.append(Asked(host, handler.path, dict(handler.headers.items())))
        waiting = self._said.get((host, handler.path)) or self._said.get(
            (host, handler.path.partition("?")[0]), [Said(status=404)]
        )
        said = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if callable(said):
            said(handler)
            return
        handler.send_response(said.status)
        for name, value in said.headers.items():
            handler.send_header(name.replace("_", "-"), value)
        body = b"" if said.status == 304 else said.body
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.site.answer(self)  # type: ignore[attr-defined]

    def log_message(self, *words: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *request: object) -> None:
        pass  # clients that go away are what is tested here


@contextmanager
def serving(*, secure: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site for as long as it is used."""
    server = _Server((LOOPBACK, 0), _Handler)
    if secure is not None:
        server.socket = secure.wrap_socket(server.socket, server_side=True)
    server.site = Site(server.server_address[1])  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.site  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class ToLoopback(Dialler):
    """Finds the site under every name of two or more parts, without encryption.

    Addresses in numbers and names of one part are looked at as everywhere else.
    """

    def __init__(self, port: int, *, is_secure: bool = False) -> None:
        super().__init__()
        self._port = port
        self._is_secure = is_secure

    def addresses(self, host: str, *, port: int) -> tuple[str, ...]:
        is_name = "." in host and ":" not in host and not host.replace(".", "").isdigit()
        return (LOOPBACK,) if is_name else super().addresses(host, port=port)

    def connect_tcp(self, host: str, port: int, **named: Any) -> httpcore.NetworkStream:
        self.addresses(host, port=port)
        stream = super().connect_tcp(host, self._port, **named)
        return stream if self._is_secure else _Plain(stream)


class _Plain(httpcore.NetworkStream):
    """A connection that says it is encrypted and is not."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self.read, self.write, self.close = stream.read, stream.write, stream.close  # type: ignore[method-assign]

    def start_tls(self, *_: object, **__: object) -> httpcore.NetworkStream:
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class NoWaiting(Pace):
    """Time that passes only by waiting; `waits` tells how long each wait was."""

    def __init__(self) -> None:
        self.at = 0.0
        self.waits: list[float] = []
        super().__init__(clock=lambda: self.at, sleep=self._pass)

    def _pass(self, seconds: float) -> None:
        self.at += seconds
        self.waits.append(seconds)


def client_of(site: Site, *, pace: Pace | None = None, **manners: Any) -> Client:
    """A client that finds the site under every name, and does not really wait."""
    polite = Manners(**{"silence": 5.0, "exchange": 5.0, **manners})
    exchange = Exchange(polite, dialler=ToLoopback(site.port))
    return Client(polite, exchange=exchange, pace=pace or NoWaiting())


def pieces(handler: BaseHTTPRequestHandler, parts: Iterable[bytes]) -> None:
    """A body of unknown length, in parts as they come."""
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    for part in parts:
        handler.wfile.write(part)
