"""A text of a person, held against what they took in."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from breakthrough.actions.evidence import list_evidence
from breakthrough.actions.presence import check_text
from breakthrough.actions.presence.checking import LONGEST
from breakthrough.basics import Problem

AS_OF = date(2026, 11, 26)


def test_a_text_is_told_sentence_by_sentence(marta: int) -> None:
    text = "I cut scrap from 6.2 % to 1.9 %. I like order. I run a plant of 240 people."
    given = check_text(marta, text=text, as_of=AS_OF)
    assert given.sentence == "1 of 3 sentences says what your evidence does not."
    assert (given.backed, given.marked, given.says_nothing, given.not_checked) == (1, 1, 1, 0)
    assert not given.is_true
    wrong, _, right = given.sentences
    (found,) = wrong.marked
    assert (found.passage, found.kind) == ("1.9 %", "number")
    assert text[found.start : found.end] == "1.9 %"
    assert right.backing[0].where == "Plant Manager, Carrow Packaging Ltd"
    assert right.backing[0].source == "marta.json, work 1"
    assert given.claims == len(list_evidence(marta).claims)


def test_a_true_text_is_said_to_be_true(marta: int) -> None:
    given = check_text(marta, text="I run a plant of 240 people. I like order.", as_of=AS_OF)
    assert given.is_true
    assert given.sentence == "Your evidence backs all that this text states, in 1 of 2 sentences."
    silent = check_text(marta, text="I like order.", as_of=AS_OF)
    assert silent.sentence == "Nothing in this text can be checked: it states no fact about you."


def test_the_own_name_may_be_said_and_no_other(marta: int) -> None:
    assert check_text(marta, text="Marta Lindqvist is a Plant Manager.", as_of=AS_OF).is_true
    assert not check_text(marta, text="Jane Roe is a Plant Manager.", as_of=AS_OF).is_true


def test_a_file_is_read_as_text_pdf_or_word(marta: int, tmp_path: Path, shared: Path) -> None:
    plain = tmp_path / "about.txt"
    plain.write_bytes("I managed 300 people at Müller.".encode("cp1252"))
    assert [
        one.passage for one in check_text(marta, file=plain, as_of=AS_OF).sentences[0].marked
    ] == [
        "300",
        "Müller",
    ]
    document = next((shared / "samples").rglob("*.docx"), None)
    if document is not None:
        copy = tmp_path / "cv.docx"
        shutil.copy(document, copy)
        assert check_text(marta, file=copy, as_of=AS_OF).sentences


def test_a_file_of_another_kind_is_refused_with_what_can_be_read(
    marta: int, tmp_path: Path
) -> None:
    picture = tmp_path / "me.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(Problem, match="picture"):
        check_text(marta, file=picture)
    archive = tmp_path / "texts.zip"
    shutil.make_archive(str(archive.with_suffix("")), "zip", Path(__file__).parent)
    with pytest.raises(Problem, match="not a text"):
        check_text(marta, file=archive)
    with pytest.raises(Problem, match="does not exist"):
        check_text(marta, file=tmp_path / "gone.txt")


def test_an_empty_and_an_endless_text_are_refused(marta: int) -> None:
    with pytest.raises(Problem, match="The text is empty"):
        check_text(marta, text=" \n ")
    with pytest.raises(Problem, match=f"{LONGEST + 1:,} characters"):
        check_text(marta, text="a" * (LONGEST + 1))


def test_without_evidence_there_is_nothing_to_hold_a_text_against(career: int) -> None:
    with pytest.raises(Problem, match="nothing yet"):
        check_text(career, text="I run a plant.")


def test_a_hidden_name_and_a_search_never_pass(marta: int) -> None:
    text = "I led 14 planners at Tindra Foods. I am looking for a new role."
    given = check_text(marta, text=text, hidden=["Tindra Foods", " "], as_of=AS_OF)
    kinds = {one.passage: one.kind for sentence in given.sentences for one in sentence.marked}
    assert kinds["Tindra Foods"] == "confidential"
    assert kinds["looking for a new role"] == "confidential"
    assert check_text(marta, text="Plant Manager at Carrow Packaging.", as_of=AS_OF).is_true
