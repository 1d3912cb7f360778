"""Words of a sentence that stand nowhere in the evidence, or only at another role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from breakthrough.basics import singular
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.mood import Mood
from breakthrough.presence.truth.names import HELD
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statement, Statements
from breakthrough.presence.truth.stems import Term, stem, stems
from breakthrough.presence.truth.titles import given_titles
from breakthrough.presence.truth.wording import where

_SKILL_CUE = re.compile(
    r"\b(?:experience[ds]?|expertise|background|skills?|skilled|experts?|proficien\w+|fluent"
    r"|versed|knowledge|command"
    r"|mastery|master of|trained in|training in|speciali\w+|qualified|certified|competent"
    r"|grounding|certificates?"
    r"|certification|degree|diploma|stack|tools?|strengths?|languages?|speak|using|hold|familiar"
    r"|adept"
    r"|what i do|work with|i do|know-how|talent for|strong in|good at)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\b(?:experience|expertise|background|skills?|skilled|experts?|proficient|proficiency|versed"
    r"|knowledge|command"
    r"|mastery|trained|training|speciali[sz]ing|speciali[sz]e|competent|grounding|stack|strengths"
    r"|languages|tools|adept"
    r"|qualified|fluent)"
    r"\s+(?:in|with|of|are|is|include|includes|including|at|:)\s*(?P<list>[^.;!?]+)",
    re.IGNORECASE,
)
_LONGEST_SKILL = 3  # words; what is longer tells rather than names
_SOFT = frozenset(
    stem(singular(word))
    for word in "many several various all different every few some any other own both large small "
    "big new much more most these those what it them people thing others work kind way".split()
)
_BETWEEN = re.compile(
    r"\s*(?:,|;|/|\band\b|\bor\b|\bas well as\b|\bplus\b|\bwith\b)\s*", re.IGNORECASE
)
_TOOL_BEFORE = re.compile(r"\b(?:in|with|using|on|via|through|of)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"(?:ing|ment|tion|ity|ics|ance|ence|design|support|analysis)$")
_JOINED = re.compile(r"[\s/&+.’'-]{1,3}")
_ALWAYS_KNOWN = frozenset({"english"})  # a text in English shows it


def unknown_words(said: Said, *, known: Statements, own: frozenset[str]) -> list[Finding]:
    """A finding for each run of words that no claim has.

    Names and signs (capitals, digits inside) are looked for in every sentence, plain words only
    where the sentence states a fact. `own`: stems of the person's own name.
    """
    strange = [one for one in said.terms if _is_strange(one, said=said, known=known, own=own)]
    runs = list(_runs(said.text, strange))
    found = [_finding(said, start, end) for start, end in runs]
    taken = [(one.start, one.end) for one in found]
    if said.mood is Mood.FACT:
        found += [
            one
            for one in (*_listed(said, known), *_put_together(said, known))
            if not _overlaps(one.start, one.end, taken)
        ]
    return found


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first < end and start < last for first, last in spans)


def _is_strange(one: Term, *, said: Said, known: Statements, own: frozenset[str]) -> bool:
    if not one.is_said or one.is_everyday or one.stem in known or one.stem in own:
        return False
    if any(doing.start <= one.start < doing.end for doing in said.doings):
        return False  # judged by the part it claims
    is_a_small_letter = one.end - one.start < 2 and not said.text[one.start].isupper()
    if one.folded in _ALWAYS_KNOWN or is_a_small_letter:
        return False
    return said.mood is Mood.FACT or _is_a_name(said.text, one)


def _is_a_name(text: str, one: Term) -> bool:
    """Whether it is written as a name: a capital that begins no sentence, or a sign within."""
    written = text[one.start : one.end]
    has_sign = any(char.isdigit() or char in "#+" for char in written)
    inner = any(char.isupper() for char in written[1:])
    before = text[: one.start].rstrip(" \t\"“‘'(«")
    begins = not before or before[-1] in ".:!?–—•\n"
    return has_sign or inner or (written[0].isupper() and not begins)


def _runs(text: str, strange: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """The strange words, those beside each other as one."""
    start = end = -1
    for one in strange:
        if end >= 0 and (one.start <= end or _JOINED.fullmatch(text, end, one.start)):
            end = max(end, one.end)
            continue
        if end >= 0:
            yield start, end
        start, end = one.start, one.end
    if end >= 0:
        yield start, end


def _finding(said: Said, start: int, end: int) -> Finding:
    written = said.text[start:end]
    is_name = any(_is_a_name(said.text, one) for one in said.terms if start <= one.start < end)
    is_skill = bool(_SKILL_CUE.search(said.text)) or (
        is_name and _TOOL_BEFORE.search(said.text, 0, start) is not None
    )
    if is_skill:
        end = end if is_name else _whole_phrase(said, end)
        written = said.text[start:end]
        return Finding(start, end, Kind.SKILL, f"Nothing in your evidence shows “{written}”.")
    if is_name:
        return Finding(start, end, Kind.NAME, f"“{written}” stands nowhere in your evidence.")
    return Finding(start, end, Kind.UNBACKED, f"No line of your evidence says “{written}”.")


def _whole_phrase(said: Said, end: int) -> int:
    """Where a phrase such as "machine learning" ends, whose last word is an everyday one."""
    for one in said.terms:
        if one.start > end and said.text[end : one.start] == " " and _NOUN.search(one.folded):
            return one.end
        if one.start > end:
            break
    return end


def _listed(said: Said, known: Statements) -> Iterator[Finding]:
    """Skills in a list whose words evidence has, but never together; everyday words too."""
    for found in _LIST.finditer(said.text):
        at = found.start("list")
        for start, end in _elements(found["list"]):
            wanted = said.stems(at + start, at + end, everyday=True) - _SOFT
            if not 0 < len(wanted) <= _LONGEST_SKILL:
                continue
            if not any(wanted <= one.stems for _, one in known.ranked(wanted)[:40]):
                written = said.text[at + start : at + end].strip(" .")
                first = at + start
                reason = f"Nothing in your evidence shows “{written}”."
                yield Finding(first, first + len(written), Kind.SKILL, reason)


def _put_together(said: Said, known: Statements) -> Iterator[Finding]:
    """Two words side by side that evidence has, but never of one role, skill or degree."""
    named = [(one.start, one.end) for one in (*said.scope.organisations, *said.scope.titles)]
    doings = [(one.start, one.end) for one in said.doings]
    titles = given_titles(said.text)
    for one, other in pairwise(said.terms):
        is_pair = said.text[one.end : other.start] == " " and not (
            one.is_everyday or other.is_everyday or not one.is_said or not other.is_said
        )
        if not is_pair or _overlaps(one.start, other.end, [*named, *doings, *titles]):
            continue
        if one.stem in known and other.stem in known and not known.together(one.stem, other.stem):
            written = said.text[one.start : other.end]
            reason = f"No line of your evidence says “{written}”."
            yield Finding(one.start, other.end, Kind.UNBACKED, reason)


def _elements(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for between in _BETWEEN.finditer(text):
        yield at, between.start()
        at = between.end()
    yield at, len(text)


def from_elsewhere(said: Said, known: Statements, *, own: frozenset[str]) -> Iterator[Finding]:
    """Words that evidence has only at another role than the one the sentence names."""
    if not said.scope.organisations:
        return
    named = set().union(*(stems(one.name) for one in said.scope.organisations))
    strange: dict[str, list[Term]] = {}
    homes: dict[str, str] = {}
    titles = given_titles(said.text)
    for one in said.terms:
        scope = said.scope.at(one.start)
        if (
            scope is None
            or _overlaps(one.start, one.end, titles)
            or not one.is_said
            or one.is_everyday
            or one.stem in named | own
        ):
            continue
        holders = [it for _, it in known.ranked([one.stem])]
        if holders and not any(_is_within(it, scope) for it in holders):
            home = where(holders[0].item)
            homes.setdefault(one.stem, home)
            strange.setdefault(home, []).append(one)
    for home, found in strange.items():
        here = said.scope.organisations[0].name
        for start, end in _runs(said.text, found):
            reason = f"Your evidence says “{said.text[start:end]}” of {home}, not of {here}."
            yield Finding(start, end, Kind.UNBACKED, reason)


def _is_within(it: Statement, scope: frozenset[object]) -> bool:
    return it.item in scope or it.item.kind not in HELD
