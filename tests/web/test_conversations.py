"""The page Conversations: who began each, and what they need."""

from __future__ import annotations

from django.test import Client

from breakthrough.actions.conversations import Enquiry, receive_enquiry


def page_of(client: Client) -> str:
    answer = client.get("/conversations/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_conversation_the_page_says_how_one_comes_to_be_here(owner: Client) -> None:
    page = page_of(owner)
    assert "No conversation is remembered yet." in page
    assert 'href="/presence/preview/site/contact.html"' in page


def test_counts_stand_first_and_a_share_only_from_five(owner: Client, career: int) -> None:
    for _ in range(4):
        receive_enquiry(career, enquiry=Enquiry("Ida", "ida@ida.example", "A second opinion"))
    page = page_of(owner)
    assert "<b>4 of 4</b> conversations were begun by them." in page
    assert "too few for a share" in page
    receive_enquiry(career, enquiry=Enquiry("Ida", "ida@ida.example", "A second opinion"))
    assert "share 100" in page_of(owner)


def test_each_shows_need_terms_and_how_they_came_across_me(owner: Client, career: int) -> None:
    receive_enquiry(
        career,
        enquiry=Enquiry(
            "Ida <i>Lund",
            "ida@ida.example",
            "We sell a plant.\n<script>alert(1)</script>",
            terms="Six months",
            found_via="Your note on closing",
            organisation="Halvorsen & Co",
        ),
    )
    page = page_of(owner)
    assert "They began it" in page
    assert "Halvorsen &amp; Co" in page
    assert "ida@ida.example" in page
    assert "Six months" in page
    assert "Your note on closing" in page
    assert "<script>alert" not in page
    assert "<i>Lund" not in page


def test_somebody_may_leave_no_name(owner: Client, career: int) -> None:
    receive_enquiry(career, enquiry=Enquiry("", "+49 30 5550 0000", "A second opinion"))
    assert "Somebody who gave no name" in page_of(owner)


def test_htmx_gets_only_the_part(owner: Client) -> None:
    part = owner.get("/conversations/", headers={"HX-Request": "true"}).content.decode()
    assert "<h1>" in part
    assert "<html" not in part
