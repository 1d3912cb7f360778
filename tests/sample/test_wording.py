"""What is shown in the sample world is plain, grammatical English."""

from __future__ import annotations

import re
from random import Random

import pytest

from breakthrough.market.posting import Posting
from breakthrough.sample import CrowdRow
from breakthrough.sample.vocabulary import words_of
from breakthrough.sample.wording import filled, listed, with_article

_FAULTS = {
    "two spaces": re.compile(r"  "),
    "a slot left open": re.compile(r"[{}|]"),
    "a space before a sign": re.compile(r" [.,;:!?]"),
    "two full stops": re.compile(r"\.\."),
    "a word twice": re.compile(r"\b(the|a|an|of|to|and|in|for|with|my|i) \1\b", re.IGNORECASE),
    "a for an": re.compile(r"(?<![&\w])[Aa] (?!uni|use|one|UX)(?:[aeiouAEIOU]|€?8|€?1[18]\b)"),
    "an for a": re.compile(r"\b[Aa]n (?!HR|SEO|S&OP|FP&A|M&A|hour|honest|X)[^aeiouAEIOU\W]"),
    "a small i": re.compile(r"\bi\b"),
    "be after I": re.compile(r"\bI (be|am am|is)\b"),
}


def faults(text: str) -> list[str]:
    return [fault for fault, pattern in _FAULTS.items() if pattern.search(text)]


def unfinished(text: str) -> list[str]:
    """Lines that neither end a sentence nor are a short heading."""
    return [
        line
        for line in text.splitlines()
        if line and not line.endswith(".") and (line.startswith("•") or len(line.split()) > 14)
    ]


def uncapital(text: str) -> list[str]:
    starts = re.compile(r"(?:^|[.:] |• )([a-z]\w*)", re.MULTILINE)
    return [word for word in starts.findall(text) if word not in {"that", "you", "a"}]


def test_the_adverts_have_no_faults(adverts: dict[tuple[str, str], list[Posting]]) -> None:
    found = {
        key: problems
        for key, shown in adverts.items()
        if (problems := faults(shown[0].text) + unfinished(shown[0].text) + faults(shown[0].title))
    }
    assert found == {}


def test_the_profiles_have_no_faults(crowd: tuple[CrowdRow, ...]) -> None:
    found = {
        row.id: problems
        for row in crowd
        if (problems := faults(row.text) + unfinished(row.text) + faults(" ".join(row.skills)))
    }
    assert found == {}


@pytest.mark.parametrize(
    "text",
    ["I  lead.", "At {employer} I lead.", "I lead , too.", "I lead the the team.", "A audit.",
     "I met an team."],
)  # fmt: skip
def test_a_fault_is_seen(text: str) -> None:
    assert len(faults(text)) == 1


def test_no_employer_bears_a_well_known_name() -> None:
    known = (
        "apple google microsoft amazon meta oracle siemens philips shell unilever nestle danone "
        "heineken tesla bosch novartis roche pfizer ikea adidas nike spotify netflix deloitte "
        "kpmg pwc accenture mckinsey maersk volvo ericsson nokia lego bayer basf ahold tesco "
        "aldi lidl carrefour hilton marriott accor vodafone orange allianz axa ing barclays hsbc"
    ).split()
    names = [
        name.casefold()
        for sector in words_of("employers")["sectors"]
        for name in sector["employers"]
    ]
    assert len(names) == len(set(names)) >= 150
    assert [name for name in names if set(name.split()) & set(known)] == []


def test_slots_take_values_and_draw_numbers_and_words() -> None:
    text = filled("{who} met {3-9} {one|two}", rng=Random(1), values={"who": "Ines"})
    assert re.fullmatch(r"Ines met [3-9] (one|two)", text)


def test_large_numbers_are_round_and_years_are_not() -> None:
    drawn = {filled("{1000-9000}", rng=Random(seed)) for seed in range(30)}
    assert all(re.fullmatch(r"\d,\d00", number) for number in drawn)
    assert re.fullmatch(r"19\d\d", filled("since {1921-1994}", rng=Random(1)).split()[1])


def test_a_name_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        filled("{unknown}", rng=Random(1))


def test_an_article_follows_the_sound() -> None:
    nouns = ["HR Manager", "SEO Specialist", "UX Writer", "Account Manager", "University Dean"]
    assert [with_article(noun).split()[0] for noun in nouns] == ["an", "an", "a", "an", "a"]


def test_a_list_ends_with_and() -> None:
    assert [listed(["tax"]), listed(["tax", "audit"]), listed(["tax", "audit", "cash"])] == [
        "tax",
        "tax and audit",
        "tax, audit and cash",
    ]
