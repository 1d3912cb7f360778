"""A checked text, as the command line prints it."""

from __future__ import annotations

from datetime import date
from io import StringIO

from rich.console import Console

from breakthrough.actions.presence import (
    BackingClaim,
    CheckedSentence,
    CheckedText,
    MarkedPassage,
)
from breakthrough.cli.page import Page
from breakthrough.cli.presence_text import show_check

MARK = MarkedPassage(0, 3, "Led", "strength", "Your evidence says “Supported”, not “Led”: …")
CLAIM = BackingClaim("Cut audit fees by 12 %.", "Finance Manager, Contoso Ltd", "cv.pdf, page 1")
SENTENCES = (
    CheckedSentence(0, 22, "Led the move to SAP.", "marked", "", (MARK,), ()),
    CheckedSentence(23, 44, "I cut fees by 12 %.", "backed", "", (), (CLAIM,)),
    CheckedSentence(45, 60, "I like order.", "says_nothing", "", (), ()),
    CheckedSentence(61, 80, "Ich mag Ordnung.", "not_checked", "In German: not checked.", (), ()),
)
GIVEN = CheckedText(
    sentence="1 of 4 sentences says what your evidence does not.",
    is_true=False,
    backed=1,
    marked=1,
    says_nothing=1,
    not_checked=1,
    sentences=SENTENCES,
    text="",
    claims=7,
    languages=("English",),
    as_of=date(2026, 11, 26),
)


def printed(given: CheckedText) -> str:
    out = StringIO()
    show_check(Page(Console(file=out, width=80, highlight=False, markup=False)), given)
    return out.getvalue()


def test_each_marked_sentence_stands_with_its_reasons() -> None:
    text = printed(GIVEN)
    assert text.startswith("1 of 4 sentences says what your evidence does not.")
    assert "“Led the move to SAP.”" in text
    assert "Led: Your evidence says “Supported”, not “Led”" in text


def test_what_passes_stands_with_what_backs_it_or_that_it_says_nothing() -> None:
    text = printed(GIVEN)
    assert "Finance Manager, Contoso Ltd" in " ".join(text.split()) or "Contoso Ltd" in text
    assert "Says nothing that can be checked\n -  I like order." in text
    assert "Ich mag Ordnung. In German: not checked." in text


def test_it_says_what_it_was_held_against_and_which_languages_it_covers() -> None:
    text = " ".join(printed(GIVEN).split())
    assert "Held against 7 lines of your evidence, as of 2026-11-26. Checks English" in text
