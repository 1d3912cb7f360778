"""The person's items without what is copied from adverts, and the passages that bring nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from breakthrough.actions.likeness import market
from breakthrough.basics import Problem, words
from breakthrough.evidence import Family, Item, Kind
from breakthrough.findability import Copied, copied, drummed, repeated, said_again, without_copied
from breakthrough.findability.text.public import public_items
from breakthrough.outside.warehouse import Warehouse
from breakthrough.outside.wordlists import kept_words

_SPOKEN_BY_OTHERS = frozenset({Kind.RECOMMENDATION, Kind.ENDORSEMENT})
_SHOWN = 8  # words of a long passage, at either end
_NAMES = {Kind.HEADLINE: "Headline", Kind.SUMMARY: "About"}


@dataclass(frozen=True, slots=True)
class Flag:
    """A passage of my text that brings nothing: where it stands, and why.

    `kind`: "copied" stands word for word in an advert, and is left out of every figure; "repeated"
    says again what was said twice, and counts no more.
    """

    kind: str
    where: str
    passage: str
    why: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The items as they count, and what was flagged in them."""

    items: tuple[Item, ...]
    flags: tuple[Flag, ...]


def own_words(items: Sequence[Item]) -> OwnWords:
    """The items without the passages that stand word for word in an imported advert.

    Without a market nothing is known to be copied.
    """
    texts = [(at, name, text) for at, item in enumerate(items) for name, text in _typed(item)]
    found = _copied(tuple(text for _, _, text in texts))
    kept, flags = list(items), list[Flag]()
    for (at, name, text), passages in zip(texts, found, strict=True):
        if passages:
            kept[at] = _with(kept[at], name, without_copied(text, passages))
            flags += [_copy_flag(items[at], text[one.start : one.end], one) for one in passages]
    return OwnWords(tuple(kept), (*flags, *_repeated(public_items(kept))))


def _typed(item: Item) -> Iterator[tuple[str, str]]:
    """(field, text) of what the person wrote freely."""
    if item.kind is Kind.HEADLINE:
        yield "title", item.title
    if item.text and item.kind not in _SPOKEN_BY_OTHERS:
        yield "text", item.text


def _with(item: Item, name: str, text: str) -> Item:
    return replace(item, title=text) if name == "title" else replace(item, text=text)


def _copied(texts: tuple[str, ...]) -> tuple[tuple[Copied, ...], ...]:
    warehouse = Warehouse(settings.BREAKTHROUGH_HOME / "market")
    if warehouse.imports():
        try:
            return _copied_from(warehouse.folder, warehouse.fingerprint(), texts)
        except Problem:  # a market without a posting; whoever asks for searches is told
            pass
    return tuple(() for _ in texts)


@lru_cache(maxsize=4)
def _copied_from(
    folder: Path, fingerprint: str, texts: tuple[str, ...]
) -> tuple[tuple[Copied, ...], ...]:
    """Looked up once for each state of the market and of the texts; needs its words alone."""
    postings = kept_words(folder / "derived", fingerprint=fingerprint, build=lambda: market().words)
    return copied(texts, postings=postings)


def _copy_flag(item: Item, text: str, found: Copied) -> Flag:
    of = market()
    employer, title = (of.column(name)[found.posting] for name in ("employer", "title"))
    return Flag(
        "copied",
        _where(item),
        _shortened(text),
        f"These {len(words(text))} words stand so in an advert of {employer} (“{title}”). "
        "They are left out of every figure here; said in your own words, with what came of it, "
        "it counts.",
    )


def _repeated(items: Sequence[Item]) -> Iterator[Flag]:
    for item in items:
        for name, text in _typed(item):
            found = [(text, repeated(text))] if name == "title" else drummed(text)
            for passage, said in found:
                if said:
                    named = ", ".join(f"“{word}”" for word in said)
                    yield _again(_where(item), passage, f"It says {named} more than twice.")
    texts = [text for item in items for name, text in _typed(item) if name == "text"]
    for sentence, times in said_again(texts):
        yield _again("In all", sentence, f"It stands {times} times in your public text.")


def _again(where: str, passage: str, what: str) -> Flag:
    return Flag(
        "repeated", where, _shortened(passage), f"{what} From the third time on it adds nothing."
    )


def _where(item: Item) -> str:
    """The place as a person calls it, with the file where it is not the LinkedIn page."""
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    place = _NAMES.get(item.kind) or named or item.kind.value.capitalize()
    return place if item.source.family is Family.LINKEDIN else f"{place} ({item.source.file})"


def _shortened(text: str) -> str:
    """The first and the last words of a long passage."""
    said = text.split()
    if len(said) <= 2 * _SHOWN:
        return " ".join(said)
    return f"{' '.join(said[:_SHOWN])} … {' '.join(said[-_SHOWN:])}"
