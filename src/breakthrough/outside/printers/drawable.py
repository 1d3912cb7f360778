"""What the fonts at hand can draw, and what is done about the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from breakthrough.basics import Problem
from breakthrough.outside.printers.typesetting import Value, undrawn

Clean = Callable[[str], str]
# Signs that may be left out with a word about it: pictures, and what only changes or joins them.
# Letters, marks, digits, currencies and the like carry a fact.
_OPTIONAL = frozenset({"So", "Sk", "Cf", "Co", "Cn", "Cc", "Me"})
_MODIFIERS = frozenset({"\u200d", "\ufe0e", "\ufe0f", "\u20e3"})
_FAMILIES = {
    "CJK": "Noto Sans CJK",
    "HIRAGANA": "Noto Sans CJK",
    "KATAKANA": "Noto Sans CJK",
    "HANGUL": "Noto Sans CJK",
}
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Drawable:
    """Values of which every character can be drawn, with the fonts that it takes."""

    values: dict[str, Value]
    system_fonts: bool
    problems: tuple[str, ...]


class _Known:
    """The characters asked about so far in this process: which can be drawn, which cannot."""

    def __init__(self) -> None:
        self._drawn: dict[bool, set[str]] = {False: set(map(chr, range(0x20, 0x7F))), True: set()}
        self._undrawn: dict[bool, set[str]] = {False: set(), True: set()}

    def undrawn(self, signs: set[str], *, system_fonts: bool) -> set[str]:
        drawn, lost = self._drawn[system_fonts], self._undrawn[system_fonts]
        if new := frozenset(signs - drawn - lost):
            found = undrawn(new, system_fonts=system_fonts)
            lost |= found
            drawn |= new - found
        return signs & lost


_KNOWN = _Known()


def drawable(build: Callable[[Clean], dict[str, Value]]) -> Drawable:
    """The values as they can be drawn: with the fonts that come with us, else the system's.

    `build` makes the values, every text of a person passed through the function it is given, which
    leaves out the pictures that no font draws; they are named in a problem. Raises a Problem when
    a letter cannot be drawn.
    """
    values = build(_as_it_is)
    signs = set().union(*_texts(values))
    beyond_ours = _KNOWN.undrawn(signs, system_fonts=False)
    if not beyond_ours:
        return Drawable(values, system_fonts=False, problems=())
    lost = _KNOWN.undrawn(beyond_ours, system_fonts=True)
    facts = {sign for sign in lost if not _is_optional(sign)}
    if facts:
        raise letters_undrawn(facts)
    kept = build(lambda text: _without(text, lost)) if lost else values
    return Drawable(kept, system_fonts=bool(beyond_ours - lost), problems=_left_out(lost))


def letters_undrawn(signs: set[str]) -> Problem:
    """The Problem that letters cannot be drawn, with the fonts that would."""
    fonts = sorted({_family(sign) for sign in signs})
    return Problem(
        f"No font on this computer draws {_named(signs)}.",
        expected="Every letter of the page has to be drawn.",
        next_step=f"Install {' and '.join(fonts[:4])} (free fonts), then build again.",
    )


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _texts(one)


def _is_optional(sign: str) -> bool:
    return sign in _MODIFIERS or unicodedata.category(sign) in _OPTIONAL


def _as_it_is(text: str) -> str:
    return text


def _without(text: str, lost: set[str]) -> str:
    """The text without these signs, without what only changes them, and without a gap for each."""
    if not lost.intersection(text):
        return text
    gone = lost | _MODIFIERS
    return " ".join("".join(sign for sign in text if sign not in gone).split())


def _left_out(lost: set[str]) -> tuple[str, ...]:
    pictures = lost - _MODIFIERS
    if not pictures:
        return ()
    return (
        f"Left out, because no font on this computer draws them: {_named(pictures)}. "
        "The words around them are printed.",
    )


def _named(signs: set[str]) -> str:
    shown = [f"{sign} ({unicodedata.name(sign, 'unnamed').lower()})" for sign in sorted(signs)]
    more = len(shown) - _MOST_NAMED
    return ", ".join(shown[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _family(sign: str) -> str:
    script = unicodedata.name(sign, "").split(" ")[0]
    return _FAMILIES.get(script, f"Noto Sans {script.title()}" if script else "a font for them")
