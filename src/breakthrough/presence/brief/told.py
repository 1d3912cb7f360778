"""What a brief is made from, and what it tells: to the employer, and to the person alone."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.evidence import Claim
from breakthrough.market.talk.questions import Question


@dataclass(frozen=True, slots=True)
class AskedRole:
    """An advert, or a need that somebody described, as it was read.

    `is_need`: the text describes a need in running words, so that every sentence counts as asked;
    of an advert only the lines do that ask for something of people.
    """

    title: str
    employer: str
    text: str
    is_need: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A line of the advert as it stands, and the claims that answer it, the best first.

    `is_whole`: evidence says all that the line asks for and that can be shown.
    """

    line: str
    claims: tuple[Claim, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """What a line asks for and no evidence backs, in the line's own words.

    It is to be earned, or to have an answer ready for; never to be claimed. Told to the person
    alone.
    """

    line: str
    term: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of the page; `where` says where and when a claim stands.

    `is_theirs`: a line of the advert, in quotation marks; those up to the next answer it.
    """

    text: str
    where: str = ""
    is_theirs: bool = False

    @property
    def whole(self) -> str:
        return f"{self.text} — {self.where}" if self.where else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under its title; the first has none."""

    title: str
    lines: tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """One page for one employer, and what the person alone is told beside it.

    `page` and `introduction` hold nothing but claims, names, titles and dates of the evidence,
    questions, and lines of the advert in quotation marks; `title` and `employer` are the advert's.
    `asked` counts the lines that ask for something that evidence can show, `left_out` those that
    can be held against nothing (character, years alone) and `unread` those in another language.
    `questions` are those of the page, each with the fact it comes from. `refused` says in words
    why there is no page; empty where there is one.
    """

    title: str
    employer: str
    answered: tuple[Answered, ...] = ()
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    page: tuple[Section, ...] = ()
    introduction: str = ""
    refused: str = ""
    asked: int = 0
    left_out: int = 0
    unread: int = 0

    @property
    def text(self) -> str:
        """The page as plain text, to be copied."""
        parts = (
            "\n".join([*([one.title] if one.title else []), *(line.whole for line in one.lines)])
            for one in self.page
        )
        return "\n\n".join(parts)
