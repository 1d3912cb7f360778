"""Titles that a sentence gives the person, held against those they held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from breakthrough.basics import words
from breakthrough.evidence import Item
from breakthrough.evidence import Kind as ItemKind
from breakthrough.market import level_words
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statements
from breakthrough.presence.truth.stems import stem, terms
from breakthrough.presence.truth.wording import where

_PROFESSIONS = (
    "manager director head officer chief president vp ceo cfo coo cto cmo cio chro owner founder "
    "partner principal lead leader chair chairman chairwoman chairperson supervisor executive "
    "engineer developer programmer architect analyst scientist consultant adviser advisor "
    "strategist "
    "designer accountant auditor controller nurse matron sister doctor physician surgeon lawyer "
    "solicitor "
    "attorney teacher lecturer professor researcher assistant coordinator specialist planner "
    "technician administrator editor writer journalist producer buyer recruiter secretary "
    "treasurer trainer coach therapist pharmacist chef captain sergeant superintendent economist "
    "statistician physicist chemist biologist psychologist librarian translator interpreter "
    "minister ambassador mayor senator trustee governor"
)
_TITLE_NOUNS = frozenset(_PROFESSIONS.split())
_WORD = r"[^\W\d_][\w&'’/-]*"
_STOPS = (
    r"(?:not|did|do|never|at|in|with|for|since|from|until|who|where|when|I|and|on|to|by|during|he|she|is|was|has"
    r"|have"
    r"|before|after|we|my|as|between|responsible|under|across|led|built)"
)
_RUN = (
    rf"(?!{_STOPS}\b)(?:{_WORD})(?:\s+(?!{_STOPS}\b)(?:{_WORD}))*"
    rf"(?:\s*,\s*(?=[A-Z])(?!I\b)(?:{_WORD}))?"
)
_WHEN = (
    r"(?:(?:first|once|also|now|then|formerly|previously|originally|initially|later|recently)\s+)?"
)
_GIVEN = re.compile(
    rf"\b(?:as|[Aa]s)\s+(?:(?:an?|the|their|its|our)\s+)?(?P<as>{_RUN})"
    rf"|\b(?:I\s+am|I['’]m|I\s+was|I\s+have\s+been|I['’]ve\s+been|I\s+became|became"
    rf"|I\s+used\s+to\s+be|promoted\s+to"
    rf"|served\s+as|appointed|named|title\s+of|role\s+of|position\s+of|job\s+as"
    rf"|hired\s+as)\s+{_WHEN}(?:(?:an?|the)\s+)?(?P<am>{_RUN})"
)
_FIRST = re.compile(
    rf"\s*(?P<first>{_RUN})(?=\s+(?:at|for|with|in|since|from|,)\b|\s*[,|(–—·•]|\s*\.?\s*$)"
)
_LONG = {
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "cio": "chief information officer",
    "cmo": "chief marketing officer",
    "chro": "chief human resources officer",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "hr": "human resources",
    "sr": "senior",
    "jr": "junior",
}
_NO_PART = frozenset(
    stem(word) for word in "former qualified experienced trained certified registered".split()
)


def titles_judged(said: Said, *, known: Statements) -> list[Finding]:
    """A finding for each title that the person did not hold, or not where the sentence puts it."""
    return [found for one in _given(said.text) if (found := _judged(one, said=said, known=known))]


def given_titles(text: str) -> list[tuple[int, int]]:
    """The [start, end) of each title that a sentence gives."""
    return [(one.start(name), one.end(name)) for one, name in _runs(text)]


def _given(text: str) -> Iterator[tuple[int, int]]:
    yield from given_titles(text)


def _runs(text: str) -> Iterator[tuple[re.Match[str], str]]:
    taken: set[int] = set()
    for found in _GIVEN.finditer(text):
        name = found.lastgroup or "as"
        if _is_title(found[name]) and found.start(name) not in taken:
            taken.add(found.start(name))
            yield found, name
    first = _FIRST.match(text)
    if first and _is_title(first["first"]) and first["first"][0].isupper():
        yield first, "first"


def _is_title(run: str) -> bool:
    said = re.findall(_WORD, run.casefold())
    return any(word in _TITLE_NOUNS for word in said) and len(said) <= _LONGEST


_ALSO_NAMING = frozenset(
    frozenset(ItemKind) - {ItemKind.ROLE, ItemKind.VOLUNTEERING, ItemKind.RECOMMENDATION}
)
_LONGEST = 8  # words


def _judged(place: tuple[int, int], *, said: Said, known: Statements) -> Finding | None:
    start, end = place
    title = said.text[start:end]
    wanted = _parts(title)
    scope = said.near(start)
    if not wanted or _is_held(wanted, known, among=scope) or _ends_as_held(title, known, scope):
        return None
    held = [it for it in known.items if it.kind in (ItemKind.ROLE, ItemKind.VOLUNTEERING)]
    here = [it for it in held if scope is not None and it in scope] or held
    named = "; ".join(list(dict.fromkeys(where(it) for it in here))[:3])
    reason = (
        f"Your evidence gives you other titles: {named}."
        if named
        else "Your evidence has no title."
    )
    return Finding(start, end, Kind.TITLE, reason)


def _parts(title: str) -> frozenset[str]:
    said = (_LONG.get(word, word) for word in words(title))
    return frozenset(stem(word) for word in words(" ".join(said))) - _NO_PART


def _ends_as_held(title: str, known: Statements, among: frozenset[Item] | None) -> bool:
    """Whether a title held is left when words that are no part of one are taken off its front."""
    said = title.split()
    for at in range(1, len(said)):
        first = terms(said[at - 1])
        if any(
            one.folded in _TITLE_NOUNS or (one.stem in known and not one.is_everyday)
            for one in first
        ):
            return False
        if not _is_title(" ".join(said[at:])):
            return False
        if _parts(" ".join(said[at:])) in _whole_titles(known, among):
            return True
    return False


def _whole_titles(known: Statements, among: frozenset[Item] | None) -> set[frozenset[str]]:
    held = [it for it in known.items if it.kind in (ItemKind.ROLE, ItemKind.VOLUNTEERING)]
    reached = [it for it in held if among is None or it in among]
    return {_parts(title) for it in reached for title in (it.title, it.title.partition(",")[0])}


def _is_held(wanted: frozenset[str], known: Statements, *, among: frozenset[Item] | None) -> bool:
    """Whether a title held has all the words; one without a rank may stand in a summary too."""
    ranks = {stem(word) for word in level_words()} | {stem("lead"), stem("senior")}
    for it in known.items:
        if it.kind in (ItemKind.ROLE, ItemKind.VOLUNTEERING):
            in_reach = among is None or it in among
            if in_reach and wanted <= _parts(f"{it.title} {it.organisation}"):
                return True
        elif it.kind in _ALSO_NAMING and wanted <= _parts(f"{it.title} {it.text}") - ranks:
            return True
    return False
