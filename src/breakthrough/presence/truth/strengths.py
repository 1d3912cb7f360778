"""The part a sentence claims, held against the part that evidence gives."""

from __future__ import annotations

import re

from breakthrough.evidence import Kind as ItemKind
from breakthrough.market import level
from breakthrough.presence.truth.doing import Doing, Part
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statement, Statements
from breakthrough.presence.truth.stems import terms

LEAST_AGREEMENT = 0.7  # of the closest claim's words in common, for a claim to tell the same doing
_LEADING = 4  # the step of the ladder of titles from which a title alone says "led"
_OWNERS = re.compile(r"\b(?:founder|owner|lead|leader|chair\w*)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:–—]|\bwhile\b|\bwhere\b|, (?:and|but|which|who)\b|\band (?:I|we)\b")
_TELLING = frozenset(
    {ItemKind.ROLE, ItemKind.PROJECT, ItemKind.VOLUNTEERING, ItemKind.PUBLICATION, ItemKind.PATENT}
)
_LEVELS = (  # of a language, from little to all
    re.compile(r"\b(?:basic|beginner|elementary|a1|a2|some)\b", re.IGNORECASE),
    re.compile(r"\b(?:intermediate|conversational|b1|limited working|good)\b", re.IGNORECASE),
    re.compile(r"\b(?:advanced|b2|c1|professional|business|proficient|very good)\b", re.IGNORECASE),
    re.compile(r"\b(?:fluent|fluently|c2|full professional|near-native)\b", re.IGNORECASE),
    re.compile(r"\b(?:native|bilingual|mother tongue)\b", re.IGNORECASE),
)


def strength_judged(one: Doing, *, said: Said, known: Statements) -> Finding | None:
    """The finding where the person's part was less than this word says; None where it was not."""
    wanted = _object(one, said=said)
    if not wanted:
        return None
    if one.part is Part.DID:  # "hired": of the hiring, not of all that speaks of engineers
        wanted |= {
            term.stem for term in terms(said.text[one.start : one.end]) if term.stem in known
        }
    ranked = [
        found
        for found in known.ranked(wanted, among=said.scope.at(one.start))
        if part_of(found[1]) is not None
    ]
    if not ranked:
        return _only_listed(one, wanted, said=said, known=known)
    near = [it for worth, it in ranked if worth >= LEAST_AGREEMENT * ranked[0][0]]
    best = max(near, key=lambda it: part_of(it) or 0)
    part = part_of(best)
    if part is None or part >= one.part:
        return None
    written, stated = said.text[one.start : one.end], best.doing or best.claim.text
    reason = f"Your evidence says “{stated}”, not “{written}”: “{best.claim.text}”"
    return Finding(one.start, one.end, Kind.STRENGTH, reason)


def part_of(it: Statement) -> Part | None:
    """The part that a statement gives: by its words, or by the title that it is."""
    if it.part is not None:
        return it.part
    if it.claim.place.field != "title" or it.claim.kind not in _TELLING:
        return None
    leads = level(it.item.title) >= _LEADING or _OWNERS.search(it.item.title)
    return Part.LED if leads else Part.DID


def _object(one: Doing, *, said: Said) -> set[str]:
    """The words of what was done: after the doing up to the next, else before it."""
    following = [other.start for other in said.doings if other.start >= one.end]
    limit = following[0] if following else len(said.text)
    end = _CLAUSE_END.search(said.text, one.end, limit)
    stop = end.start() if end else limit
    named = {
        stem for place in said.scope.organisations for stem in said.stems(place.start, place.end)
    }
    after = said.stems(one.end, stop) - named
    return (
        after
        or said.stems(0, one.start) - named
        or said.stems(one.end, stop, everyday=True) - named
    )


def _only_listed(one: Doing, wanted: set[str], *, said: Said, known: Statements) -> Finding | None:
    """Of a skill that is listed and nothing more, nobody can say to have led it."""
    if one.part is not Part.LED:
        return None
    listed = [it for _, it in known.ranked(wanted) if it.is_listed]
    if not listed:
        return None
    written = said.text[one.start : one.end]
    reason = f"Your evidence lists “{listed[0].claim.text}”; no line says that you “{written}” it."
    return Finding(one.start, one.end, Kind.STRENGTH, reason)


def languages_judged(said: Said, *, known: Statements) -> list[Finding]:
    """A finding where a language is claimed better than evidence has it."""
    found = []
    for it in known.items:
        if it.kind is not ItemKind.LANGUAGE or not it.title or it.title not in said.text:
            continue
        name = re.search(rf"\b{re.escape(it.title)}\b", said.text)
        if name is None:
            continue
        stated, claimed = _level(it.text), _level_near(said.text, name)
        if claimed and stated is not None and claimed[0] > stated:
            reason = f"Your evidence says {it.title}: {it.text}."
            found.append(Finding(claimed[1], claimed[2], Kind.STRENGTH, reason))
    return found


def _level(text: str) -> int | None:
    return next((at for at, words in enumerate(_LEVELS) if words.search(text)), None)


def _level_near(text: str, name: re.Match[str]) -> tuple[int, int, int] | None:
    """(level, start, end) of the word of level that governs a language."""
    for at, words in reversed(list(enumerate(_LEVELS))):
        for found in words.finditer(
            text, max(0, name.start() - 24), min(len(text), name.end() + 16)
        ):
            return at, found.start(), found.end()
    return None
