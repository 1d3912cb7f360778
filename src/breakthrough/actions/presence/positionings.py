"""For whom I stand: several versions kept, one in use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.presence.private import secrets_of
from breakthrough.basics import Problem
from breakthrough.evidence import claims
from breakthrough.outside import clock
from breakthrough.presence import Positioning
from breakthrough.records import models

_LONGEST = 400  # characters of one part; a reader takes in a line or two


@dataclass(frozen=True, slots=True)
class KeptPositioning:
    """A version: whom it is for, the need, what is different, the proof word for word.

    `why`: why it is in use or was set aside, in the person's own words.
    """

    name: str
    for_whom: str
    need: str
    different: str
    proof: tuple[str, ...]
    why: str
    is_in_use: bool

    @property
    def value(self) -> Positioning:
        return Positioning(self.name, self.for_whom, self.need, self.different, self.proof)


@dataclass(frozen=True, slots=True)
class Positionings:
    """All versions, the one in use first, and the lines that may stand as proof."""

    sentence: str
    versions: tuple[KeptPositioning, ...]
    provable: tuple[str, ...]


def list_positionings(career: int) -> Positionings:
    """The versions kept so far, and every claim that may be named as proof."""
    rows = models.Positioning.objects.filter(career_id=career).order_by("-is_in_use", "pk")
    versions = tuple(map(_kept, rows))
    return Positionings(_sentence(versions), versions, provable(career))


def provable(career: int) -> tuple[str, ...]:
    """The claims that may stand as proof: whole sentences of public items, the newest last."""
    secrets = secrets_of(career)
    public = [item for item in evidence_items(career) if not secrets.keeps(item)]
    said = (one.text for one in claims(public) if one.place.field == "text" and not one.item.by)
    return tuple(dict.fromkeys(said))


def in_use(career: int) -> models.Positioning | None:
    """The row of the version in use."""
    return models.Positioning.objects.filter(career_id=career, is_in_use=True).first()


def named(career: int, *, name: str) -> models.Positioning:
    """The row of a version by its name. Raises Problem where there is none."""
    found = models.Positioning.objects.filter(career_id=career, name=_clean(name)).first()
    if found is None:
        rows = models.Positioning.objects.filter(career_id=career)
        names = ", ".join(rows.values_list("name", flat=True))
        raise Problem(
            f"No positioning is called '{name}'.",
            expected=f"There are: {names}." if names else "None has been written yet.",
        )
    return found


def write_positioning(
    career: int,
    *,
    name: str,
    for_whom: str | None = None,
    need: str | None = None,
    different: str | None = None,
    proof: Sequence[str] | None = None,
    why: str | None = None,
) -> Positionings:
    """Writes a version, or changes what is given of one; the first is in use at once.

    `proof`: claims word for word. Raises Problem for a name or part that is empty or too long, and
    for proof that no evidence says.
    """
    if not _clean(name) or len(_clean(name)) > 120:
        raise Problem("A positioning needs a name of up to 120 characters.")
    texts = {"for_whom": for_whom, "need": need, "different": different, "why": why}
    given: dict[str, object] = {
        part: _part(part, text) for part, text in texts.items() if text is not None
    }
    if proof is not None:
        given["proof"] = _proof(proof, known=provable(career))
    with transaction.atomic():
        rows = models.Positioning.objects.filter(career_id=career)
        is_first = not rows.exists()
        row = rows.filter(name=_clean(name)).first() or models.Positioning(
            career_id=career, name=_clean(name), is_in_use=is_first
        )
        for part, value in given.items():
            setattr(row, part, value)
        row.changed_at = clock.now()
        row.save()
    return list_positionings(career)


def use_positioning(career: int, *, name: str, why: str = "") -> Positionings:
    """Puts a version in use; the other is kept. `why` is remembered with the one put in use."""
    with transaction.atomic():
        row = named(career, name=name)
        rows = models.Positioning.objects.filter(career_id=career)
        rows.filter(is_in_use=True).update(is_in_use=False)
        row.is_in_use, row.changed_at = True, clock.now()
        row.why = _part("why", why) or row.why
        row.save()
    return list_positionings(career)


def _kept(row: models.Positioning) -> KeptPositioning:
    proof = tuple(str(one) for one in row.proof)
    return KeptPositioning(
        row.name, row.for_whom, row.need, row.different, proof, row.why, row.is_in_use
    )


def value_of(row: models.Positioning | None) -> Positioning:
    """The version as the room knows it; an empty one where there is none."""
    return _kept(row).value if row else Positioning()


def _clean(text: str) -> str:
    return " ".join(text.split())


def _part(part: str, text: str) -> str:
    text = _clean(text)
    if len(text) > _LONGEST:
        raise Problem(
            f"'{text[:40]}…' has {len(text)} characters.",
            expected=f"“{part.replace('_', ' ')}” has at most {_LONGEST}: a line or two.",
        )
    return text


def _proof(lines: Sequence[str], *, known: Sequence[str]) -> list[str]:
    """The claims meant by the lines, as evidence says them."""
    by_fold = {_folded(one): one for one in known}
    found = []
    for line in filter(None, map(_clean, lines)):
        if _folded(line) not in by_fold:
            raise Problem(
                f"“{line[:80]}” is not a line of your evidence.",
                expected="Proof is a sentence of it, word for word.",
                next_step="Choose one of the lines shown, or add it to your evidence first.",
            )
        found.append(by_fold[_folded(line)])
    return list(dict.fromkeys(found))


def _folded(text: str) -> str:
    return text.casefold().rstrip(" .;")


def _sentence(versions: Sequence[KeptPositioning]) -> str:
    if not versions:
        return "You have not said yet for whom you stand."
    used = next((one for one in versions if one.is_in_use), None)
    others = len(versions) - (used is not None)
    kept = f" {others} other{'' if others == 1 else 's'} kept." if others else ""
    if used is None:
        return f"No positioning is in use.{kept}"
    return f"“{used.name}” is in use.{kept}"
