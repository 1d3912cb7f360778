"""An enquiry from the contact page is a conversation that they started."""

from __future__ import annotations

from dataclasses import replace

import pytest

from breakthrough.actions.conversations import Enquiry, list_conversations, receive_enquiry
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.records.models import Conversation, StartedBy

ASKED = Enquiry(
    person="Ines  Novak",
    reach="ines@client.example",
    need="Our close takes\r\nfifteen days.",
    terms="Six months.",
    found_via="Your note on cash.",
    organisation="Client AG",
)


def test_an_enquiry_is_kept_in_their_words_as_begun_by_them(career: int) -> None:
    receive_enquiry(career, enquiry=ASKED)
    told = list_conversations(career)
    assert told.sentence == "1 of 1 conversation was begun by them."
    (one,) = told.rows
    assert (one.started_by, one.person, one.reach) == ("them", "Ines Novak", "ines@client.example")
    assert (one.need, one.found_via) == ("Our close takes\nfifteen days.", "Your note on cash.")
    assert told.started_by_them.value is None  # one of one is too few for a share


def test_the_share_begun_by_them_is_told_from_five_on(career: int) -> None:
    assert list_conversations(career).sentence == "No conversation is remembered yet."
    for _ in range(3):
        receive_enquiry(career, enquiry=ASKED)
    for who in (StartedBy.ME, StartedBy.INTRODUCED):
        Conversation.objects.create(career_id=career, started_by=who, started_at=clock.now())
    told = list_conversations(career)
    assert told.sentence == "3 of 5 conversations were begun by them."
    assert told.started_by_them.value == 3 / 5


def test_control_characters_are_left_out_and_markup_is_kept_as_it_was_written(career: int) -> None:
    kept = receive_enquiry(career, enquiry=replace(ASKED, need="<b>Now\x00\x1b[31m</b>\u202e"))
    assert kept.need == "<b>Now[31m</b>"


@pytest.mark.parametrize(
    "change",
    [{"need": "  "}, {"reach": ""}, {"need": "x" * 4001}, {"person": "x" * 201}],
)
def test_what_cannot_be_answered_is_refused_and_not_kept(
    career: int, change: dict[str, str]
) -> None:
    with pytest.raises(Problem):
        receive_enquiry(career, enquiry=replace(ASKED, **change))
    assert not list_conversations(career).rows


def test_more_than_thirty_an_hour_are_a_machine(career: int) -> None:
    for _ in range(30):
        receive_enquiry(career, enquiry=ASKED)
    with pytest.raises(Problem, match="Too many"):
        receive_enquiry(career, enquiry=ASKED)
    assert len(list_conversations(career).rows) == 30
