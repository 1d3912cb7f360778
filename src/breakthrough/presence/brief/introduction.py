"""Who I am in a line, and the introduction that somebody can forward."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Claim, Item, Kind
from breakthrough.presence.brief.backing import is_role
from breakthrough.presence.brief.standing import entry, when
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
    """At most 90 words that somebody can send on: who it is, and the claims that answer best.

    Up to three sentences word for word. Where there are fewer, what the person named as `proof`,
    then earlier roles, degrees and certificates that answer, and at last skills by their names.
    """
    found = list(claims)
    sentences = [one for one in (*found, *proof) if one.place.field == "text"]
    held = [one for one in found if one.kind in _HELD or is_role(one)]
    told = dict.fromkeys(_sentence(one) for one in (*sentences, *held) if not _opens(one, opening))
    parts = [opening, *[*told][:_MOST_SENTENCES]]
    skills = [one.text for one in found if one.kind is Kind.SKILL][:_MOST_SENTENCES]
    if not told and skills:
        parts.append(f"Skills: {', '.join(skills)}")
    return " ".join(_within(MOST_WORDS, parts))


def _opens(claim: Claim, opening: str) -> bool:
    return is_role(claim) and entry(claim.item, joint=" at ") in opening


def _sentence(claim: Claim) -> str:
    if not is_role(claim):
        return claim.text
    return ", ".join(part for part in (claim.text, when(claim.item.period)) if part)


def _within(most: int, parts: Iterable[str]) -> Iterator[str]:
    """The parts as sentences, without those for which there is no room left."""
    for part in parts:
        size = len(part.split())
        if part and size <= most:
            most -= size
            yield f"{part.rstrip(' .;')}."
