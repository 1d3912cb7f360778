from __future__ import annotations

from datetime import date

import pytest

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import Portion, ShapeError, feed_in
from breakthrough.outside.boards import personio

POSITION = """<position>
  <id>2800938</id><subcompany>Example GmbH</subcompany><office>Berlin</office>
  <additionalOffices><office>Wien</office><office>Berlin</office></additionalOffices>
  <department>Finance</department><name>CFO (m/w/d)</name>
  <jobDescriptions>
    <jobDescription><name>Deine Aufgaben</name>
      <value><![CDATA[<p>Finanzen f&uuml;hren</p>]]></value></jobDescription>
    <jobDescription><name>Profil</name><value><![CDATA[<ul><li>CA</li></ul>]]></value></jobDescription>
  </jobDescriptions>
  <employmentType>permanent</employmentType><schedule>full-time</schedule>
  <createdAt>2026-09-15T10:00:00+00:00</createdAt>
</position>"""


def parsed(*positions: str, token: str = "example") -> Portion:
    text = (
        f"<?xml version='1.0' encoding='UTF-8'?><workzag-jobs>{''.join(positions)}</workzag-jobs>"
    )
    return personio.parse(feed_in(text.encode(), name="a.xml"), name="a.xml", token=token)


def test_a_position_is_read_with_all_its_offices_and_texts() -> None:
    portion = parsed(POSITION)
    assert portion.reads[0].board == "personio:example"
    assert portion.reads[0].postings == (
        Posting(
            id="2800938",
            title="CFO (m/w/d)",
            employer="Example GmbH",
            place="Berlin; Wien",
            department="Finance",
            employment_type="permanent; full-time",
            posted_on=date(2026, 9, 15),
            url="https://example.jobs.personio.de/job/2800938",
            text="Deine Aufgaben\nFinanzen führen\nProfil\nCA",
        ),
    )


def test_the_valid_empty_feed_is_a_read_without_postings() -> None:
    for text in (
        b"<workzag-jobs></workzag-jobs>",
        b"<workzag-jobs/>",
        b"\n<workzag-jobs> </workzag-jobs>",
    ):
        root = feed_in(text.strip(), name="a")
        assert personio.recognises(root)
        (read,) = personio.parse(root, name="a", token="example").reads
        assert (read.postings, read.is_whole) == ((), True)


def test_the_feed_never_names_its_board() -> None:
    with pytest.raises(ShapeError, match="the board's name is missing"):
        parsed(POSITION, token="")


def test_a_board_on_the_other_domain_leads_to_its_own_pages() -> None:
    (read,) = parsed(POSITION, token="example.jobs.personio.com").reads
    assert read.board == "personio:example.jobs.personio.com"
    assert read.postings[0].url == "https://example.jobs.personio.com/job/2800938"


def test_an_employer_without_a_second_name_is_called_by_its_board() -> None:
    (read,) = parsed(POSITION.replace("Example GmbH", "")).reads
    assert read.postings[0].employer == "example"


@pytest.mark.parametrize("text", [b"<html/>", b"<error>429</error>", b"<jobs><position/></jobs>"])
def test_another_root_is_no_answer_of_personio(text: bytes) -> None:
    assert not personio.recognises(feed_in(text, name="a"))


def test_a_position_that_cannot_be_read_costs_itself_and_the_read_is_not_whole() -> None:
    portion = parsed("<position/>", POSITION, POSITION.replace("2026-09-15T10", "soon"), "<x/>")
    (read,) = portion.reads
    assert isinstance(read, BoardRead)
    assert ([posting.id for posting in read.postings], read.is_whole) == (["2800938"], False)
    assert [problem.split(" It should")[0] for problem in portion.problems] == [
        "a.xml, board example, posting 1: “id” is missing.",
        "a.xml, board example, posting 3: “createdAt” is “soon:00:00+00:00”.",
    ]
