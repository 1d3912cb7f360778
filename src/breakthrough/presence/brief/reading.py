"""An advert's lines held against the claims: what is answered, missing, and not read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from breakthrough.basics import count_text, words
from breakthrough.evidence import Kind, sentences
from breakthrough.market.talk import Comparison
from breakthrough.presence.brief.asked_lines import asked_lines, plain_text
from breakthrough.presence.brief.backing import Backing
from breakthrough.presence.brief.choosing import answers
from breakthrough.presence.brief.holding import is_answered, wanted_in
from breakthrough.presence.brief.need import wanted_by
from breakthrough.presence.brief.told import AskedRole
from breakthrough.presence.brief.wanted import Wanted
from breakthrough.presence.truth.finding import COVERED
from breakthrough.presence.truth.language import other_language
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

_LOOKED_AT = 60  # sentences of a text that show its language
LEAST = 2  # lines that are answered, for a page
_LISTED = frozenset({Kind.SKILL, Kind.LANGUAGE, Kind.COURSE, Kind.EDUCATION})
_LEAST_WORDS = 4  # of a sentence that shows it

# What somebody is yet to become, likes or is offered can be shown by nothing that was done.
_TO_BE = re.compile(r"\b(?:enrolled|pursuing|opportunit(?:y|ies) to|chance to)\b", re.IGNORECASE)
_LIKES = re.compile(
    r"\b(?:(?:interest(?:ed)?|passion(?:ate)?|curiosity) (?:in|for|about)"
    r"|(?:willing(?:ness)?|eager(?:ness)?) to)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:experience|knowledge|expertise|proficien\w+|years)\b", re.IGNORECASE)

Line = tuple[str, tuple[Wanted, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """`lines`: those that ask for what evidence can show, and what of it each wants.

    `refused`: why nothing can be answered; empty where something is.
    """

    lines: tuple[Line, ...] = ()
    left_out: int = 0
    unread: int = 0
    refused: str = ""

    @property
    def answered(self) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if is_answered(one[1]))


def read(advert: AskedRole, *, backing: Backing, by: Comparison, secrets: Secrets) -> Read:
    """The lines held against the claims; those that name what is secret are passed over."""
    text = plain_text(advert.text)
    if not words(text):
        return Read(refused="Not known, because there is no text that asks for anything.")
    if not backing.claims:
        reason = "there is no evidence yet that can be shown to an employer"
        return Read(refused=f"Not known, because {reason}.")
    hold = wanted_by if advert.is_need else wanted_in
    lines: list[Line] = []
    left_out = unread = 0
    for line in asked_lines(advert):
        said = words(line)
        if by.is_law(said) or any(secrets_in(line, secrets=Secrets(secrets.hidden, secrets.items))):
            continue
        if other_language(line):
            unread += 1
            continue
        wanted = () if _is_not_shown(line) else hold(line, backing=backing)
        if is_answered(wanted) or (wanted and (advert.is_need or by.is_asking(said))):
            lines.append((line, wanted))
        else:
            left_out += 1
    found = Read(tuple(lines), left_out, unread)
    language = _language(text) if len(lines) <= unread else ""
    if language:
        return replace(found, refused=_not_read(language))
    return replace(found, refused=_too_little(found))


def _is_not_shown(line: str) -> bool:
    return bool(_TO_BE.search(line) or (_LIKES.search(line) and not _DONE.search(line)))


def _too_little(found: Read) -> str:
    """A page is worth reading from two answers on, one of them out of a role or project."""
    if not found.lines:
        return "Not known, because no line of it was recognised as asking for something."
    answered = found.answered
    asked = count_text(len(found.lines), "line")
    asked = f"of {asked} that {'asks' if len(found.lines) == 1 else 'ask'} for something"
    if len(answered) < LEAST:
        return f"Too little for a page: {asked}, {len(answered) or 'none'} is answered."
    claims = [claim for _, wanted in answered for claim in answers(wanted)]
    if all(one.kind in _LISTED for one in claims):
        told = f"{len(answered)} are answered, and none out of a role or project"
        return f"Too little for a page: {asked}, {told}."
    return ""


def _language(text: str) -> str:
    """The language of most of its sentences, where that is not English."""
    looked_at = (
        one for one in _some(text) if len(one.split()) >= _LEAST_WORDS or not one.isascii()
    )
    counts = Counter(map(other_language, looked_at))
    language, n = max(counts.items(), key=lambda one: one[1], default=("", 0))
    return language if 2 * n > counts.total() else ""


def _some(text: str) -> Iterator[str]:
    found = sentences(text[:_LONGEST_LOOKED_AT])
    return (one.text[:300] for one in found[:_LOOKED_AT])


_LONGEST_LOOKED_AT = 20_000  # characters


def _not_read(language: str) -> str:
    known = " and ".join(COVERED)
    return (
        f"Not known, because the text is in {language}: its lines were not held against your "
        f"evidence. Only {known} is read."
    )
