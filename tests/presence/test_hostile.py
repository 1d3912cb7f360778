"""No text, however odd or long, stops the check or makes it slow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_career import checked

ODD = {
    "nothing": "",
    "white space": " \n\t" * 1_000,
    "one long word": "a" * 10_000,
    "emoji": "🚀 I led 👩‍💻 a team of 12 🚀. " * 40,
    "right to left": "أنا مدير \u202eabc\u202c I run a plant of 240.",
    "markup": "<script>alert(1)</script> <b>I led</b> 12 teams &amp; more",
    "lone surrogate": "I led \ud800 a \x00 team of 12.",
    "dots": "." * 30_000,
    "digits": "1" * 10_000,
    "open brackets": "(" * 10_000,
    "one endless sentence": "I led a team of 12 at Contoso, " * 1_000,
    "many bullets": "- a\n" * 5_000,
    "as": "as a manager " * 2_000,
    "ranges": "2019-2020 " * 2_000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_text_is_checked_like_any(text: str) -> None:
    found = checked(text)
    for one in (*found.sentences, *found.findings):
        assert 0 <= one.start < one.end <= len(text)


@given(st.text(max_size=400))
def test_marks_lie_in_their_sentence_and_in_order(text: str) -> None:
    at = 0
    for sentence in checked(text).sentences:
        assert at <= sentence.start
        at = sentence.start
        for one in sentence.findings:
            assert at <= one.start < one.end <= sentence.end
            at = one.end


def test_the_same_text_gives_the_same_answer() -> None:
    text = "At Contoso I raised €1.2m of grants. I led 50 people. I like order."
    assert checked(text) == checked(text)


def test_a_megabyte_is_checked_to_its_end() -> None:
    lines = [
        "At Contoso I cut audit fees by 12 % while the number of sites audited grew, year {}.",
        "I have deep experience with Kubernetes and with the people who keep it running, case {}.",
        "Since March 2019 I have led a team of 43 accountants and all that follows, step {}.",
        "I enjoy working with people who say what is wrong before anybody has noticed, day {}.",
        "Before that I built the cost report that the whole company came to rely on, version {}.",
    ]
    text = "\n".join(line.format(f"{n:,}") for n in range(2_400) for line in lines)[:1_000_000]
    found = checked(text)
    assert len(text) == 1_000_000
    assert len(found.sentences) > 10_000
    assert found.sentences[-1].end == len(text)
