"""Everything that is published, made from my public face: site, CV, card, texts to send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from breakthrough.actions.presence.differing import differing
from breakthrough.actions.presence.effect import PageAbove, page_above
from breakthrough.actions.presence.pack import to_send
from breakthrough.actions.presence.public import Public, public
from breakthrough.actions.presence.refused import Refused, refused_in
from breakthrough.basics import Problem, count_text
from breakthrough.outside.printers.everything import PACK, SITE, Made, everything
from breakthrough.outside.printers.site import Enquiries
from breakthrough.outside.published import publish
from breakthrough.presence import THEMES, Face, Published, published_of

_NAMED = 3  # refusals that a message names


@dataclass(frozen=True, slots=True)
class BuiltPresence:
    """What was built and where; `written`, `unchanged` and `removed` are names in the folder.

    `site` is the folder to upload, `pack` holds what you send or copy. `problems`: what could not
    be made. `left_out` items are kept private. `differing` counts what your files say differently,
    so that it may stand twice. `undone` lists what is not said yet and would be
    published.
    """

    sentence: str
    folder: str
    site: str
    pack: str
    address: str
    theme: str
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    problems: tuple[str, ...]
    left_out: int
    undone: tuple[str, ...]
    differing: int
    in_searches: PageAbove
    changed_on: date


def build(career: int, *, out: Path, theme: str = "") -> BuiltPresence:
    """Builds the site and the pack into a folder; what the person put there stays as it is.

    Raises Problem, naming the passages, where a text says what evidence does not or what is kept
    private; then nothing is written.
    """
    if theme and theme not in THEMES:
        raise Problem(f"'{theme}' is not a look.", expected=f"One of: {', '.join(THEMES)}.")
    found = public(career)
    refuse(refused(career, found))
    chosen = theme or found.theme
    made = _made(found, theme=chosen, enquiries=Enquiries.MAIL)
    done = publish(made.files, into=out, public=SITE)
    return BuiltPresence(
        sentence=_sentence(done.written, done.removed, made.problems),
        folder=str(out),
        site=str(out / SITE),
        pack=str(out / PACK),
        address=found.face.reach.address,
        theme=chosen,
        written=done.written,
        unchanged=done.unchanged,
        removed=done.removed,
        problems=made.problems,
        left_out=found.facts.left_out,
        undone=undone(found.face),
        differing=len(differing(career, as_of=found.as_of).differences),
        in_searches=page_above(career, found=found),
        changed_on=found.face.changed_on,
    )


def previewed(career: int, *, theme: str = "") -> Mapping[str, bytes]:
    """The files as `build` would write them, made in memory."""
    found = public(career)
    refuse(refused(career, found))
    return _made(found, theme=theme or found.theme, enquiries=Enquiries.MAIL).files


def served_site(career: int) -> Mapping[str, bytes]:
    """The files of the site alone, with a form where enquiries come in here."""
    found = public(career)
    refuse(refused(career, found))
    made = _made(found, theme=found.theme, enquiries=Enquiries.FORM)
    start = f"{SITE}/"
    return {
        name.removeprefix(start): data
        for name, data in made.files.items()
        if name.startswith(start)
    }


def check_site(career: int) -> None:
    """Raises the Problem that keeps the site from being served, if any; prints nothing."""
    refuse(refused(career, public(career)))


def refused(career: int, found: Public) -> tuple[Refused, ...]:
    """What keeps the face and the texts of the pack from being published."""
    texts = [Published(one.label, one.text) for one in found.texts]
    each = refused_in(career, [*published_of(found.face), *texts], as_of=found.as_of)
    once = {(one.passage, one.reason): one for one in reversed(each)}
    return tuple(reversed(once.values()))  # a line stands in many texts; the first is named


def refuse(found: tuple[Refused, ...]) -> None:
    """Raises the Problem that names what is not published."""
    if not found:
        return
    shown = "; ".join(f"“{one.passage}” in {one.where}: {one.reason}" for one in found[:_NAMED])
    more = len(found) - _NAMED
    and_more = f"; and {count_text(more, 'passage')} more" if more > 0 else ""
    raise Problem(
        f"Nothing is published yet. {shown}{and_more}",
        expected="Everything published is backed by your evidence, and nothing private is in it.",
        next_step="Change the words, or add the proof to your evidence.",
    )


def undone(face: Face) -> tuple[str, ...]:
    """What would be published and is not said yet."""
    reach = face.reach
    missing = (
        (not (reach.email or reach.phone or reach.links), "how you are reached"),
        (not reach.address, "where the site will stand, which its map and feeds need"),
        (not face.offer.takes_on, "what you take on"),
        (not face.positioning.need, "for whom you stand, and which need you meet"),
    )
    return tuple(what for is_missing, what in missing if is_missing)


def _made(found: Public, *, theme: str, enquiries: Enquiries) -> Made:
    return _kept(found.face, to_send(found), theme, enquiries)


@lru_cache(maxsize=8)
def _kept(face: Face, texts: tuple[tuple[str, str], ...], theme: str, enquiries: Enquiries) -> Made:
    """Kept for each face: a preview asks for many files of one."""
    return everything(face, theme=theme, enquiries=enquiries, to_send=dict(texts))


def _sentence(written: tuple[str, ...], removed: tuple[str, ...], problems: tuple[str, ...]) -> str:
    if not written and not removed:
        done = "Nothing has changed since it was last built."
    else:
        done = f"Built: {count_text(len(written), 'file')} written"
        done += f", {len(removed)} removed." if removed else "."
    return f"{done} {count_text(len(problems), 'thing')} could not be made." if problems else done
