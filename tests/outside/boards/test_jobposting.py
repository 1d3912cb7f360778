from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from breakthrough.basics import Pay
from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import Portion, ShapeError, page_in
from breakthrough.outside.boards import greenhouse, jobposting, lever

JOB: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "CFO",
    "description": "<p>Lead finance.</p><p>R&amp;D</p>",
    "datePosted": "2026-11-01",
    "validThrough": "2026-12-31T23:59:59Z",
    "employmentType": ["FULL_TIME", "CONTRACTOR"],
    "identifier": {"@type": "PropertyValue", "name": "Acme", "value": "R-9"},
    "hiringOrganization": {"@type": "Organization", "name": "Acme", "sameAs": "https://acme.com"},
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Melbourne",
            "addressRegion": "VIC",
            "addressCountry": {"@type": "Country", "name": "Australia"},
        },
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "AUD",
        "value": {"minValue": 300000, "maxValue": "380000", "unitText": "YEAR"},
    },
    "url": "/jobs/9",
}
TOKEN = "careers.acme.com/jobs"


def job(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in (JOB | changes).items() if value is not None}


def html(*scripts: str, head: str = "", kind: str = "application/ld+json") -> bytes:
    tags = "".join(f'<script type="{kind}">{script}</script>' for script in scripts)
    return f"<!doctype html><html><head>{head}{tags}</head><body>…</body></html>".encode()


def read(*scripts: object, token: str = TOKEN, head: str = "") -> Portion:
    texts = (one if isinstance(one, str) else json.dumps(one) for one in scripts)
    return jobposting.parse(page_in(html(*texts, head=head)), name="page", token=token)


def only(**changes: Any) -> Posting:
    (found,) = read(job(**changes)).reads
    (posting,) = found.postings
    return posting


def test_a_posting_is_read_whole_and_the_page_is_its_board() -> None:
    portion = read(job())
    (found,) = portion.reads
    assert (found.board, found.is_whole, portion.problems) == (f"jobposting:{TOKEN}", True, ())
    assert found.postings == (
        Posting(
            id="R-9",
            title="CFO",
            employer="Acme",
            place="Melbourne, VIC, Australia",
            employment_type="FULL_TIME; CONTRACTOR",
            posted_on=date(2026, 11, 1),
            closes_on=date(2026, 12, 31),
            pay=Pay(Decimal(300_000), Decimal(380_000), "AUD", "year"),
            url="https://careers.acme.com/jobs/9",
            text="Lead finance.\nR&D",
        ),
    )
    assert portion.newest_on == date(2026, 11, 1)


@pytest.mark.parametrize(
    "shape",
    [
        job(),
        [job()],
        {"@graph": [{"@type": "WebPage"}, job()]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": job()}]},
        {"@type": "WebPage", "mainEntity": job()},
        job(**{"@type": ["JobPosting", "Thing"]}),
        job(**{"@type": "http://schema.org/JobPosting", "@context": "http://schema.org"}),
        job(**{"@type": "schema:JobPosting"}),
    ],
)
def test_a_posting_is_found_wherever_pages_put_it(shape: object) -> None:
    assert [posting.id for posting in read(shape).reads[0].postings] == ["R-9"]
    assert jobposting.recognises(shape)  # JSON-LD by itself too


RAW = json.dumps(job())


@pytest.mark.parametrize(
    "script",
    [
        RAW.replace("Lead finance.", "Lead\nfinance.\t"),  # a raw line break inside a text
        RAW[:-1] + ",}",
        RAW.replace('"CONTRACTOR"]', '"CONTRACTOR", ]'),
        f"<!-- {RAW} -->",
        f"<!-- made by a plugin {{ -->\n{RAW}",
        f"//<![CDATA[\n{RAW}\n//]]>",
        f"/*<![CDATA[*/{RAW}/*]]>*/",
        f"\ufeff {RAW};",
        RAW.replace('"', "&quot;"),
        RAW.replace("Lead", "Lead\x0b"),
    ],
)
def test_json_as_pages_break_it_is_mended(script: str) -> None:
    portion = read(script)
    assert portion.problems == ()
    assert portion.reads[0].postings[0].title == "CFO"


def test_what_looks_like_a_fault_inside_a_text_stays() -> None:
    text = 'Lists ,] and <!-- or "quoted" ,} stay'
    broken = json.dumps(job(description=text))[:-1] + ",}"
    (posting,) = read(broken).reads[0].postings
    assert posting.text.startswith("Lists ,] and")


def test_several_scripts_are_one_read_and_a_broken_one_costs_itself() -> None:
    other = job(title="CEO", identifier="R-10")
    portion = read(job(), '{"@type": "JobPosting", "title"', "{broken, of something else", other)
    (found,) = portion.reads
    assert [posting.id for posting in found.postings] == ["R-9", "R-10"]
    assert not found.is_whole  # the broken one may hold a posting that was there before
    assert portion.problems == (
        "Script 2 of page speaks of a posting but is no JSON. It should be JSON. "
        "It was left out, the others were read.",
    )


def test_a_script_of_countless_small_values_is_not_loaded() -> None:
    portion = read(job(identifier="R-10", images=[{}] * 300_000), job())
    assert [posting.id for posting in portion.reads[0].postings] == ["R-9"]
    assert "more values than any page holds" in portion.problems[0]


def test_one_job_in_several_places_is_one_posting() -> None:
    rome = job(jobLocation={"address": {"addressLocality": "Rome", "addressCountry": "IT"}})
    (found,) = read([job(), rome]).reads
    (posting,) = found.postings
    assert posting.place == "Melbourne, VIC, Australia; Rome, IT"


def test_postings_that_share_the_employers_number_are_told_apart_by_their_titles() -> None:
    (found,) = read([job(identifier="acme"), job(identifier="acme", title="CEO")]).reads
    assert len({posting.id for posting in found.postings}) == 2
    again = read([job(identifier="acme", title="CEO"), job(identifier="acme")]).reads[0]
    assert {posting.id for posting in again.postings} == {posting.id for posting in found.postings}


@pytest.mark.parametrize(
    ("identifier", "url", "expected"),
    [
        ({"value": 7}, None, "7"),
        ("R-1", "https://acme.com/1", "R-1"),
        (None, "https://acme.com/1", "https://acme.com/1"),
        ({"@type": "PropertyValue"}, "https://acme.com/1", "https://acme.com/1"),
        ([{"value": ""}, "R-2"], None, "R-2"),
    ],
)
def test_a_posting_is_known_by_its_number_else_by_its_address(
    identifier: object, url: str | None, expected: str
) -> None:
    assert only(identifier=identifier, url=url).id == expected


def test_without_number_and_address_title_and_place_are_its_name() -> None:
    bare = only(identifier=None, url=None)
    assert bare.id == only(identifier=None, url=None, description="changed").id
    assert bare.id != only(identifier=None, url=None, title="CEO").id


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ([{"address": {"addressLocality": "Rome"}}, {"address": {"addressLocality": "Bari"}}],
         "Rome; Bari"),
        ({"address": "1 Main Street, Leeds"}, "1 Main Street, Leeds"),
        ("Paris", "Paris"),
        ({"name": "Head office"}, "Head office"),
        ({"address": [{"name": "Oslo"}]}, "Oslo"),
        ({"@type": "PostalAddress", "addressLocality": "Bonn"}, "Bonn"),
        (None, ""),
    ],
)  # fmt: skip
def test_a_place_is_read_in_each_of_its_shapes(location: object, place: str) -> None:
    assert only(jobLocation=location).place == place


def test_a_remote_posting_says_where_one_may_live() -> None:
    countries = [{"@type": "Country", "name": "Australia"}, {"name": "New Zealand"}]
    posting = only(
        jobLocation=None, jobLocationType="TELECOMMUTE", applicantLocationRequirements=countries
    )
    assert (posting.is_remote, posting.place) == (True, "Australia; New Zealand")
    assert only().is_remote is None  # a page has no way to say no


@pytest.mark.parametrize(
    ("salary", "pay"),
    [
        ({"currency": "GBP", "value": {"value": 50, "unitText": "HOUR"}}, (50, 50, "hour")),
        ({"currency": "GBP", "value": 60_000}, (60_000, 60_000, "")),
        ({"currency": "GBP", "minValue": 1, "maxValue": 2, "unitText": "DAY"}, (1, 2, "day")),
        ({"currency": "GBP", "value": {"minValue": "50,000", "unitText": "year"}},
         (50_000, None, "year")),
        ({"priceCurrency": "GBP", "price": "70000"}, (70_000, 70_000, "")),
        ({"value": {"minValue": 5}}, None),  # no currency, no pay
        ("nothing but words", None),
        (0, None),
        ([], None),
    ],
)  # fmt: skip
def test_pay_is_read_in_each_of_its_shapes(
    salary: object, pay: tuple[int, int | None, str] | None
) -> None:
    found = only(baseSalary=salary).pay
    assert (found and (found.low, found.high, found.interval)) == pay


def test_estimates_of_others_are_not_pay() -> None:
    estimate = JOB["baseSalary"]
    assert only(baseSalary=None, estimatedSalary=estimate).pay is None
    assert only(baseSalary=70_000, salaryCurrency="EUR").pay == Pay(
        Decimal(70_000), Decimal(70_000), "EUR", ""
    )


@pytest.mark.parametrize(
    "description",
    [
        "<p>Lead</p><p>R&amp;D</p>",
        "&lt;p&gt;Lead&lt;/p&gt;&lt;p&gt;R&amp;amp;D&lt;/p&gt;",
        "&amp;lt;p&amp;gt;Lead&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;R&amp;amp;amp;D&amp;lt;/p&amp;gt;",
        "Lead\nR&D",
        ["<p>Lead</p>", "<p>R&amp;D</p>"],
    ],
)
def test_an_advert_is_plain_however_often_it_was_escaped(description: object) -> None:
    assert only(description=description).text == "Lead\nR&D"


@pytest.mark.parametrize(
    "organization", ["Acme", {"name": "Acme"}, [{"name": "Acme"}], {"name": "<b>Acme</b>"}]
)
def test_an_employer_is_a_text_or_an_object_with_a_name(organization: object) -> None:
    assert only(hiringOrganization=organization).employer == "Acme"


def test_an_employer_left_out_is_the_one_of_the_page_else_its_host() -> None:
    (found,) = read([job(), job(identifier="2", hiringOrganization=None)]).reads
    assert [posting.employer for posting in found.postings] == ["Acme", "Acme"]
    assert only(hiringOrganization=None).employer == "careers.acme.com"


def test_the_end_of_a_posting_is_the_day_that_is_written() -> None:
    late = "2026-11-30T23:59:59-05:00"  # 4:59 on the next day in UTC
    assert only(validThrough=late).closes_on == date(2026, 11, 30)
    assert only(validThrough="2026-11-30").closes_on == date(2026, 11, 30)
    assert only(validThrough=None).closes_on is None


def test_an_end_that_cannot_be_read_costs_nothing_else() -> None:
    portion = read(job(validThrough="until filled"))
    assert portion.reads[0].postings[0].closes_on is None
    assert portion.problems == (
        "page: “validThrough” is “until filled”. It should be a day such as 2026-01-31. "
        "It was left empty, the rest of the posting was read.",
    )


def test_what_is_not_needed_and_not_readable_is_left_empty_and_said() -> None:
    portion = read(job(datePosted="last week", employmentType=True))
    posting = portion.reads[0].postings[0]
    assert (posting.posted_on, posting.employment_type) == (None, "")
    assert portion.problems[1] == (
        "page: “datePosted” is “last week”. It should be a day such as 2026-01-31. "
        "It was left empty, the rest of the posting was read."
    )
    assert portion.reads[0].is_whole


def test_the_board_is_the_page_as_it_names_itself_else_the_employer_in_part() -> None:
    canonical = '<link rel="canonical" href="https://careers.acme.com/jobs/9/?utm_source=x">'
    (found,) = read(job(), token="", head=canonical).reads
    assert (found.board, found.is_whole) == ("jobposting:careers.acme.com/jobs/9", True)
    (found,) = read(job(), token="").reads
    assert (found.board, found.is_whole) == ("jobposting:acme", False)
    with pytest.raises(ShapeError, match="the page's address"):
        read(job(title=None), token="")


def test_a_page_without_a_posting_is_no_board_with_nothing_open() -> None:
    for data in (
        b"<html><body>Jobs</body></html>",
        b"",
        html('{"@type": "Organization"}'),
        html(RAW, kind="application/json"),
        b"<html><!-- <script type='application/ld+json'>" + RAW.encode() + b"</script> --></html>",
    ):
        assert not jobposting.recognises(page_in(data))
    for root in ({"jobs": []}, [], None, "JobPosting", {"@type": None}, {"@type": "Job"}):
        assert not jobposting.recognises(root)


def test_no_other_board_system_takes_it_for_its_own() -> None:
    for root in (page_in(html(RAW)), job(), [job()]):
        assert not lever.recognises(root)
        assert not greenhouse.recognises(root)
