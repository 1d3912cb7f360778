"""The lines above a description as title, organisation and place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from breakthrough.evidence.cv.vocabulary import (
    degree_score,
    is_function,
    is_known_place,
    is_legal_form,
    is_place,
    organisation_score,
    school_score,
    title_score,
)
from breakthrough.evidence.date_ranges import beside_dates
from breakthrough.evidence.sentences import without_bullet

FENCE = re.compile(r"\s*(?:\t|\s{2,}|\s[|•·▪●‖]\s?|[|‖])\s*")
_DASH = re.compile(r"\s*(?:\s[-–—]+\s|—)\s*")
_EDGES = " ,;:|–—-"
_AT = re.compile(r"\s+(?:at|@|bei(?:\s+der)?|chez|presso|bij)\s+")
_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)\s*$")
_LABEL = re.compile(
    r"^(?:position|title|job title|role|company|company name|employer|organi[sz]ation|location|"
    r"client|duration|period|dates?|arbeitgeber|firma|funktion|poste|entreprise|empresa|puesto)"
    r"\s*:\s*",
    re.IGNORECASE,
)

Score = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Wording:
    """By what titles and organisations of one kind of entry are told apart."""

    title: Score
    organisation: Score


ROLES = Wording(title_score, organisation_score)
STUDIES = Wording(degree_score, lambda text: 2 * school_score(text) + organisation_score(text))


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above a description name; empty where they do not say it."""

    title: str = ""
    organisation: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Fenced:
    """What stands between two of the strongest signs, and its parts between the weaker ones."""

    text: str
    parts: tuple[str, ...]


def header_of(texts: Sequence[str], *, wording: Wording, organisation_first: bool) -> Header:
    """The title, organisation and place in some header lines, dates left out.

    The words themselves decide; where they do not, `organisation_first` says what comes first.
    """
    fenced = [one for text in texts for one in _fenced(text, wording=wording)]
    parts = [part for one in fenced for part in _whole(one, beside=fenced, wording=wording)]
    if not parts:
        return Header()
    title = _best(parts, wording.title, against=wording.organisation)
    others = [part for part in parts if part is not title]
    places = [part for part in others if is_place(part)]
    candidates = [part for part in others if part not in places]
    organisation = _best(candidates, wording.organisation, against=wording.title)
    if organisation is None and candidates:
        organisation = candidates[0]
    if title is None:
        title, organisation = _by_order(parts, places, organisation, organisation_first)
    elif organisation is None and places and len(parts) > 1 and len(places) > 1:
        organisation = places.pop(0)  # "Auditor, Contoso, London" where nothing marks Contoso
    place = next((part for part in places if part not in (title, organisation)), "")
    rest = [one for one in candidates if one not in (title, organisation)]
    return Header(
        title=title or "",
        organisation=organisation or "",
        place=place or (rest[0] if len(rest) == 1 and len(rest[0].split()) <= 3 else ""),
    )


def parts_of(text: str, *, wording: Wording) -> list[str]:
    """The pieces of a header line between its signs and commas.

    >>> parts_of("Vice President, Finance, Fabrikam, Inc. | Oslo", wording=ROLES)
    ['Vice President, Finance', 'Fabrikam, Inc.', 'Oslo']
    """
    return [part for one in _fenced(text, wording=wording) for part in one.parts]


def unsplit(text: str) -> str:
    """The words of a header line beside its dates, its signs and commas left in them."""
    beside = (_LABEL.sub("", one).strip(_EDGES) for one in beside_dates(without_bullet(text)))
    return " ".join(" ".join(beside).split())


def _fenced(text: str, *, wording: Wording) -> list[_Fenced]:
    pieces = (
        piece
        for beside in beside_dates(without_bullet(text))
        for piece in FENCE.split(_LABEL.sub("", beside))
    )
    return [_Fenced(one.strip(_EDGES), tuple(_weakly_cut(one, wording=wording))) for one in pieces]


def _weakly_cut(text: str, *, wording: Wording) -> Iterator[str]:
    for dashed in _DASH.split(text):
        for side in _AT.split(dashed, maxsplit=1):
            for part in _comma_parts(side.strip(_EDGES), wording=wording):
                if any(char.isalpha() for char in part):
                    yield part


def _whole(one: _Fenced, *, beside: Sequence[_Fenced], wording: Wording) -> tuple[str, ...]:
    """Its parts; a title in one piece where something beside it surely names the organisation.

    "Senior Manager, Transaction Services · Example plc" has no third part.
    """
    first, *tail = one.parts or ("",)
    if not tail or not wording.title(first) or _AT.search(one.text) or any(map(is_place, tail)):
        return one.parts
    others = [part for other in beside if other is not one for part in other.parts]
    surest = max(map(wording.organisation, others), default=0)
    is_named_beside = surest > 0 and surest >= max(map(wording.organisation, tail))
    return (one.text,) if is_named_beside else one.parts


def _comma_parts(text: str, *, wording: Wording) -> list[str]:
    """The parts between commas, with those joined that belong together."""
    bracketed = _IN_BRACKETS.search(text)
    if bracketed and is_place(bracketed[1]):
        return [*_comma_parts(text[: bracketed.start()], wording=wording), bracketed[1]]
    if "," in text and is_place(text) and not _begins_with_name(text):
        return [text]
    joined: list[str] = []
    for part in (one.strip() for one in text.split(",")):
        if not part:
            continue
        belongs = joined and (
            is_legal_form(part)
            or (is_function(part) and wording.title(joined[-1]) > 0)
            or (wording.title(part) == 0 and wording.title(joined[-1]) > 0 and "&" in part[:2])
        )
        if belongs:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return _with_places_joined(joined)


def _begins_with_name(text: str) -> bool:
    """Whether an organisation stands before its town: "ACME FOODS, Chicago, IL"."""
    first, *rest = text.split(",")
    is_state = len(rest) >= 2 and len(rest[-1].strip()) == 2
    is_loud = len(first) > 3 and first.isupper() and not rest[0].isupper()
    return (is_state or is_loud) and not is_known_place(first)


def _with_places_joined(parts: list[str]) -> list[str]:
    """The last two parts as one where they are a town with its region or country."""
    if len(parts) >= 3 and is_place(", ".join(parts[-2:])):
        return [*parts[:-2], ", ".join(parts[-2:])]
    return parts


def _best(parts: Sequence[str], score: Score, *, against: Score) -> str | None:
    """The part that scores most, the first of equals; None when none scores."""
    best = max(parts, key=lambda part: (score(part) > 0, score(part) - against(part)), default=None)
    return best if best is not None and score(best) > 0 else None


def _by_order(
    parts: list[str], places: list[str], organisation: str | None, organisation_first: bool
) -> tuple[str | None, str | None]:
    """Title and organisation where no word marks the title."""
    named = [part for part in parts if part not in places] or parts
    if len(named) == 1:
        return (None, named[0]) if organisation or organisation_first else (named[0], None)
    first, second = named[0], named[1]
    if organisation == first and organisation_first:
        return second, first
    if organisation == second or not organisation_first:
        return first, second
    return second, first
