"""Every board with content made to do harm: plain text, or a message, never a crash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from breakthrough.basics import Problem
from breakthrough.market.posting import Posting
from breakthrough.outside.captures import Limits, read_capture

HARM = (
    "<script>alert(1)</script><style>p{}</style><p onclick='alert(2)'>Lead finance</p>"
    "<img src=x onerror=alert(3)><iframe src='https://evil.example'></iframe>"
    "<svg><script>alert(4)</script></svg><a href='javascript:alert(5)'>Apply</a>"
)
PLAIN = "Lead finance\nApply"
TITLE = "CFO <script>alert(1)</script>"
RUN = "javascript:alert(1)"


def ashby(text: str, title: str) -> Any:
    job = {"id": "1", "title": title, "descriptionHtml": text, "jobUrl": RUN}
    return {"board": "a", "apiVersion": "1", "jobs": [job]}


def greenhouse(text: str, title: str) -> Any:
    job = {"id": 1, "title": title, "content": escape(text), "absolute_url": RUN}
    return {"jobs": [job], "meta": {"total": 1}}


def lever(text: str, title: str) -> Any:
    return [{"id": "1", "text": title, "description": text, "hostedUrl": RUN, "categories": {}}]


def workable(text: str, title: str) -> Any:
    return {"jobs": [{"shortcode": "1", "title": title, "description": text, "url": RUN}]}


def smartrecruiters(text: str, title: str) -> Any:
    ad = {"sections": {"jobDescription": {"text": text}}}
    row = {"id": "1", "name": title, "jobAd": ad, "postingUrl": RUN}
    return {"totalFound": 1, "content": [row]}


def recruitee(text: str, title: str) -> Any:
    return {"offers": [{"id": 1, "title": title, "description": text, "careers_url": RUN}]}


def personio(text: str, title: str) -> str:
    return (
        f"<workzag-jobs><position><id>1</id><name>{escape(title)}</name><jobDescriptions>"
        f"<jobDescription><value><![CDATA[{text}]]></value></jobDescription></jobDescriptions>"
        "</position></workzag-jobs>"
    )


def teamtailor(text: str, title: str) -> str:
    return (
        "<rss xmlns:tt='https://teamtailor.com/locations'><channel><item><guid>1</guid>"
        f"<title>{escape(title)}</title><description>{escape(text)}</description>"
        f"<link>{RUN}</link></item></channel></rss>"
    )


def jobposting(text: str, title: str) -> str:
    job = {"@type": "JobPosting", "title": title, "description": text, "url": RUN, "identifier": 1}
    script = json.dumps(job | {"hiringOrganization": "Acme"}).replace("</", "<\\/")
    return f"<html><script type='application/ld+json'>{script}</script></html>"


MAKERS = (
    ashby, greenhouse, lever, workable, smartrecruiters, recruitee, personio, teamtailor, jobposting
)  # fmt: skip
BOARDS = pytest.mark.parametrize("make", MAKERS)


def wrote(folder: Path, make: Any, text: str, title: str = "CFO") -> Path:
    root = make(text, title)
    path = folder / f"{make.__name__}-acme.txt"
    path.write_text(root if isinstance(root, str) else json.dumps(root))
    return path


def only(path: Path) -> Posting:
    (posting,) = [
        posting for one in read_capture(path) for read in one.reads for posting in read.postings
    ]
    return posting


@BOARDS
def test_texts_are_stored_plain_without_anything_that_runs(tmp_path: Path, make: Any) -> None:
    assert only(wrote(tmp_path, make, HARM)).text == PLAIN


@BOARDS
def test_markup_in_a_title_is_text_or_is_taken_away(tmp_path: Path, make: Any) -> None:
    """Titles are plain text to us; whatever stands in them is escaped where it is shown."""
    title = only(wrote(tmp_path, make, "", TITLE)).title
    assert title == ("CFO" if make is jobposting else TITLE)


@BOARDS
def test_an_address_that_would_be_run_is_not_kept(tmp_path: Path, make: Any) -> None:
    url = only(wrote(tmp_path, make, "")).url
    is_of_our_making = make in (personio, smartrecruiters)
    assert url.startswith("https://") if is_of_our_making else url == ""


@BOARDS
def test_a_text_of_a_million_letters_is_read(tmp_path: Path, make: Any) -> None:
    assert len(only(wrote(tmp_path, make, "<p>word</p>" * 100_000)).text) == 500_000 - 1


@BOARDS
def test_a_capture_cut_anywhere_is_refused_or_holds_nothing_whole(
    tmp_path: Path, make: Any
) -> None:
    whole = wrote(tmp_path, make, HARM).read_bytes()
    path = tmp_path / f"{make.__name__}-cut.txt"
    for size in range(1, len(whole) - 8, 7):
        path.write_bytes(whole[:size])
        with pytest.raises(Problem):
            list(read_capture(path))


@BOARDS
def test_letters_of_another_encoding_are_read_or_refused_by_name(tmp_path: Path, make: Any) -> None:
    path = wrote(tmp_path, make, "<p>x</p>", "Geschäftsführer")
    text = path.read_text().replace("\\u00e4", "ä").replace("\\u00fc", "ü")
    path.write_bytes(text.encode("latin-1"))
    if make is jobposting:
        assert only(path).title == "Geschäftsführer"
        return
    with pytest.raises(Problem, match=r"acme\.txt is not (written in UTF-8|whole XML)"):
        list(read_capture(path))
    if make in (personio, teamtailor):
        path.write_bytes(f"<?xml version='1.0' encoding='ISO-8859-1'?>{text}".encode("latin-1"))
        assert only(path).title == "Geschäftsführer"


@BOARDS
def test_a_capture_larger_than_the_limits_is_refused(tmp_path: Path, make: Any) -> None:
    path = wrote(tmp_path, make, "long " * 50_000)
    with pytest.raises(Problem, match="MB in one piece"):
        list(read_capture(path, limits=Limits(document=100_000, markup=100_000)))


_WRONG = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5),
    st.lists(st.none() | st.text(max_size=3) | st.dictionaries(st.text(max_size=3), st.none()),
             max_size=2),
    st.dictionaries(st.sampled_from(["name", "label", "value", "city", "min", "text", "sections"]),
                    st.none() | st.integers() | st.text(max_size=4) | st.lists(st.none()),
                    max_size=3),
)  # fmt: skip
_PLACES = (
    "title name text jobs content offers id shortcode company location locations department salary "
    "jobAd sections description datePosted hiringOrganization jobLocation baseSalary identifier "
    "@type url remote telecommuting published_at published_on releasedDate totalFound"
).split()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    make=st.sampled_from([workable, smartrecruiters, recruitee, jobposting]),
    changes=st.dictionaries(st.sampled_from(_PLACES), _WRONG, max_size=4),
    is_top=st.booleans(),
)
def test_wrong_types_anywhere_cost_a_posting_or_the_file(
    tmp_path: Path, make: Any, changes: dict[str, Any], is_top: bool
) -> None:
    root = make("<p>x</p>", "CFO")
    if make is jobposting:
        root = {"@type": "JobPosting", "title": "CFO", "hiringOrganization": "Acme"}
    rows = [row for value in root.values() if isinstance(value, list) for row in value]
    (root if is_top or not rows else rows[0]).update(changes)
    path = tmp_path / f"{make.__name__}-acme.json"
    path.write_text(json.dumps(root))
    try:
        told = [problem for one in read_capture(path) for problem in one.problems]
    except Problem as refused:
        told = [str(refused)]
    assert all("acme.json" in one for one in told)
