"""The page Evidence: the timeline, what it lets me say, and what awaits a yes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from breakthrough.evidence import Kind
from breakthrough.records.models import EvidenceItem, State

AddItem = Callable[..., int]


def _text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_career_is_told_how_to_begin(owner: Client) -> None:
    page = _text(owner, "/evidence/")
    assert "Start with a file" in page
    assert "<figure>" not in page


def test_the_page_opens_with_a_finding_and_draws_the_roles(
    owner: Client, add_item: AddItem
) -> None:
    add_item("Auditor", "Brandt & Co", started="2008-09", ended="2012-12")
    add_item("Controller", "Halvorsen", started="2014-01", ended="2018-12")
    page = _text(owner, "/evidence/")
    assert re.search(r"<h1><b>2</b> roles", page)
    # 2013 is 12 months; the months since 2019 are the longer, open gap
    assert "2 roles since 2008, with 2 gaps, the longest of" in page
    assert "No role for 12 months" in page
    assert page.count('role="img"') == 2  # drawn wide and tall
    assert "Brandt &amp; Co" in page


def test_an_htmx_request_gets_only_what_stands_in_main(owner: Client) -> None:
    page = owner.get("/evidence/", headers={"hx-request": "true"}).content.decode()
    assert "<main" not in page
    assert "<title>Evidence · Breakthrough</title>" in page
    assert 'id="said" hx-swap-oob="innerHTML"' in page
    assert "Start with a file" in page


def test_a_correction_changes_the_role(owner: Client, add_item: AddItem) -> None:
    item = add_item("Auditer", "Brandt", started="2008-09", ended="2012-12")
    form = {"title": "Auditor", "organisation": "Brandt", "started": "2008-10", "ended": ""}
    answer = owner.post(f"/evidence/{item}", {**form, "back": "evidence"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/evidence/")
    page = _text(owner, answer.headers["Location"])
    assert "<b>Auditor</b>, Brandt" in page
    assert "Oct 2008 – now" in page
    assert "<p>Changed.</p>" in page
    assert "<p>Changed.</p>" not in _text(owner, "/evidence/")  # said once


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"started": "some day"}, "started"),
        ({"ended": "Sept 31 2021"}, "ended"),
        ({"ended": "2001"}, "ended"),
        ({"title": " "}, "title"),
    ],
)
def test_a_correction_that_cannot_be_taken_comes_back_as_it_was_typed(
    owner: Client, add_item: AddItem, change: dict[str, str], field: str
) -> None:
    item = add_item("Auditor", "Brandt", started="2008-09", ended="2012-12")
    typed = {"title": "Audit lead", "organisation": "B & C", "started": "2008-09", "ended": "2012"}
    answer = owner.post(f"/evidence/{item}", {**typed, **change, "back": "evidence"})
    page = answer.content.decode()
    wrong = re.search(r'<input id="([a-z]+)-\d+"[^>]*aria-invalid="true"', page)
    assert wrong
    assert wrong[1] == field
    assert f'<a href="#{field}-{item}">' in page  # the summary leads to the field
    assert 'value="B &amp; C"' in page
    assert EvidenceItem.objects.get(pk=item).title == "Auditor"


def test_a_proposed_role_counts_only_after_a_yes(owner: Client, add_item: AddItem) -> None:
    item = add_item("Interim CFO", "Ferries", started="2018", state=State.PROPOSED)
    assert "nothing here counts until you say yes" in _text(owner, "/evidence/")
    form = {"title": "Interim CFO", "organisation": "Lisbon Ferries", "started": "2018-10"}
    owner.post(
        f"/evidence/{item}", {**form, "ended": "2019", "decision": "accept", "back": "evidence"}
    )
    record = EvidenceItem.objects.get(pk=item)
    assert (record.state, record.organisation, record.started) == (
        State.CONFIRMED,
        "Lisbon Ferries",
        "2018-10",
    )


def test_a_proposed_role_can_be_left_out_whatever_its_fields_say(
    owner: Client, add_item: AddItem
) -> None:
    item = add_item("Page 2 of 3", started="2018", state=State.PROPOSED)
    owner.post(f"/evidence/{item}", {"title": "", "started": "?", "decision": "reject"})
    assert EvidenceItem.objects.get(pk=item).state == State.REJECTED


def test_what_is_unticked_is_set_aside_and_nothing_else_is_touched(
    owner: Client, add_item: AddItem
) -> None:
    kept = add_item("Treasury", kind=Kind.SKILL, state=State.PROPOSED)
    unticked = add_item("Curriculum", kind=Kind.SKILL, state=State.PROPOSED)
    not_shown = add_item("Excel", kind=Kind.SKILL, state=State.PROPOSED)
    owner.post("/evidence/decide", {"shown": [kept, unticked], "keep": [kept, not_shown]})
    states = dict(EvidenceItem.objects.values_list("pk", "state"))
    assert states == {
        kept: State.CONFIRMED,
        unticked: State.REJECTED,
        not_shown: State.PROPOSED,
    }


def test_a_list_of_items_that_are_not_there_changes_nothing(owner: Client) -> None:
    answer = owner.post("/evidence/decide", {"shown": ["7"], "keep": ["7"]})
    assert "not among your items" in answer.content.decode()


def test_sending_no_file_says_what_to_do(owner: Client) -> None:
    page = owner.post("/evidence/").content.decode()
    assert "No file was chosen." in page
    assert '<a href="#files">' in page


def test_text_of_a_file_never_becomes_markup(owner: Client, add_item: AddItem) -> None:
    add_item("<script>alert(1)</script>", "<b>x", started="2018", text="<img src=x onerror=y>")
    page = _text(owner, "/evidence/")
    assert "<script>alert" not in page
    assert "<img" not in page
