"""One read of one board: every call that it takes, and whether the answer has the right shape."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Portion
from breakthrough.outside.board_systems import (
    Watched,
    detail_calls,
    first_call,
    is_answer,
    joined,
    next_call,
    read_of,
)
from breakthrough.outside.captures import answer_root
from breakthrough.outside.collecting.client import Client
from breakthrough.outside.collecting.unread import Unread

_MOST_PAGES = 101
_MOST_TEXTS = 100  # asked for one by one in one read, a second or more each; the rest come later
_MOST_FAILURES = 3  # then no more of them are asked for
_TEXT = "jobAd"  # the part of a posting that a list lacks


@dataclass(frozen=True, slots=True)
class Collected:
    """A board's answer in the right shape. `is_unchanged`: the host said that it is as it was."""

    body: bytes
    portion: Portion
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False

    @property
    def postings(self) -> int:
        """How many postings it lists."""
        return sum(len(read.postings) for read in self.portion.reads)

    @property
    def employer(self) -> str:
        """The employer that most postings name; empty without any."""
        named = Counter(one.employer for read in self.portion.reads for one in read.postings)
        return max(named, key=lambda name: (named[name], name), default="")


def read_board(
    watched: Watched,
    *,
    client: Client,
    earlier: bytes | None = None,
    etag: str = "",
    last_modified: str = "",
) -> Collected:
    """The board as it is now; `earlier` is its last answer, to which the other two belong.

    Raises Unread for anything but an answer in the right shape: then nothing is known of it.
    """
    conditions = {"etag": etag, "last_modified": last_modified} if earlier is not None else {}
    answer = client.get(first_call(watched), **conditions)
    if answer.is_unchanged and earlier is not None:
        portion = portion_of(watched, body=earlier)
        return Collected(earlier, portion, etag, last_modified, is_unchanged=True)
    root = _root(watched, body=answer.body)
    if not _is_page(root):
        portion = portion_of(watched, body=answer.body)
        return Collected(answer.body, portion, answer.etag, answer.last_modified)
    pages = [root, *_more_pages(watched, root=root, client=client)]
    whole = joined(watched, answers=pages, details=_texts_in(earlier, watched=watched))
    texts = _new_texts(watched, root=whole, client=client)
    body = json.dumps(joined(watched, answers=[whole], details=texts)).encode()
    return Collected(body, portion_of(watched, body=body))


def portion_of(watched: Watched, *, body: bytes) -> Portion:
    """The read in an answer. Raises Unread where it has another shape."""
    root = _root(watched, body=body)
    try:
        return read_of(watched, root=root)
    except Problem as wrong:
        raise Unread(wrong.seen.rstrip(".")) from wrong


def _root(watched: Watched, *, body: bytes) -> Any:
    """The answer's root. Raises Unread where it is none of the board's system."""
    try:
        root = answer_root(body, name=f"the answer of {watched.board}")
    except Problem as wrong:
        raise Unread(wrong.seen.rstrip(".")) from wrong
    if not is_answer(root, system=watched.system):
        raise Unread(f"its address did not answer with a board of {watched.system}")
    return root


def _is_page(root: Any) -> bool:
    """Whether it is one page of a list that may have more, without the texts of its postings."""
    return isinstance(root, dict) and isinstance(root.get("content"), list)


def _more_pages(watched: Watched, *, root: Any, client: Client) -> Iterator[Any]:
    """The pages after the first. Raises Unread where one is none, or they do not end."""
    asked = {first_call(watched)}
    while (call := next_call(watched, root=root)) is not None:
        if call in asked or len(asked) >= _MOST_PAGES:
            raise Unread(f"the pages of {watched.board} do not end")
        asked.add(call)
        root = _root(watched, body=client.get(call).body)
        if not _is_page(root):
            raise Unread(f"a page of {watched.board} is no list of postings")
        yield root


def _texts_in(earlier: bytes | None, *, watched: Watched) -> list[Mapping[str, Any]]:
    """The postings of the last answer whose texts came with calls of their own."""
    if earlier is None:
        return []
    root = _root(watched, body=earlier)
    return [row for row in _rows(root) if _TEXT in row]


def _new_texts(watched: Watched, *, root: Mapping[str, Any], client: Client) -> list[Any]:
    """The texts of postings that have none yet, as many as one read may ask for.

    The list stands without them: where some cannot be had, they come another time.
    """
    lacking = [row for row in _rows(root) if _TEXT not in row]
    calls = detail_calls(watched, root={**root, "content": lacking}, most=_MOST_TEXTS)
    found: list[Any] = []
    failures = 0
    for call in calls:
        try:
            found.append(_root(watched, body=client.get(call).body))
        except Unread:
            failures += 1
            if failures == _MOST_FAILURES:
                break
    return found


def _rows(root: Any) -> list[Mapping[str, Any]]:
    return [row for row in root["content"] if isinstance(row, dict)] if _is_page(root) else []
