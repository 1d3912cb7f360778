"""No advert, however odd or long, stops a brief, makes it slow or gets a word onto its page."""

from __future__ import annotations

import time

import pytest
from brief_adverts import BY, own_lines
from hypothesis import given
from hypothesis import strategies as st
from small_career import AS_OF, ITEMS

from breakthrough.evidence import claims
from breakthrough.presence.brief import AskedRole, Brief, brief_for

ASKS = "Requirements\n- Experience with SAP\n- Experience with Treasury\n"
ODD = {
    "nothing": "",
    "white space": " \n\t" * 1_000,
    "one long word": "experience " + "a" * 10_000,
    "emoji": "Requirements\n- 🚀 Experience with 👩‍💻 SAP 🚀\n" * 40,
    "right to left": "דרישות\n- ניסיון עם \u202eSAP\u202c\n- אנגלית\n",
    "script": f"{ASKS}- Experience with <script>alert(1)</script> &lt;b&gt;\n",
    "lone surrogate": f"{ASKS}- Experience with \ud800 \x00 SAP\n",
    "open brackets": "Requirements\n- Experience with " + "(" * 250 + "\n",
    "open tags": "<" * 50_000,
    "entities": "&amp;" * 20_000,
    "one endless line": "We need experience with SAP, " * 5_000,
    "many lines": "Requirements\n" + "- Experience with SAP\n" * 15_000,
    "many different lines": "Requirements\n"
    + "".join(f"- Experience with tool{n} and SAP\n" for n in range(9_000)),
    "degrees": "Requirements\n- " + "degree in " * 28 + "\n",
    "quotation marks": f"{ASKS}- Experience with “SAP” and ”Excel“\n",
}


def made_of(text: str, *, employer: str = "Adventure Works", is_need: bool = False) -> Brief:
    asked = AskedRole("Lead", employer, text, is_need=is_need)
    return brief_for(asked, items=ITEMS, by=BY, name="Ada Novak", as_of=AS_OF)


def holds(made: Brief) -> None:
    """That all a brief says of the person is a claim, as it stands."""
    known = {one.text.rstrip(" .;") for one in claims(ITEMS)}
    questions = {one.ask for one in made.questions}
    assert bool(made.refused) == (not made.page)
    assert {one.text for one in own_lines(made)[1:]} <= known | questions
    assert len(made.text.split()) <= 350
    assert len(made.introduction.split()) <= 90
    for line in (line for section in made.page for line in section.lines):
        assert "\n" not in line.text
        assert not set(line.text) & {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


@pytest.mark.parametrize("is_need", [False, True], ids=["advert", "need"])
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_advert_is_read_like_any(text: str, is_need: bool) -> None:
    holds(made_of(text, is_need=is_need))


@given(st.text(max_size=300), st.text(max_size=20), st.booleans())
def test_no_word_of_an_advert_is_said_of_the_person(
    text: str, employer: str, is_need: bool
) -> None:
    holds(made_of(f"{ASKS}- Experience with {text}\n{text}", employer=employer, is_need=is_need))


def test_what_a_web_page_left_in_an_advert_is_taken_out() -> None:
    text = "<h3>Requirements</h3><ul><li>Experience with&nbsp;SAP</li><li>Treasury &amp; SAP "
    text += "experience</li></ul>"
    assert [one.line for one in made_of(text).answered] == [
        "Experience with SAP", "Treasury & SAP experience"
    ]  # fmt: skip


def test_an_advert_in_hebrew_is_not_held_against_evidence() -> None:
    assert "in a language in Hebrew letters" in made_of(ODD["right to left"]).refused


def test_the_same_advert_gives_the_same_brief() -> None:
    assert made_of(ODD["emoji"]) == made_of(ODD["emoji"])


@pytest.mark.parametrize("name", ["many different lines", "one endless line", "open tags"])
def test_an_advert_of_300_000_characters_takes_under_two_seconds(name: str) -> None:
    text = (ODD[name] * 8)[:300_000]
    taken = []
    while not taken or (min(taken) >= 2 and len(taken) < 3):  # a busy machine is slow, not wrong
        begun = time.process_time()
        made_of(text)
        taken.append(time.process_time() - begun)
    assert min(taken) < 2
