"""Feeds and web pages as captures."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest

from breakthrough.basics import Problem
from breakthrough.market.posting import BoardRead
from breakthrough.outside.adverts import Page
from breakthrough.outside.captures import Limits, answer_root, read_capture

PERSONIO = b"<workzag-jobs><position><id>1</id><name>CFO</name></position></workzag-jobs>"
TEAMTAILOR = (
    b"<?xml version='1.0'?><rss xmlns:tt='https://teamtailor.com/locations'><channel>"
    b"<link>https://acme.teamtailor.com</link><item><guid>1</guid><title>CFO</title></item>"
    b"</channel></rss>"
)
PAGE = (
    b"<!DOCTYPE html><html><head><link rel=canonical href='https://acme.com/jobs/1'>"
    b'<script type="application/ld+json">{"@type": "JobPosting", "title": "CFO", '
    b'"hiringOrganization": "Acme"}</script></head></html>'
)


def reads(folder: Path, content: bytes, *, name: str) -> tuple[BoardRead, ...]:
    path = folder / name
    path.write_bytes(content)
    return tuple(read for one in read_capture(path) for read in one.reads)


@pytest.mark.parametrize(
    ("content", "name", "board"),
    [
        (PERSONIO, "personio-acme-2026-11-01.xml", "personio:acme"),
        (PERSONIO, "personio_acme.jobs.personio.com.xml", "personio:acme.jobs.personio.com"),
        (TEAMTAILOR, "feed.rss", "teamtailor:acme"),
        (PAGE, "page.html", "jobposting:acme.com/jobs/1"),
        (b"\xef\xbb\xbf\n" + PAGE, "page", "jobposting:acme.com/jobs/1"),
        (b"<?xml version='1.0'?>" + PAGE, "page.xhtml", "jobposting:acme.com/jobs/1"),
        (PAGE[PAGE.index(b"<script") :], "jobposting-acme.htm", "jobposting:acme"),
        (b'{"@type": "JobPosting", "title": "CFO", "hiringOrganization": "Acme"}',
         "jobposting-acme.jsonld", "jobposting:acme"),
    ],
)  # fmt: skip
def test_a_feed_or_page_is_read_whatever_its_name_zipped_or_not(
    tmp_path: Path, content: bytes, name: str, board: str
) -> None:
    for data, ending in ((content, ""), (gzip.compress(content), ".gz")):
        (read,) = reads(tmp_path, data, name=name + ending)
        assert (read.board, read.postings[0].title) == (board, "CFO")


def test_the_empty_feed_of_personio_is_a_read_of_nothing(tmp_path: Path) -> None:
    (read,) = reads(tmp_path, b"<workzag-jobs></workzag-jobs>", name="personio-acme.xml")
    assert (read.postings, read.is_whole) == ((), True)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PERSONIO, "nothing in it says whose board it is"),
        (b"<rss><channel><title>News</title></channel></rss>", "XML that begins with “rss”"),
        (b"<?xml version='1.0'?><feed/>", "XML that begins with “feed”"),
        (b"<html><body>Jobs</body></html>", "a web page without a posting that a machine can read"),
        (b"<p>nothing</p>", "a web page without a posting"),
        (PERSONIO[:-4], "is not whole XML: it goes wrong at line 1"),
        (b"<?xml version='1.0' encoding='nonsense'?><rss/>", "is not whole XML"),
        (b"<rss>" * 5_000, "is not whole XML"),
    ],
)
def test_markup_that_is_no_board_is_refused_by_what_it_is(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(Problem) as refused:
        reads(tmp_path, content, name="file.bin")
    assert said in str(refused.value)
    assert "file.bin" in str(refused.value)


def test_one_answer_is_told_by_how_it_begins() -> None:
    assert answer_root(b'\xef\xbb\xbf {"jobs": []}', name="a") == {"jobs": []}
    assert answer_root(b"[]", name="a") == []
    assert isinstance(answer_root(b"\n" + PAGE, name="a"), Page)
    assert not isinstance(answer_root(PERSONIO, name="a"), Page)
    for data in (b"", b"Not found", b'{"jobs": [', PERSONIO[:-4], b"\xff\xfe{\x00", b"[" * 99_999):
        with pytest.raises(Problem, match=r"^https://a "):
            answer_root(data, name="https://a")
    for data in (b"[" + b" " * 100 + b"]", PAGE):
        with pytest.raises(Problem, match="MB in one piece"):
            answer_root(data, name="a", limits=Limits(document=100, markup=100))


def test_entities_of_a_feeds_own_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    laughs = "".join(
        f"<!ENTITY e{n} '{f'&e{n - 1};' * 10 if n else 'ha' * 50}'>" for n in range(12)
    )  # 100 × 10¹¹ letters
    for inside in (
        laughs,
        f"<!ENTITY e11 SYSTEM '{secret.as_uri()}'>",
        "<!ENTITY e11 SYSTEM 'http://127.0.0.1:9/'>",
    ):
        text = (
            f"<?xml version='1.0'?><!DOCTYPE workzag-jobs [{inside}]>"
            "<workzag-jobs><position><id>1</id><name>&e11;</name></position></workzag-jobs>"
        )
        began = time.perf_counter()
        with pytest.raises(Problem) as refused:
            reads(tmp_path, text.encode(), name="personio-acme.xml")
        assert "SECRET" not in str(refused.value)
        assert time.perf_counter() - began < 1


def test_a_page_nested_without_end_is_read_for_its_scripts(tmp_path: Path) -> None:
    deep = b"<html>" + b"<div>" * 20_000 + PAGE[PAGE.index(b"<script") :]
    (read,) = reads(tmp_path, deep, name="jobposting-acme.html")
    assert read.postings[0].title == "CFO"


@pytest.mark.parametrize(
    "script",
    [
        b"[" * 100_000 + b'"JobPosting"',
        b'{"@type": "JobPosting", "n": ' + b"9" * 100_000 + b"}",
        b'{"@type": "JobPosting", ' + b'"a": {}, ' * 600_000,
        b"<!-- JobPosting " * 50_000,
    ],
)
def test_a_script_made_to_take_for_ever_is_left_out(tmp_path: Path, script: bytes) -> None:
    began = time.perf_counter()
    page = PAGE.replace(b"</head>", b"<script type='application/ld+json'>" + script + b"</script>")
    (read,) = reads(tmp_path, page, name="page.html")
    assert [posting.title for posting in read.postings] == ["CFO"]
    assert not read.is_whole
    assert time.perf_counter() - began < 10


def test_letters_are_read_as_the_page_states_them(tmp_path: Path) -> None:
    page = PAGE.decode().replace("CFO", "Финансы")
    stated = page.replace("<head>", "<head><meta charset='windows-1251'>").encode("cp1251")
    (read,) = reads(tmp_path, stated, name="page.html")
    assert read.postings[0].title == "Финансы"
    unknown = page.replace("<head>", "<head><meta charset='iso-8859-12'>").encode("cp1251")
    assert len(reads(tmp_path, unknown, name="page.html")[0].postings) == 1
