"""JSON in a file: one document, or one on each line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from breakthrough.basics import Problem
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.captures.opening import too_large

_SPACE = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Document:
    """One JSON value and where it stands; `problem` instead where a line is no JSON."""

    root: object
    place: str
    problem: Problem | None = None


def documents(file: BinaryIO, *, name: str, limits: Limits) -> Iterator[Document]:
    """Every JSON document in the file, one at a time.

    Lines each with a document of their own are told from one document over many lines by whether a
    line is whole by itself. A damaged line costs itself; a damaged document, or a last line that
    ends in the middle, costs the file.
    """
    first = _line(file, name=name, limits=limits)
    following = _next_filled(file, name=name, limits=limits)
    if not following:
        yield Document(json_in(first, name=name, limits=limits), "")
    elif _stands_alone(first, limits=limits):
        yield from _lines(first, following, file=file, name=name, limits=limits)
    else:
        size = len(first) + len(following)
        whole = first + following + _rest(file, size=size, name=name, limits=limits)
        try:
            yield Document(json_in(whole, name=name, limits=limits), "")
        except Problem:
            if not _stands_alone(following, limits=limits):
                raise
            lines = io.BytesIO(whole[size:])
            yield from _lines(first, following, file=lines, name=name, limits=limits)


def json_in(text: bytes, *, name: str, limits: Limits) -> object:
    """The value. Raises Problem for what is no JSON, nested without end, or not UTF-8."""
    marks = sum(text.count(mark) for mark in (b"{", b"[", b","))
    if marks > limits.values:
        raise Problem(
            f"{name} holds more than {limits.values:,} values in one piece.",
            expected="No list of adverts we know is that large.",
            next_step="Split it into smaller files. Nothing was stored.",
        )
    try:
        return json.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError as wrong:
        raise Problem(
            f"{name} is not written in UTF-8: byte {wrong.start + 1} is none.",
            expected="JSON is always UTF-8.",
            next_step="Save it as UTF-8 and import it again. Nothing was stored.",
        ) from wrong
    except RecursionError as wrong:
        raise Problem(
            f"{name} is nested too deeply.",
            expected="Lists of adverts have a few levels.",
            next_step="Nothing was stored.",
        ) from wrong
    except json.JSONDecodeError as wrong:
        raise Problem(
            f"{name} is not whole JSON: it breaks off or goes wrong at line {wrong.lineno}, "
            f"character {wrong.colno}.",
            expected="A board's answer exactly as it was received is needed.",
            next_step="Fetch it again. Nothing was stored.",
        ) from wrong
    except ValueError as wrong:  # a number of thousands of digits
        raise Problem(
            f"{name} holds a number that is no number of anything.",
            expected="A board's answer exactly as it was received is needed.",
            next_step="Fetch it again. Nothing was stored.",
        ) from wrong


def _lines(
    first: bytes, following: bytes, *, file: BinaryIO, name: str, limits: Limits
) -> Iterator[Document]:
    number, line = 1, first
    waiting = [following]
    while line:
        upcoming = waiting.pop() if waiting else _line(file, name=name, limits=limits)
        if line.strip(_SPACE):
            yield _line_document(
                line, number=number, is_last=not upcoming, name=name, limits=limits
            )
        number, line = number + 1, upcoming


def _line_document(
    line: bytes, *, number: int, is_last: bool, name: str, limits: Limits
) -> Document:
    try:
        return Document(json_in(line, name=name, limits=limits), f"line {number}")
    except Problem as wrong:
        if is_last and not line.endswith(b"\n"):
            raise Problem(
                f"{name} ends in the middle of line {number}.",
                expected="It should be whole.",
                next_step="Fetch it again. Nothing was stored.",
            ) from wrong
        problem = Problem(
            f"Line {number} of {name} is not JSON.",
            expected="Each line should hold one board or one posting.",
            next_step="Fetch the file again.",
        )
        return Document(None, f"line {number}", problem)


def _stands_alone(line: bytes, *, limits: Limits) -> bool:
    try:
        found = json_in(line, name="", limits=limits)
    except Problem:
        return False
    return isinstance(found, (dict, list))


def _next_filled(file: BinaryIO, *, name: str, limits: Limits) -> bytes:
    """The next line that is not blank, after the blank ones before it."""
    before = b""
    while line := _line(file, name=name, limits=limits):
        before += line
        if line.strip(_SPACE) or len(before) > limits.document:
            return before
    return before if before.strip(_SPACE) else b""


def _line(file: BinaryIO, *, name: str, limits: Limits) -> bytes:
    line = file.readline(limits.document + 1)
    if len(line) > limits.document:
        raise too_large(name, most=limits.document)
    return line


def _rest(file: BinaryIO, *, size: int, name: str, limits: Limits) -> bytes:
    rest = file.read(max(limits.document + 1 - size, 0))
    if size + len(rest) > limits.document:
        raise too_large(name, most=limits.document)
    return rest
