"""What users and files write neither breaks a text nor lengthens it."""

from __future__ import annotations

from composing import of_items
from small_career import item

from breakthrough.evidence import Kind

HOSTILE = (
    "</script><script>alert(1)</script>",
    "x" * 10_000,
    "a" + " b" * 5_000,
    "مدير مالي",
    "財務部長",
    "Δ🚀🚀🚀",
    "\u202etxt.exe",
    "Name\nwith\nlines",
    "...",
    " ",
    "Key results:",
    "(unbalanced [",
)


def test_no_hostile_words_break_a_text() -> None:
    for bad in HOSTILE:
        role = item(Kind.ROLE, bad, bad, text=f"{bad}\n{bad} 12 %", dates=("2019-01", ""))
        made = of_items([role, item(Kind.SKILL, bad), item(Kind.PROJECT, bad, text=bad)], name=bad)
        assert "experience" in {key.partition(":")[0] for key in made}
        for one in made.values():
            if one.over:  # only a name or title that nothing can shorten
                assert len(bad) > 200
                assert one.key in {"headline", "about", "short_bio", "long_bio", "forwardable"}


def test_ten_thousand_skills_are_cut_to_what_the_field_takes() -> None:
    made = of_items([item(Kind.SKILL, f"Skill {number}x") for number in range(1_000)])["skills"]
    assert len(made.text.splitlines()) == 100
    assert (made.over, len(made.left_out)) == (0, 1_000 - 100)
