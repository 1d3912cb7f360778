"""One page for one employer, out of what it asks for, with what is missing told to me alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from breakthrough.actions.presence.building import refuse
from breakthrough.actions.presence.private import secrets_of
from breakthrough.actions.presence.public import Public, public
from breakthrough.actions.presence.refused import refused_in
from breakthrough.actions.sayings import comparison
from breakthrough.basics import Problem, count_text
from breakthrough.evidence import claims
from breakthrough.outside.printers.page_pdf import page_pdf
from breakthrough.outside.printers.printed import Printed
from breakthrough.presence import AskedRole, Brief, Published, brief_for

_LONGEST = 300_000  # characters; the longest adverts have a tenth


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """A line of the advert and what of my evidence answers it; `is_whole`: all of it."""

    line: str
    claims: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class GapTold:
    """What a line asks for and nothing of mine backs: to earn, or to have an answer ready for."""

    line: str
    term: str
    reason: str


@dataclass(frozen=True, slots=True)
class BriefTold:
    """The page, an introduction to forward, and what is told to me alone.

    `page` is plain text. `asked` counts the lines that ask for something evidence can show;
    `left_out` those that can be held against nothing; `unread` those in another language. `file` is
    the PDF where one was asked for. `refused` says why there is no page.
    """

    sentence: str
    title: str
    employer: str
    page: str
    introduction: str
    answered: tuple[AnsweredLine, ...]
    gaps: tuple[GapTold, ...]
    questions: tuple[str, ...]
    asked: int
    left_out: int
    unread: int
    refused: str
    file: str
    problems: tuple[str, ...]


def brief(
    career: int,
    *,
    text: str,
    title: str = "",
    employer: str = "",
    is_need: bool = False,
    out: Path | None = None,
) -> BriefTold:
    """A page that answers an advert, or a need in running words, from my evidence.

    `out`: the PDF to write. Raises Problem for an empty or endless text, and where `out` is taken
    by a file of another kind.
    """
    if out is not None and out.suffix.casefold() != ".pdf":
        raise Problem(f"'{out.name}' is not a PDF.", expected="Name a file that ends in .pdf.")
    found, told = _made(career, text=text, title=title, employer=employer, is_need=is_need)
    if out is None or told.refused:
        return _told(told)
    page = _printed(told, found)
    _write(page.data, out)
    return _told(told, file=str(out), problems=page.problems)


def brief_pdf(
    career: int, *, text: str, title: str = "", employer: str = "", is_need: bool = False
) -> bytes:
    """The page of `brief` as a PDF. Raises Problem where there is no page, saying why."""
    found, told = _made(career, text=text, title=title, employer=employer, is_need=is_need)
    if told.refused:
        raise Problem(told.refused)
    return _printed(told, found).data


def _made(
    career: int, *, text: str, title: str, employer: str, is_need: bool
) -> tuple[Public, Brief]:
    if not text.strip() or len(text) > _LONGEST:
        raise Problem(f"A brief needs the text of an advert, of up to {_LONGEST:,} characters.")
    found = public(career)
    told = brief_for(
        AskedRole(title, employer, text, is_need=is_need),
        items=found.items,
        by=comparison(claims(found.items), as_of=found.as_of),
        name=found.name,
        as_of=found.as_of,
        positioning=found.positioning,
        secrets=secrets_of(career),
    )
    refuse(refused_in(career, [Published("Introduction", told.introduction)]))
    return found, told


def _printed(told: Brief, found: Public) -> Printed:
    heading = " · ".join(part for part in (told.title, told.employer) if part) or found.name
    return page_pdf(heading, told.page, face=found.face, theme=found.theme)


def _write(data: bytes, out: Path) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(data)
    except OSError as wrong:
        raise Problem(f"{out} cannot be written: {wrong.strerror}.") from wrong


def _told(one: Brief, *, file: str = "", problems: tuple[str, ...] = ()) -> BriefTold:
    return BriefTold(
        sentence=_sentence(one),
        title=one.title,
        employer=one.employer,
        page=one.text,
        introduction=one.introduction,
        answered=tuple(
            AnsweredLine(line.line, tuple(claim.text for claim in line.claims), line.is_whole)
            for line in one.answered
        ),
        gaps=tuple(GapTold(gap.line, gap.term, gap.reason) for gap in one.gaps),
        questions=tuple(question.ask for question in one.questions),
        asked=one.asked,
        left_out=one.left_out,
        unread=one.unread,
        refused=one.refused,
        file=file,
        problems=problems,
    )


def _sentence(one: Brief) -> str:
    if one.refused:
        return one.refused
    lines = count_text(one.asked, "line")
    open_ones = f" {count_text(len(one.gaps), 'gap')} to know of." if one.gaps else ""
    return (
        f"Your evidence answers {len(one.answered)} of {lines} that ask for something.{open_ones}"
    )
