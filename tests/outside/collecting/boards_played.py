"""What the boards of each system answer when they are read, as they document it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from loopback import Said, Site, told

ASHBY_JOBS = "api.ashbyhq.com/posting-api/job-board/acme"
GREENHOUSE_JOBS = "boards-api.greenhouse.io/v1/boards/acme/jobs"
LEVER_JOBS = "api.lever.co/v0/postings/acme"
SMART_JOBS = "api.smartrecruiters.com/v1/companies/Acme/postings"


def ashby(*titles: str) -> dict[str, Any]:
    """A board at Ashby with these titles."""
    return {
        "apiVersion": "1",
        "jobs": [
            {
                "id": f"{number:08x}-0000-0000-0000-000000000000",
                "title": title,
                "isListed": True,
                "publishedAt": "2026-01-02T09:00:00.000+00:00",
                "jobUrl": f"https://jobs.ashbyhq.com/acme/{number:08x}",
                "descriptionPlain": f"We look for a {title}.",
            }
            for number, title in enumerate(titles, start=1)
        ],
    }


def greenhouse(*titles: str) -> dict[str, Any]:
    """A board at Greenhouse with these titles."""
    jobs = [
        {
            "id": number,
            "title": title,
            "absolute_url": f"https://boards.greenhouse.io/acme/jobs/{number}",
            "location": {"name": "London"},
            "company_name": "Acme",
            "content": f"&lt;p&gt;We look for a {title}.&lt;/p&gt;",
        }
        for number, title in enumerate(titles, start=1)
    ]
    return {"jobs": jobs, "meta": {"total": len(jobs)}}


LEVER = [
    {
        "id": "0b1d0000-0000-0000-0000-000000000000",
        "text": "CFO",
        "hostedUrl": "https://jobs.lever.co/acme/0b1d0000-0000-0000-0000-000000000000",
        "categories": {"location": "London", "team": "Finance"},
        "createdAt": 1767312000000,
        "descriptionPlain": "We look for a CFO.",
    }
]
WORKABLE = {
    "name": "Acme",
    "jobs": [
        {"title": "CFO", "shortcode": "A1", "url": "https://apply.workable.com/j/A1",
         "published_on": "2026-01-02", "country": "Italy", "description": "<p>Lead.</p>"},
    ],
}  # fmt: skip
RECRUITEE = {
    "offers": [
        {"id": 7, "title": "CFO", "company_name": "Acme", "description": "<p>Lead.</p>",
         "careers_url": "https://acme.recruitee.com/o/cfo"},
    ],
}  # fmt: skip
PERSONIO = (
    "<?xml version='1.0'?><workzag-jobs><position><id>7</id><subcompany>Acme</subcompany>"
    "<office>Bonn</office><name>CFO</name></position></workzag-jobs>"
)
TEAMTAILOR = (
    '<rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><title>Acme</title>'
    "<link>https://acme.teamtailor.com/jobs</link><item><title>CFO</title><description>Lead."
    "</description><link>https://acme.teamtailor.com/jobs/7-cfo</link><guid>7</guid></item>"
    "</channel></rss>"
)


def page(*titles: str) -> bytes:
    """A careers page with a posting for machines for each title."""
    scripts = "".join(
        '<script type="application/ld+json">'
        + json.dumps({"@type": "JobPosting", "title": title, "url": f"/jobs/{title}",
                      "identifier": title, "hiringOrganization": {"name": "Acme"}})
        + "</script>"
        for title in titles
    )  # fmt: skip
    return f"<!doctype html><html><head>{scripts}</head><body>…</body></html>".encode()


def smart_page(*ids: str, offset: int = 0, total: int) -> dict[str, Any]:
    """A page of a list at SmartRecruiters."""
    rows = [
        {"id": one, "name": f"Role {one}", "company": {"identifier": "Acme", "name": "Acme"},
         "releasedDate": "2026-01-02T00:00:00.000Z"}
        for one in ids
    ]  # fmt: skip
    return {"offset": offset, "limit": 100, "totalFound": total, "content": rows}


def smart_text(one: str) -> dict[str, Any]:
    """The text of one posting there."""
    section = {"title": "Job", "text": f"<p>Text of {one}.</p>"}
    return {"id": one, "name": f"Role {one}", "jobAd": {"sections": {"jobDescription": section}}}


def play_smart(site: Site, *ids: str) -> None:
    """Play a company at SmartRecruiters with these postings on one page."""
    site.says(SMART_JOBS, told(smart_page(*ids, total=len(ids))))
    for one in ids:
        site.says(f"{SMART_JOBS}/{one}", told(smart_text(one)))


@dataclass(frozen=True)
class Board:
    """The address a person pastes, where the board answers, and what; `file` names a capture."""

    url: str
    at: str
    body: bytes
    file: str


def _json(root: object) -> bytes:
    return json.dumps(root).encode()


BOARDS: Mapping[str, Board] = {
    "ashby:acme": Board(
        "https://jobs.ashbyhq.com/acme", ASHBY_JOBS, _json(ashby("CFO", "FD")), "ashby-acme"
    ),
    "greenhouse:acme": Board(
        "https://boards.greenhouse.io/acme", GREENHOUSE_JOBS, _json(greenhouse("CFO", "FD")),
        "greenhouse-acme",
    ),
    "lever:acme": Board("https://jobs.lever.co/acme", LEVER_JOBS, _json(LEVER), "lever-acme"),
    "workable:acme": Board(
        "https://apply.workable.com/acme/", "apply.workable.com/api/v1/widget/accounts/acme",
        _json(WORKABLE), "workable-acme",
    ),
    "recruitee:acme": Board(
        "https://acme.recruitee.com", "acme.recruitee.com/api/offers/", _json(RECRUITEE),
        "recruitee-acme",
    ),
    "personio:acme": Board(
        "https://acme.jobs.personio.de", "acme.jobs.personio.de/xml", PERSONIO.encode(),
        "personio-acme",
    ),
    "teamtailor:acme": Board(
        "https://acme.teamtailor.com/jobs", "acme.teamtailor.com/jobs.rss", TEAMTAILOR.encode(),
        "teamtailor-acme",
    ),
    "smartrecruiters:acme": Board(
        "https://jobs.smartrecruiters.com/Acme", SMART_JOBS, _json(smart_page("7", total=1)),
        "smartrecruiters-acme",
    ),
    "jobposting:acme.example.com/jobs": Board(
        "https://acme.example.com/jobs", "acme.example.com/jobs", page("CFO"),
        "jobposting-acme.example.com/jobs",
    ),
}  # fmt: skip


def play(site: Site, *boards: str, **headers: str) -> None:
    """Let the site play these boards, all without any named."""
    for name in boards or BOARDS:
        board = BOARDS[name]
        site.says(board.at, Said(board.body, headers=headers))
