"""Postings for machines in a web page, or in JSON-LD by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import urljoin

from breakthrough.basics import Problem
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Page,
    Portion,
    ShapeError,
    address_of,
    identity,
    link,
    newest_of,
    once_each,
    read_rows,
    stated_day,
)
from breakthrough.outside.boards.jobposting import values
from breakthrough.outside.boards.jobposting.address import board_at, first_call
from breakthrough.outside.boards.jobposting.found import loaded, postings_in, speaks_of_jobs

SYSTEM = "jobposting"
_Value = TypeVar("_Value")


def recognises(root: object) -> bool:
    """Whether this is a page, or JSON-LD, with at least one posting in it.

    A page without any is no board with nothing open: most pages have none.
    """
    return any(True for _ in _objects(root))


def parse(root: Any, *, name: str, token: str = "") -> Portion:
    """The postings of a page, each once with all of its locations.

    The board is the page: `token`, else the page's own address. Where neither is known it is the
    employer's name, and the postings are not all there are. Raises ShapeError without any of them.
    """
    reading = _Reading(root, name=name, token=token)
    board = token or board_at(_own_url(root)) or ""
    is_whole = bool(board) and not reading.problems
    postings = reading.postings
    board = board or next((posting.employer.casefold() for posting in postings), "")
    if not board:
        raise ShapeError("the page's address", None, expected="in the page's “canonical” link")
    return Portion(
        reads=(BoardRead(f"{SYSTEM}:{board}", postings, is_whole=is_whole),),
        problems=reading.problems + reading.notes,
        newest_on=newest_of(postings),
    )


class _Reading:
    """Reads the objects of a page; what is not needed and not readable is left empty and noted."""

    def __init__(self, root: object, *, name: str, token: str) -> None:
        self._where = name
        self._faults: dict[str, ShapeError] = {}
        self._base = _own_url(root) or (first_call(token) if address_of(token) else "")
        self._employer = _only_employer(root) or _host(self._base)
        rows = read_rows(_objects(root), parse=self._posting, where=name)
        self.postings = once_each(_told_apart(rows.postings))
        self.problems = tuple(_broken(root, name=name)) + rows.problems

    @property
    def notes(self) -> tuple[str, ...]:
        """One sentence for each property that had to be left empty."""
        return tuple(
            str(
                Problem(
                    f"{self._where}: {part} is {fault.seen}.",
                    expected=f"It should be {fault.expected}.",
                    next_step="It was left empty, the rest of the posting was read.",
                )
            )
            for part, fault in self._faults.items()
        )

    def _posting(self, row: Mapping[str, Any]) -> Posting:
        title = values.text_of(row.get("title") or row.get("name"), part="“title”")
        employer = self._or_none(values.text_of, row, "hiringOrganization") or self._employer
        if not title or not employer:
            raise ShapeError(
                "“title”" if not title else "“hiringOrganization”", None, expected="a text"
            )
        place = self._whole(values.places, row) or ""
        return Posting(
            id=next(filter(None, values.identifiers(row)), "") or identity(title, place=place),
            title=title,
            employer=employer,
            place=place,
            department=self._or_none(values.text_of, row, "employmentUnit") or "",
            is_remote=self._whole(values.is_remote, row),
            employment_type=self._or_none(values.text_of, row, "employmentType") or "",
            posted_on=self._or_none(stated_day, row, "datePosted"),
            closes_on=self._or_none(values.last_day, row, "validThrough"),
            pay=self._whole(values.pay_in, row),
            url=link(self._joined(row.get("url")), part="“url”"),
            text=self._or_none(values.advert_of, row, "description") or "",
        )

    def _joined(self, url: object) -> str:
        """The posting's address, seen from that of its page; the page's where there is none."""
        try:
            return urljoin(self._base, url.strip()) if isinstance(url, str) else self._base
        except ValueError:
            return self._base

    def _or_none(
        self, read: Callable[..., _Value], row: Mapping[str, Any], part: str
    ) -> _Value | None:
        return self._whole(lambda row: read(row.get(part), part=f"“{part}”"), row)

    def _whole(
        self, read: Callable[[Mapping[str, Any]], _Value], row: Mapping[str, Any]
    ) -> _Value | None:
        try:
            return read(row)
        except ShapeError as wrong:
            self._faults.setdefault(wrong.part, wrong)
            return None


def _objects(root: object) -> Iterator[Mapping[str, Any]]:
    if not isinstance(root, Page):
        yield from postings_in(root)
        return
    for script in root.scripts:
        try:
            yield from postings_in(loaded(script))
        except ValueError:
            continue  # told by _broken


def _broken(root: object, *, name: str) -> Iterator[str]:
    """One sentence for each script that was meant to hold a posting and cannot be read."""
    for number, script in enumerate(root.scripts if isinstance(root, Page) else (), start=1):
        try:
            loaded(script)
        except ValueError as wrong:
            if speaks_of_jobs(script):
                yield str(
                    Problem(
                        f"Script {number} of {name} speaks of a posting but is {wrong}.",
                        expected="It should be JSON.",
                        next_step="It was left out, the others were read.",
                    )
                )


def _told_apart(postings: tuple[Posting, ...]) -> tuple[Posting, ...]:
    """Some pages give all postings the number of the employer: then the title tells them apart."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for posting in postings:
        titles[posting.id].add(posting.title)
    return tuple(
        replace(posting, id=identity(posting.title, place=posting.place))
        if len(titles[posting.id]) > 1
        else posting
        for posting in postings
    )


def _only_employer(root: object) -> str:
    """The one employer that the postings of a page name; empty where it is none or several."""
    named = set()
    for row in _objects(root):
        try:
            named.add(values.text_of(row.get("hiringOrganization"), part="an employer"))
        except ShapeError:
            continue  # told where the posting is read
    named.discard("")
    return named.pop() if len(named) == 1 else ""


def _host(url: str) -> str:
    address = address_of(url)
    return address.host if address else ""


def _own_url(root: object) -> str:
    return root.url if isinstance(root, Page) else ""
