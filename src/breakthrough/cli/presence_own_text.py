"""Positionings, own texts, details, notes and private things, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import day_text, share_text

if TYPE_CHECKING:
    from breakthrough.actions.presence import (
        KeptNote,
        KeptNotes,
        PositioningDifference,
        Positionings,
        PrivateThings,
        PublicDetailsTold,
        ShownText,
        Texts,
        TriedText,
    )
    from breakthrough.cli.page import Page


def show_positionings(page: Page, given: Positionings) -> None:
    """Each version with its parts; then the lines that may stand as proof."""
    page.say(given.sentence)
    for one in given.versions:
        page.heading(f"{one.name}{' (in use)' if one.is_in_use else ''}")
        parts = (
            ("For whom", one.for_whom),
            ("The need", one.need),
            ("What is different", one.different),
            *(("Proof", line) for line in one.proof),
            ("Why", one.why),
        )
        page.table("", "", rows=[part for part in parts if part[1]])
    if given.provable:
        page.heading("Lines that may stand as proof")
        page.bullets(given.provable)


def show_difference(page: Page, given: PositioningDifference) -> None:
    """What each text loses and gains."""
    page.say(given.sentence)
    for one in given.texts:
        if one.is_changed:
            page.heading(one.label)
            page.bullets(
                f"{'+' if span.change == 'added' else '−'} {span.text.strip()}"
                for span in one.spans
                if span.change != "same" and span.text.strip()
            )


def show_texts(page: Page, given: Texts) -> None:
    """Every text under its name."""
    page.say(given.sentence)
    for one in given.texts:
        _show_text(page, one)


def show_tried(page: Page, given: TriedText) -> None:
    """The text, and what it would do in searches."""
    _show_text(page, given.text)
    effect = given.effect
    if effect.before and effect.after:
        page.text(
            f"On page one in {share_text(effect.after)} searches with it, "
            f"in {share_text(effect.before)} without."
        )
        page.notes([effect.note])
    else:
        page.text(effect.reason)


def show_written(page: Page, given: ShownText) -> None:
    """The text as it stands now."""
    page.say("Kept." if given.is_own else "The composed text stands again.")
    _show_text(page, given)


def _show_text(page: Page, one: ShownText) -> None:
    own = ", your own words" if one.is_own else ""
    page.heading(f"{one.label} [{one.key}] ({one.length} of {one.most:,} {one.unit}{own})")
    page.text(one.text)
    if one.over:
        page.text(f"Too long by {one.over:,} {one.unit}.")
    page.bullets(f"“{found.passage}”: {found.reason}" for found in one.refused)


def show_details(page: Page, given: PublicDetailsTold) -> None:
    """What is published of how the person is reached."""
    rows = [
        ("Name", given.name),
        ("E-mail", given.email),
        ("Telephone", given.phone),
        ("Place", given.place),
        ("Site", given.address),
        *((label, url) for label, url in given.links),
        *(("Takes on", one) for one in given.takes_on),
        *(("Terms", one) for one in given.terms),
        ("Look", given.theme),
    ]
    page.table("", "", rows=[row for row in rows if row[1]])


def show_private(page: Page, given: PrivateThings) -> None:
    """What stands in nothing that is published."""
    count = len(given.names) + len(given.items)
    page.say(f"{count_text(count, 'thing')} kept out of everything that is published.")
    page.bullets(given.names)
    page.bullets(
        f"Item {one.item}: {', '.join(part for part in (one.title, one.organisation) if part)}"
        for one in given.items
    )
    if given.named_people:
        page.heading("Contacts who may be named")
        page.bullets(given.named_people)
    if given.present:
        employers = ", ".join(given.present)
        page.text(f"Never addressed, never told that you look: {employers}.")


def show_notes(page: Page, given: KeptNotes) -> None:
    """Each note with its address and whether it is on the site."""
    page.say(given.sentence)
    rows = [
        (one.title, one.slug, one.kind, day_text(one.published_on) if one.published_on else "draft")
        for one in given.notes
    ]
    page.table("Note", "Address", "Kind", "Published", rows=rows)


def show_note(page: Page, given: KeptNote) -> None:
    """Whether it is on the site, and what keeps it back."""
    state = f"published on {day_text(given.published_on)}" if given.published_on else "a draft"
    page.say(f"“{given.title}” is {state}; its address is {given.slug}.")
    page.bullets(f"“{found.passage}”: {found.reason}" for found in given.refused)
