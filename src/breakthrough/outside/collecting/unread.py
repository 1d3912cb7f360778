"""Why a page could not be read."""

from __future__ import annotations

from http import HTTPStatus


class Unread(Exception):  # noqa: N818  nothing went wrong here: what is there is not known
    """A page that could not be read; `reason` is a sentence without its full stop.

    `seconds`: after how many the host wants to be asked again, at the earliest; 0 where it did not
    say.
    """

    def __init__(self, reason: str, *, seconds: float = 0.0) -> None:
        self.reason = reason
        self.seconds = seconds
        super().__init__(reason)


def status_reason(status: int, *, host: str) -> str:
    """What an answer other than the page means."""
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return f"{host} has no such board or page ({status})"
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return f"{host} does not let programs read it ({status})"
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return f"{host} asks to be left alone for a while ({status})"
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"{host} is out of order at the moment ({status})"
    return f"{host} answered with something other than the page ({status})"
