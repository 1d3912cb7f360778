"""Every composed text is true in every line, and reads as a person wrote it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from composing import (
    CARVE_OUT,
    CLOSE,
    NONE,
    PEOPLE,
    POSITIONINGS,
    SERVICES,
    marks,
    of_items,
    person,
    texts,
)
from small_career import item

from breakthrough.evidence import Kind, claims, sentences
from breakthrough.outside.readers import read
from breakthrough.presence.face.face import Positioning
from breakthrough.presence.surfaces import Surface

_JOINING = re.compile(
    r"^(?:• |Before that: |Earlier: |Earlier still: |Also: |I would like to introduce "
    r"|(?:At|As) .+?: |Certificates: |Languages: |Most recently: )"
)


@pytest.mark.parametrize("positioning", POSITIONINGS, ids=lambda one: one.name or "none")
@pytest.mark.parametrize("who", PEOPLE)
def test_no_sentence_is_marked(who: str, positioning: Positioning) -> None:
    if positioning is not NONE and who != "sample":
        positioning = Positioning(for_whom="teams that start again", need="a calm beginning")
    whose = person(who)
    marked = {
        key: found
        for key, one in texts(who, positioning).items()
        if (found := marks(one.text, items=whose.items, name=whose.name))
    }
    assert marked == {}


def test_no_sentence_of_the_archive_s_texts_is_marked(shared: Path) -> None:
    given = read(shared / "samples" / "Complete_LinkedInDataExport_11-20-2026.zip")
    made = of_items(given.items, name=given.name)
    assert made["headline"].text.startswith("Chief Financial Officer at Northwind Holdings • ")
    for key, one in made.items():
        assert (key, marks(one.text, items=given.items, name=given.name)) == (key, [])


@pytest.mark.parametrize("positioning", POSITIONINGS, ids=lambda one: one.name or "none")
@pytest.mark.parametrize("who", PEOPLE)
def test_every_text_fits_its_limit_and_is_whole(who: str, positioning: Positioning) -> None:
    for one in texts(who, positioning).values():
        assert (one.key, one.over) == (one.key, 0)
        assert not re.search(r"\.\.|[,;:]\.|\(\)|  |\s[,.;:]", one.text), one.text
        lines = [line for line in one.text.partition("\n\nSkills\n")[0].splitlines() if line]
        assert len(lines) == len(set(lines)), one.text
        if one.surface not in (Surface.HEADLINE, Surface.SKILLS):
            assert all(line.endswith((".", "!", "?", ".)")) for line in lines), one.text


@pytest.mark.parametrize("positioning", POSITIONINGS, ids=lambda one: one.name or "none")
def test_a_text_never_says_a_sentence_twice(positioning: Positioning) -> None:
    for one in texts("sample", positioning).values():
        said = [re.sub(r" \([^()]*\)\.$", ".", it.text) for it in sentences(one.text)]
        said = [_JOINING.sub("", it) for it in said]
        assert len(said) == len(set(said)), one.text


def test_a_running_text_is_claims_word_for_word_and_the_words_that_join_them() -> None:
    whose = person("sample")
    known = {one.text.rstrip(".") for one in claims(whose.items)}
    known |= {CARVE_OUT.different.rstrip(".")}
    titles = [(one.title, one.organisation) for one in whose.facts.roles]
    for one in texts("sample", CARVE_OUT).values():
        if one.surface in (Surface.HEADLINE, Surface.SKILLS, Surface.INTRODUCTION):
            continue
        for said in sentences(one.text.partition("\n\nSkills\n")[0]):
            text = _JOINING.sub("", said.text).rstrip(".")
            text = re.sub(r" \([^()]*\)$", "", text)
            is_career = any(f"{title} at {place}" in said.text for title, place in titles)
            is_listed = said.text.startswith(("Certificates: ", "Languages: "))
            is_promise = said.text == f"For {CARVE_OUT.for_whom}: {CARVE_OUT.need}."
            assert is_career or is_listed or is_promise or text in known, said.text


def test_the_first_sixty_five_characters_of_a_headline_carry_title_and_need() -> None:
    shown = texts("sample", CLOSE)["headline"].text[:65]
    assert shown.startswith("Finance Director • A month-end close in days instead of weeks")


def test_the_promise_stands_before_the_fold() -> None:
    about = texts("sample", SERVICES)["about"]
    fold = about.limit.shown
    promise = "For food and consumer companies: shared services that people join by agreement."
    assert about.text[:fold].startswith(promise)
    assert SERVICES.proof[0].rstrip(".") in about.text[:fold]


def test_a_text_told_by_others_is_never_in_the_first_person() -> None:
    made = texts("sample", SERVICES)
    assert "I tell people early what will change." in made["about"].text
    for key in ("short_bio", "long_bio", "forwardable"):
        said = made[key].text.removeprefix("I would like to introduce")
        assert not re.search(r"\b(?:I|my|me|we|our)\b", said)
        assert SERVICES.different in made[key].left_out


def test_a_word_of_time_is_said_only_where_the_dates_say_it() -> None:
    now = item(Kind.ROLE, "Director", "Aster", text="Ran 3 sites.", dates=("2010-01", ""))
    beside = item(
        Kind.ROLE, "Advisor", "Birch", text="Wrote 2 plans.", dates=("2015-01", "2018-01")
    )
    also = item(Kind.ROLE, "Chair", "Cedar", text="Chaired 9 meetings.", dates=("2009-01", ""))
    before = item(
        Kind.ROLE, "Clerk", "Dogwood", text="Paid 80 bills.", dates=("2001-01", "2009-12")
    )
    told = of_items([now, beside])["about"].text
    assert "\n\nAdvisor at Birch" in told or "(Birch)" in told
    assert "Before that: Advisor" not in told
    assert "Earlier: Advisor" not in told
    both = of_items([now, also])["long_bio"].text
    assert "is Director at Aster and Chair at Cedar." in both
    assert "Before that: Clerk at Dogwood." in of_items([now, before])["long_bio"].text


def test_nobody_is_said_to_be_where_no_role_goes_on() -> None:
    past = item(Kind.ROLE, "Clerk", "Dogwood", text="Paid 80 bills.", dates=("2001-01", "2009-12"))
    made = of_items([past])
    assert made["short_bio"].text.startswith("Ada Novak was most recently Clerk at Dogwood.")
    assert made["introduction"].text.startswith("Ada Novak, most recently Clerk at Dogwood.")


def test_a_sentence_that_needs_the_one_before_it_is_not_told_alone() -> None:
    text = "Moved the plant in 9 weeks.\nThis saved €2m a year.\nHired 40 people."
    made = of_items([item(Kind.ROLE, "Director", "Aster", text=text, dates=("2010-01", ""))])
    assert "This saved" not in made["about"].text
    (role,) = (one for key, one in made.items() if key.startswith("experience:"))
    assert "Moved the plant in 9 weeks.\n• This saved €2m a year." in role.text


def test_a_name_of_a_firm_never_ends_a_sentence_with_its_own_full_stop() -> None:
    text = "Led carve-out, 400 staff"
    firm = item(Kind.ROLE, "Director", "Fabrikam, Inc.", text=text, dates=("2010-01", ""))
    told = of_items([firm])["short_bio"].text
    assert told == "Ada Novak is Director at Fabrikam. Led carve-out, 400 staff."


def test_a_sentence_that_ends_in_a_number_stands_where_no_other_is_read_as_part_of_it() -> None:
    text = "Increased sites from 80 to 135.\nBuilt the cost report in 3 weeks."
    made = of_items([item(Kind.ROLE, "Director", "Aster", text=text, dates=("2010-01", ""))])
    for key in ("cv_profile", "short_bio", "long_bio", "forwardable"):
        assert made[key].text.endswith("3 weeks. Increased sites from 80 to 135."), key


def test_without_evidence_nothing_is_said() -> None:
    assert {key: one.text for key, one in of_items([]).items() if one.text} == {
        "introduction": "Ada Novak."
    }
