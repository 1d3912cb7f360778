"""A hidden name and the present employer are known by their short names too."""

from __future__ import annotations

import pytest
from small_career import item

from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence import Secrets, secrets_in

HIDDEN = Secrets(hidden=("Meridale Medical", "Korvane Industries", "First Bank"))
HELD = Secrets(present=("Korvane Industries",))


def found(text: str, secrets: Secrets) -> list[str]:
    return [text[one.start : one.end] for one in secrets_in(text, secrets=secrets)]


@pytest.mark.parametrize(
    "name",
    ["Meridale", "KORVANE", "Kor\u200bvane", "Korvane", "Meridale Medical", "Korvane Industries"],
)
def test_a_hidden_name_is_found_by_its_first_word_however_it_is_written(name: str) -> None:
    for text in (f"I advised {name}.", f"A {name}-like case.", f"I was {name}'s auditor"):
        (said,) = found(text, HIDDEN)
        assert said.startswith(name)


def test_everyday_and_shared_words_are_no_short_names() -> None:
    assert found("First of all: a Bank, Industries, and a Medical one.", HIDDEN) == []
    assert found("the meridale grass", HIDDEN) == []


def test_a_first_word_that_a_public_organisation_shares_is_no_secret() -> None:
    hidden = ("Northwind Traders",)
    assert found("At Northwind", Secrets(hidden=hidden)) == ["Northwind"]
    shared = Secrets(hidden=hidden, open_names=("Northwind Dairy", "Northwind Traders"))
    assert found("At Northwind", shared) == []
    assert found("At Northwind Traders", shared) == ["Northwind Traders"]
    assert found("At Northwind", Secrets(hidden=hidden, open_names=("Northwind",))) == ["Northwind"]


def test_an_item_under_the_short_name_is_kept_too() -> None:
    assert HIDDEN.keeps(item(ItemKind.ROLE, "Clerk", "KORVANE"))
    assert not HIDDEN.keeps(item(ItemKind.ROLE, "Clerk", "First Medical"))


@pytest.mark.parametrize(
    "text",
    [
        "Dear Korvane team, I can help you.",
        "DEAR KORVANE",
        "Hello Kor\u200bvane",
        "Dear hiring team at Korvane",
        "I would love to work for Korvane",
        "Leaving Korvane Industries",
        "Former Finance Manager at Korvane",
        "Formerly at Korvane Industries",
        "ex-Korvane",
        "Ex Korvane Industries",
        "Previously CFO at KORVANE",
        "Until March I was CFO at Korvane.",
        "Until March 2027, CFO at Korvane",
        "CFO at Korvane until March",
        "I left Korvane",
        "A Korvane alumnus",
    ],
)
def test_the_present_employer_is_neither_addressed_nor_left(text: str) -> None:
    assert len(found(text, HELD)) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Finance Manager at Korvane since 2019",
        "I work for Korvane Industries.",
        "I have been working for Korvane since 2019.",
        "Former auditor at Fabrikam, now CFO at Korvane",
        "Previously at Fabrikam. CFO at Korvane Industries",
        "Until 2019 at Fabrikam, since then at Korvane",
        "Won back former clients of Korvane",
        "CFO at Korvane, until 2019 accountant at Fabrikam",
    ],
)
def test_where_one_works_may_be_named(text: str) -> None:
    assert found(text, HELD) == []
