"""Who leads people, or a whole employer: more than to work with them or there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from breakthrough.basics import singular
from breakthrough.evidence import Item
from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence.truth.doing import Part
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.quantity import Quantity
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statement, Statements
from breakthrough.presence.truth.wording import where

_LEADING = (
    r"(?:lead|leads|led|leading|head|heads|headed|heading|run|runs|ran|running|manag(?:e|es|ed|ing)"
    r"|direct(?:s|ed|ing)?|supervis(?:e|es|ed|ing)|overs(?:ee|ees|aw|eeing)|in\s+charge\s+of"
    r"|responsible\s+for|at\s+the\s+helm\s+of)"
)
_LEADS_THEM = re.compile(
    rf"\b{_LEADING}\s+(?:(?:an?|the|my|our|all|over|more\s+than|about|some|nearly|almost|up\s+to"
    r"|team|staff|department|organisation|organization|workforce|of)\s+)*$",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    "people person member report employee staff colleague worker engineer accountant nurse manager "
    "developer analyst specialist consultant teacher".split()
)
_LED_BY_WORDS = re.compile(
    r"\b(?:teams?|staff|departments?|headcount|reports|leadership|management|supervision|heads?)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\bof\s+(?:over\s+|about\s+|some\s+)?$", re.IGNORECASE)
_LOOK_BACK = 60  # characters

_LEADS_IT = re.compile(rf"\b(?:{_LEADING}|head\s+of)\s+(?:all\s+of\s+)?(?:the\s+)?$", re.IGNORECASE)
_AS_A_WHOLE = re.compile(
    r"\s*(?:$|[,.;:!?()|–—]|(?:in|at|and|from|for|since|until|with|as|to|through|by|into|onto|out|during|today"
    r"|now|well|where|which|when|while|but|on)\b)"
)
_HEADS = re.compile(
    r"\b(?:chief\s+executive|ceo|managing\s+(?:director|partner)|general\s+manager"
    r"|(?<!vice )(?<!vice-)president|(?:co-?)?founder|founding|owner|proprietor"
    r"|director[\s-]general|executive\s+director|chair\w*|self-employed|freelance\w*|principal|head\s?teacher)\b"
    r"|^(?:managing\s+)?(?:director|head)$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"\b{_LEADING}\s+(?:the|an?)\s+(?:entire\s+|whole\s+)?(?:company|business|firm|organi[sz]ation"
    r"|group|charity|school)\b",
    re.IGNORECASE,
)


def may_be_led(one: Quantity, *, said: str, stated: Statement) -> bool:
    """False where a text leads so many people whom the statement only counts."""
    if not _LEADS_THEM.search(said, max(0, one.start - _LOOK_BACK), one.start):
        return True
    named = {singular(word) for word in one.noun.split()}
    if one.unit or (named and not named & _PEOPLE):
        return True
    text = stated.claim.text
    places = [other.start for other in stated.quantities if other.value == one.value]
    return (
        stated.part is Part.LED
        or bool(_LED_BY_WORDS.search(text))
        or any(_OF.search(text, 0, place) for place in places)
    )


def heads_judged(said: Said, *, known: Statements) -> Iterator[Finding]:
    """A finding where an employer as a whole is led by who held no title that says so."""
    for one in said.scope.organisations:
        found = _LEADS_IT.search(said.text, max(0, one.start - _LOOK_BACK), one.start)
        held = [it for it in one.items if it.kind in (ItemKind.ROLE, ItemKind.VOLUNTEERING)]
        if not found or not held or not _AS_A_WHOLE.match(said.text, one.end):
            continue
        if not any(_heads(it, name=one.name, known=known) for it in held):
            titles = "; ".join(sorted({where(it) for it in held})[:3])
            reason = f"Your evidence gives you no title that leads all of it: {titles}."
            yield Finding(found.start(), one.end, Kind.TITLE, reason)


def _heads(item: Item, *, name: str, known: Statements) -> bool:
    if _HEADS.search(item.title):
        return True
    texts = [it.claim.text for it in known.all if it.item == item]
    return any(
        _WHOLE.search(text)
        or any(
            _LEADS_IT.search(text, 0, found.start())
            for found in re.finditer(re.escape(name), text, re.IGNORECASE)
        )
        for text in texts
    )
