"""Connections to addresses that were looked at, each within its time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from breakthrough.outside.collecting.public import public_addresses


class Deadline:
    """The time by which one exchange must be over, whatever the other side does."""

    def __init__(self) -> None:
        self._at = float("inf")

    def start(self, seconds: float) -> None:
        """From now on so many seconds are left."""
        self._at = time.monotonic() + seconds

    def within(self, timeout: float | None) -> float:
        """The timeout, cut to what is left. Raises ReadTimeout where nothing is."""
        left = self._at - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the exchange took too long")
        return left if timeout is None else min(left, timeout)


class Dialler(httpcore.NetworkBackend):
    """Looks a host up once, and connects to the very address that was found to be public.

    So a name that leads elsewhere when it is looked up a second time gains nothing.
    """

    def __init__(self, *, deadline: Deadline | None = None) -> None:
        self.deadline = deadline or Deadline()
        self._network = httpcore.SyncBackend()

    def addresses(self, host: str, *, port: int) -> tuple[str, ...]:
        """Where the host may be reached. Raises Unread where it may not be."""
        return public_addresses(host, port=port)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers."""
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self.addresses(host, port=port):
            try:
                stream = self._network.connect_tcp(
                    address,
                    port,
                    timeout=self.deadline.within(timeout),
                    local_address=local_address,
                    socket_options=socket_options,
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as wrong:
                failure = wrong
                continue
            return _Timed(stream, deadline=self.deadline)
        raise failure


class _Timed(httpcore.NetworkStream):
    """A connection of which every step ends by the deadline: also one that drips its headers."""

    def __init__(self, stream: httpcore.NetworkStream, *, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, timeout=self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout=self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secure = self._stream.start_tls(
            ssl_context, server_hostname=server_hostname, timeout=self._deadline.within(timeout)
        )
        return _Timed(secure, deadline=self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
