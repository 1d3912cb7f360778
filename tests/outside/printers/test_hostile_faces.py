"""What people may write, in the printed forms: markup, pictures, long words, any script."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from time import process_time

import pytest
from careers import BEGINNER, text
from docx import Document
from pypdf import PdfReader

from breakthrough.basics import Problem
from breakthrough.outside.printers import Printed, cv_docx, cv_pdf, link_picture, page_pdf
from breakthrough.outside.printers.drawable import letters_undrawn
from breakthrough.presence.brief import PageLine, Section
from breakthrough.presence.face.face import Entry, Face

MARKUP = (
    "#set page(width: 2pt)",
    "<b>bold</b></script><!--",
    '#panic("no") \\ // ends /* here */',
    "*bold* _thin_ $x^2$ `raw` @cite <label>",
    "= heading",
    "- item",
    "]}#{[(",
    "{{7*7}} %s {0} \\u{41} \\n ~ -- ---",
)
NAMES = (
    "Zoë Nguyen-Example",
    "Łukasz Żółć",
    "Đặng Thị Ngọc",
    "Ελένη Παπαδοπούλου",
    "Юлия Ёлкина",
    "გიორგი ბერიძე",
    "Նարեկ Հակոբյան",
    "שרה כהן",
    "محمد بن سلمان",
    "नरेन्द्र मोदी",
    "ᏣᎳᎩ",
    "ʻOlena Kealoha",
    "ሰላም ተስፋዬ",
    "田中 太郎",
    "김민준",
    "อนุชา",
    "தமிழ்",
    "សុខា",
    "မောင်",
    "ສົມ",
    "ང་ཚོ",
    "ⴰⵎⵎⴰⵙ",
)


def letters(shown: str) -> str:
    """The letters and signs alone: lines break anywhere in a long word."""
    return re.sub(r"\s", "", shown)


@pytest.mark.parametrize("theme", ["paper", "studio"])
@pytest.mark.parametrize("markup", MARKUP)
def test_markup_is_printed_as_it_was_written(theme: str, markup: str) -> None:
    face = replace(
        BEGINNER, name=markup, headline=markup, about=(markup,), skills=(markup,),
        roles=(Entry(markup, markup, markup, points=(markup, markup)),),
    )  # fmt: skip
    shown = letters(text(cv_pdf(face, theme=theme, resume="{}").data))
    # name, headline, about, skill, and of the role its title, organisation, place and two points
    assert shown.count(letters(markup)) == 4 + 5


def test_markup_stays_text_in_a_page_for_an_employer() -> None:
    sections = [Section(one, (PageLine(one, one), PageLine(one))) for one in MARKUP]
    made = page_pdf(MARKUP[0], sections, face=BEGINNER, theme="paper")
    shown = letters(text(made.data))
    assert [one for one in MARKUP if letters(one) not in shown] == []


@pytest.mark.parametrize(
    ("theme", "word"),
    [("paper", "x" * 10_000), ("studio", "W" * 10_000), ("studio", "a@b." * 2_500)],
    ids=["x", "W", "a@b."],
)
def test_a_word_of_ten_thousand_letters_stays_on_the_page_and_whole(theme: str, word: str) -> None:
    face = replace(BEGINNER, about=(word,), roles=(Entry(word[:400], word[:400], points=("y",)),))
    began = process_time()
    data = cv_pdf(face, theme=theme, resume="{}").data
    assert process_time() - began < 3  # seconds of work, many times what it takes
    shown = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    running = re.compile(re.escape(letters(f"{BEGINNER.name} Page")) + r"\dof\d")
    assert word in running.sub("", letters("".join(shown)))
    longest = max(len(line) for page in shown for line in page.split("\n"))
    assert longest < 595 / 3  # as many letters of 3 points and more as the width of A4 takes


def test_a_long_name_is_broken_and_not_cut_in_the_cv() -> None:
    name = "Wolfeschlegelsteinhausenbergerdorff" * 20
    shown = letters(text(cv_pdf(replace(BEGINNER, name=name), theme="studio", resume="{}").data))
    assert name in shown


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_is_printed_or_the_font_for_it_is_named(name: str) -> None:
    made = printed_or_problem(replace(BEGINNER, name=name))
    if isinstance(made, Problem):
        assert made.seen.startswith("No font on this computer draws")
        assert "Install" in made.next_step
    else:
        assert made.problems == ()
        # Readers of PDF put the words of a right-to-left name in one order or the other.
        shown = text(made.data)
        assert all(sign in shown for sign in letters(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_stands_in_the_word_document(name: str) -> None:
    assert name in docx_text(replace(BEGINNER, name=name))


def printed_or_problem(face: Face) -> Printed | Problem:
    try:
        return cv_pdf(face, theme="studio", resume="{}")
    except Problem as problem:
        return problem


def docx_text(face: Face) -> str:
    document = Document(BytesIO(cv_docx(face, theme="paper")))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_names_from_the_right_are_drawn_without_a_font_of_the_system() -> None:
    shown = text(cv_pdf(replace(BEGINNER, name="שרה"), theme="paper", resume="{}").data)
    assert "שרה" in shown


def test_pictures_that_no_font_draws_are_left_out_and_named() -> None:
    private = "\U0010fffd"  # no font has a picture for it
    roles = tuple(replace(one, title=f"{one.title} {private}") for one in BEGINNER.roles)
    said = f"Analyst {private} of data"
    face = replace(BEGINNER, headline=said, roles=roles, skills=(private, "SQL"))
    for made in (cv_pdf(face, theme="paper", resume="{}"), link_picture(face, theme="paper")):
        assert len(made.problems) == 1
        assert "Left out" in made.problems[0]
    assert "Analyst of data" in text(cv_pdf(face, theme="paper", resume="{}").data)


def test_a_family_of_joined_pictures_leaves_no_joint_behind() -> None:
    face = replace(BEGINNER, headline="Parent 👨\u200d👩\u200d👧 and analyst 3\ufe0f\u20e3")
    shown = text(cv_pdf(face, theme="paper", resume="{}").data)
    assert "Parent" in shown
    assert "and analyst 3" in shown


def test_letters_are_never_left_out_but_named_with_the_font_to_install() -> None:
    problem = letters_undrawn({"田", "த"})
    assert "田" in problem.seen
    assert "Noto Sans CJK and Noto Sans Tamil" in problem.next_step


def test_signs_that_turn_the_direction_of_writing_do_not_reach_the_page() -> None:
    face = replace(BEGINNER, headline="Ana\u202elyst", skills=("S\u2066QL\u0000", "\ud800"))
    shown = text(cv_pdf(face, theme="paper", resume="{}").data)
    assert "Analyst" in shown
    assert "SQL" in shown
