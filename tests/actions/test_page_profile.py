"""What a search sees of the page is what stands on it, and as often."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html import unescape

from breakthrough.actions.presence.effect import page_profile
from breakthrough.basics import PartialDate, Period, words
from breakthrough.outside.printers.site import Enquiries, Files, site_pages
from breakthrough.presence import Entry, Face, Offer, Positioning, Reach
from breakthrough.presence.face.face import Note, Spoken

ADA = Face(
    "Ada Novak",
    date(2026, 11, 26),
    headline="Finance Manager • Treasury • Hedging",
    introduction="Ada Novak, Finance Manager at Contoso Ltd.\nCut audit fees by a tenth.",
    about=("I begin with the bank.",),
    roles=(
        Entry(
            "Finance Manager",
            "Contoso Ltd",
            "Lund",
            Period(PartialDate(2019, 3)),
            ("Cut audit fees by a tenth.", "Moved payroll to one provider."),
        ),
    ),
    education=(Entry("MSc Economics", "University of Lund"),),
    skills=("Treasury", "Cash forecasting"),
    languages=(Spoken("Italian", "Basic"),),
    reach=Reach(email="ada@novak.example", place="Lund"),
    offer=Offer(("Interim seats",), ("Six months",)),
    notes=(Note("cash", "Cash before growth", ("I count.",), date(2026, 11, 1)),),
)
AIMED = Positioning(
    for_whom="owners of mid-caps",
    need="liquidity every morning",
    different="Explains it to engineers",
    proof=("Cut audit fees by a tenth.",),
)


def _beside(face: Face) -> tuple[Counter[str], Counter[str]]:
    """(words of the profile that the page lacks, words of the page that the profile lacks)."""
    made = site_pages(face, theme="paper", enquiries=Enquiries.MAIL, files=Files())
    body = made["index.html"].decode().split('<main id="main"')[1].split("<footer")[0]
    parts = re.sub(r"(?s)<(h2|dt|a)\b.*?</\1>|<section[^>]*contact.*?</section>", "\n", body)
    shown = Counter(words(unescape(re.sub(r"<[^>]*>", "\n", parts.partition(">")[2]))))
    seen = page_profile(face)
    told = Counter(words(f"{seen.text()}\n{seen.place}"))
    return told - shown, shown - told


def test_a_search_sees_no_word_that_the_page_does_not_show() -> None:
    for face in (ADA, replace(ADA, positioning=AIMED)):
        too_much, _ = _beside(replace(face, notes=()))
        assert too_much == Counter()


def test_a_search_sees_every_word_of_the_page_but_the_name() -> None:
    for face in (ADA, replace(ADA, positioning=AIMED)):
        _, unseen = _beside(replace(face, notes=()))
        assert unseen == Counter(words(face.name))


def test_titles_of_notes_are_seen_and_the_headline_that_stands_on_linkedin_is_not() -> None:
    seen = page_profile(ADA)
    assert "Cash before growth" in seen.body
    assert "hedging" not in words(seen.text())
    assert (seen.title, seen.skills) == ("Finance Manager", "Treasury\nCash forecasting")
