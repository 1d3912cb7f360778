"""Who I am in a line, and the introduction that somebody can forward."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Claim, Item, Kind
from breakthrough.presence.brief.backing import is_role
from breakthrough.presence.brief.standing import entry, standing, when
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

MOST_WORDS = 90
_MOST_SENTENCES = 3
_HELD = frozenset({Kind.EDUCATION, Kind.CERTIFICATION})


def who(items: Sequence[Item], *, name: str, secrets: Secrets) -> str:
    """The name with the present role, else the last one that may be told, and its time.

    Roles without any date come last; of several at once the one begun last. Empty where neither a
    name nor a role is known.
    """
    roles = [one for one in items if one.kind is Kind.ROLE and not secrets.keeps(one)]
    told = [one for one in roles if not any(secrets_in(_role(one), secrets=secrets))]
    last = max(told, key=_latest, default=None)
    parts = (shown_name(name), _role(last) if last else "")
    return ", ".join(part for part in parts if part)


def _role(item: Item) -> str:
    return " ".join(part for part in (entry(item, joint=" at "), when(item.period)) if part)


def _latest(item: Item) -> tuple[bool, int, int]:
    period = item.period
    ended = period.ended.last_month if period.ended else 0
    return period.is_current, ended, period.started.last_month if period.started else 0


def introduction(opening: str, *, claims: Iterable[Claim], proof: Iterable[Claim]) -> str:
    """At most 90 words in two lines that somebody can send on: who it is, and what answers best.

    Up to three sentences word for word. Where there are fewer, what the person named as `proof`,
    then earlier roles, degrees and certificates that answer, and at last skills by their names.
    """
    found = list(claims)
    sentences = [one for one in (*found, *proof) if one.place.field == "text"]
    held = [
        one for one in found if one.kind in _HELD or (is_role(one) and not _opens(one, opening))
    ]
    best = [*dict.fromkeys((*sentences, *held))][:_MOST_SENTENCES]
    # What was done in the role that opens stands beside it.
    best.sort(key=lambda one: not _opens(one, opening))
    parts = [_sentence(one, opening=opening) for one in best]
    skills = [one.text for one in found if one.kind is Kind.SKILL][:_MOST_SENTENCES]
    if not best and skills:
        parts.append(f"Skills: {', '.join(skills)}")
    first, rest = [opening] if opening else [], MOST_WORDS - len(opening.split())
    lines = (_within(MOST_WORDS, first), _within(rest, parts))
    return "\n".join(filter(None, map(" ".join, lines)))


def _opens(claim: Claim, opening: str) -> bool:
    return claim.kind is Kind.ROLE and opening.endswith(_role(claim.item))


def _sentence(claim: Claim, *, opening: str) -> str:
    """The claim, and where it stands when it is not of the role that opens: it would seem so."""
    text = claim.text.rstrip(" .;")
    at = ""
    if is_role(claim):
        at = when(claim.item.period)
    elif claim.place.field == "text" and not _opens(claim, opening):
        at = standing(claim)
    return f"{text} ({at})" if at else text


def _within(most: int, parts: Iterable[str]) -> Iterator[str]:
    """The parts as sentences, without those for which there is no room left."""
    for part in parts:
        size = len(part.split())
        if part and size <= most:
            most -= size
            yield f"{part.rstrip(' .;')}."
