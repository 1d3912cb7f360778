"""The page Market on small markets of a few files."""

from __future__ import annotations

import json
import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client


def drop(owner: Client, *files: tuple[str, str], seen_on: str = "") -> str:
    """The words of the page after dropping files of these names and contents."""
    dropped = [SimpleUploadedFile(name, text.encode()) for name, text in files]
    return words(owner.post("/market/", {"files": dropped, "seen_on": seen_on}).content.decode())


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def lever(*ids: str) -> str:
    return json.dumps(
        [
            {
                "id": id,
                "text": "CFO",
                "categories": {},
                "createdAt": 1788253200000,
                "hostedUrl": f"https://jobs.lever.co/acme/{id}",
            }
            for id in ids
        ]
    )


def test_a_guessed_day_is_called_a_guess_and_a_second_one_is_refused(owner: Client) -> None:
    page = drop(owner, ("acme.json", lever("1", "2")))
    assert "seen on 1 Sep 2026: it is the newest day stated inside. That is a guess" in page
    page = drop(owner, ("acme-again.json", lever("1")))
    assert "acme-again.json does not say on which day it was fetched" in page
    assert "under “Seen on” in the browser" in page
    assert "1 of 2" in drop(owner, ("acme-again.json", lever("1")), seen_on="2026-09-22")


def test_search_results_say_neither_what_is_still_up_nor_for_how_long(owner: Client) -> None:
    files = [
        (f"search-{day}.csv", "id,title,company\n" + "".join(f"{id},CFO,Acme\n" for id in ids))
        for day, ids in (("2026-11-01", range(8)), ("2026-11-15", range(8, 16)))
    ]
    page = drop(owner, *files)
    assert "16 postings of 1 employer are stored" in page
    assert "Still up Not known, because no board was read whole" in page
    assert "Half stay up" not in page
    assert "Pay is shown Not known, because none of the tables" in page
    assert "0 of 0" not in page


def test_one_posting_of_one_employer_is_told_in_the_singular(owner: Client) -> None:
    page = drop(owner, ("jobs-2026-11-01.csv", "title,company\nCFO,Acme\n"))
    assert "1 posting of 1 employer is stored" in page
