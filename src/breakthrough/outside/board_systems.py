"""The board systems we read, and which of them an address belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Page, Portion, address_of
from breakthrough.outside.boards import (
    ashby,
    greenhouse,
    jobposting,
    lever,
    personio,
    recruitee,
    smartrecruiters,
    teamtailor,
    workable,
)


class BoardSystem(Protocol):
    """What the folder of a board system offers."""

    SYSTEM: str

    def recognises(self, root: object) -> bool:
        """Whether the document is an answer of this system."""
        ...

    def parse(self, root: Any, *, name: str, token: str = "") -> Portion:
        """The reads in it. Raises ShapeError where nothing says whose board it is."""
        ...

    def board_at(self, url: str) -> str | None:
        """The board's token in an address of this system."""
        ...

    def first_call(self, token: str) -> str:
        """The address that answers with the board, or with the first page of it."""
        ...


_OF_HOSTS: tuple[BoardSystem, ...] = (
    ashby, greenhouse, lever, personio, recruitee, smartrecruiters, teamtailor, workable,
)  # fmt: skip
SYSTEMS: tuple[BoardSystem, ...] = (*_OF_HOSTS, jobposting)
_BY_NAME: Mapping[str, BoardSystem] = {one.SYSTEM: one for one in SYSTEMS}
# Answers with nothing open that do not tell by themselves whose they are.
_BARE: Mapping[str, object] = {
    ashby.SYSTEM: {"jobs": []},
    greenhouse.SYSTEM: {"jobs": []},
    lever.SYSTEM: [],
}
_CASE_COUNTS = (lever.SYSTEM, jobposting.SYSTEM)
_MOST_DETAILS = 500


@dataclass(frozen=True, slots=True)
class Watched:
    """A board to be read again and again, as an address names it."""

    system: str
    token: str
    url: str

    @property
    def board(self) -> str:
        """The board's name in the market, such as `ashby:acme`."""
        token = self.token
        if self.system == greenhouse.SYSTEM:
            token = token.removeprefix(greenhouse.EU)  # one list of names for both, see the census
        return f"{self.system}:{token if self.system in _CASE_COUNTS else token.casefold()}"


def recognise(url: str) -> Watched | None:
    """The board that an address names, by its host and path; any other page is a board of its own.

    None for what is no web address. Nothing is looked up and no name is guessed.
    """
    address = address_of(url)
    if address is None:
        return None
    for system in SYSTEMS:
        if token := system.board_at(url):
            return Watched(system.SYSTEM, token, url.strip())
    return None


def recognised_in(page: Page) -> tuple[Watched, ...]:
    """The boards of known systems that a careers page leads to or shows inside itself, each once.

    More than one may be there, also of other employers: which is meant is for the user to say.
    """
    found: dict[str, Watched] = {}
    for link in page.links:
        for system in _OF_HOSTS:
            if token := system.board_at(link):
                watched = Watched(system.SYSTEM, token, link)
                found.setdefault(watched.board, watched)
    return tuple(found.values())


def first_call(watched: Watched) -> str:
    """The address to get first."""
    if watched.system == jobposting.SYSTEM and address_of(watched.url):
        return watched.url if "://" in watched.url else jobposting.first_call(watched.token)
    return _BY_NAME[watched.system].first_call(watched.token)


def next_call(watched: Watched, *, root: object) -> str | None:
    """The address of the page after the one in `root`; None where there is none.

    Of the systems here SmartRecruiters alone answers in pages.
    """
    if watched.system != smartrecruiters.SYSTEM or not smartrecruiters.recognises(root):
        return None
    return smartrecruiters.next_call(watched.token, root=root)


def detail_calls(watched: Watched, *, root: object, most: int = _MOST_DETAILS) -> tuple[str, ...]:
    """The addresses of the texts that a list lacks, the first `most`; of SmartRecruiters alone."""
    if watched.system != smartrecruiters.SYSTEM or not smartrecruiters.recognises(root):
        return ()
    return smartrecruiters.detail_calls(watched.token, root=root, most=most)


def joined(watched: Watched, *, answers: Sequence[Any], details: Sequence[Any] = ()) -> Any:
    """All answers of one read as one, which can be stored and imported as a capture too."""
    if watched.system == smartrecruiters.SYSTEM:
        return smartrecruiters.joined(answers, details=details)
    return answers[0]


def is_answer(root: object, *, system: str) -> bool:
    """Whether a document is an answer of the system, of which it is known that it was asked."""
    bare = _BARE.get(system)
    return _BY_NAME[system].recognises(root) or (bare is not None and root == bare)


def read_of(watched: Watched, *, root: object) -> Portion:
    """The read of a watched board in its answer, under the name by which it is watched.

    Raises Problem for an answer of any other shape: then nothing is known of the board.
    """
    if not is_answer(root, system=watched.system):
        raise Problem(
            f"{watched.url} did not answer with a board of {watched.system}.",
            expected="Its answer should hold the list of postings, if only an empty one.",
            next_step="Nothing is known of this board now; what was seen before stays as it is.",
        )
    portion = _BY_NAME[watched.system].parse(root, name=watched.url, token=watched.token)
    return replace(
        portion, reads=tuple(replace(read, board=watched.board) for read in portion.reads)
    )
