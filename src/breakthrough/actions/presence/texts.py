"""The text of each surface: composed, or my own, with its count, its truth and its effect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from breakthrough.actions.presence.building import refused
from breakthrough.actions.presence.pack import text_of
from breakthrough.actions.presence.positionings import in_use, named
from breakthrough.actions.presence.public import Public, own_texts, public
from breakthrough.actions.presence.refused import Refused, refused_in
from breakthrough.actions.presence.searched import TextEffect, text_effect
from breakthrough.basics import Problem, count_text
from breakthrough.outside import clock
from breakthrough.presence import Difference, Published, Text, count, differences
from breakthrough.records import models

_LONGEST = 20_000  # characters of one text


@dataclass(frozen=True, slots=True)
class ShownText:
    """The text of one surface: its length against the limit, and what keeps it back.

    `length` and `most` are in `unit`: "characters", "words", "items" or "lines"; `over`: by how
    much it is too long. `shown`: how many characters stand before it is folded, 0 where it never
    is. `left_out`: lines that found no room.
    """

    key: str
    label: str
    text: str
    is_own: bool
    length: int
    most: int
    unit: str
    over: int
    shown: int
    left_out: tuple[str, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts under the positioning in use.

    `refused`: every passage that holds the building back, in these texts and in what else would be
    published: the positioning, what is offered, notes.
    """

    sentence: str
    positioning: str
    texts: tuple[ShownText, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class TriedText:
    """A text that is not kept yet, and what it would do."""

    text: ShownText
    effect: TextEffect


@dataclass(frozen=True, slots=True)
class PositioningDifference:
    """What another positioning would change, text by text."""

    sentence: str
    before: str
    after: str
    texts: tuple[Difference, ...]


def list_texts(career: int) -> Texts:
    """Every text as it would be published."""
    found = public(career)
    back = refused(career, found)
    shown = _each_shown(career, found.texts)
    return Texts(_sentence(shown, len(back)), found.positioning.name, shown, back)


def try_text(career: int, *, key: str, text: str) -> TriedText:
    """What a text for a surface would be held back for, and what it would do; keeps nothing."""
    before = public(career)
    surface = _surface(before, key).surface
    _refuse(text)
    own = own_texts(career, in_use(career)) | {key: text}
    if not text.strip():
        own.pop(key)
    after = public(career, own=own)
    (shown,) = _each_shown(career, [text_of(after, key)])
    return TriedText(shown, text_effect(career, surface=surface, before=before, after=after))


def write_text(career: int, *, key: str, text: str) -> ShownText:
    """Keeps my own text for a surface; an empty one goes back to the composed text.

    What may not be published is kept and told: it holds back the building, not the writing.
    """
    _surface(public(career), key)
    _refuse(text)
    row = in_use(career)
    now = clock.now()
    with transaction.atomic():
        kept = models.OwnText.objects.filter(
            career_id=career, positioning=row, key=key, replaced_at=None
        )
        kept.update(replaced_at=now)
        if text.strip():
            models.OwnText.objects.create(
                career_id=career,
                positioning=row,
                key=key,
                text=text.replace("\r\n", "\n").strip(),
                written_at=now,
            )
    (shown,) = _each_shown(career, [text_of(public(career), key)])
    return shown


def compare_positioning(career: int, *, name: str) -> PositioningDifference:
    """What putting another positioning in use would change on every surface."""
    row = named(career, name=name)
    before, after = public(career), public(career, positioning=row)
    found = differences(before.texts, after.texts)
    n = sum(one.is_changed for one in found)
    sentence = f"“{row.name}” changes {n} of {count_text(len(found), 'text')}."
    return PositioningDifference(sentence, before.positioning.name, row.name, found)


def _surface(found: Public, key: str) -> Text:
    try:
        return text_of(found, key)
    except KeyError:
        keys = ", ".join(one.key for one in found.texts)
        raise Problem(f"'{key}' is not a surface.", expected=f"One of: {keys}.") from None


def _refuse(text: str) -> None:
    if len(text) > _LONGEST:
        raise Problem(
            f"The text has {len(text):,} characters.",
            expected=f"A text of one surface has at most {_LONGEST:,}.",
        )


def _each_shown(career: int, texts: Sequence[Text]) -> tuple[ShownText, ...]:
    found = refused_in(career, [Published(one.key, one.text) for one in texts])
    return tuple(_shown(one, [it for it in found if it.where == one.key]) for one in texts)


def _shown(one: Text, found: Sequence[Refused]) -> ShownText:
    return ShownText(
        key=one.key,
        label=one.label,
        text=one.text,
        is_own=one.is_own,
        length=count(one.text).in_unit(one.limit.unit),
        most=one.limit.most,
        unit=one.limit.unit.value,
        over=one.over,
        shown=one.limit.shown,
        left_out=one.left_out,
        refused=tuple(replace(it, where=one.label) for it in found),
    )


def _sentence(shown: Sequence[ShownText], held_back: int) -> str:
    own = sum(one.is_own for one in shown)
    over = sum(one.over > 0 for one in shown)
    said = f"{count_text(len(shown), 'text')}, {own or 'none'} in your own words"
    if held_back:
        holds = "holds" if held_back == 1 else "hold"
        return f"{said}; {count_text(held_back, 'passage')} {holds} the building back."
    if over:
        return f"{said}; {over} too long for {'its place' if over == 1 else 'their places'}."
    return f"{said}; all true and within their limits."
