"""While somebody employs me no public text says that I look for something else."""

from __future__ import annotations

import json

import pytest
from a_face import ZOE
from small_career import marks
from truth_labels import FOLDER

from breakthrough.presence import Secrets, published_of, secrets_in

HELD = Secrets(present=("Contoso Ltd",))

LOOKING = """
I seek a position as Finance Director
Seeking a role in industry
I am seeking a new senior role
Seeking new opportunities
It is time for something new
Time for a change
My last day at Contoso is in March
My last working day is the 31st of March
I've handed in my notice
I handed in my resignation
I gave notice in May
My notice period is three months
Three months’ notice
I have resigned
Looking for the next challenge
Looking for my next role
I am looking for a job
Looking for work in Leeds
On the lookout for another position
My next challenge is a plant of my own
my next role
My next move: treasury
What will be my next step?
Headhunters, please write
Recruiters welcome
Recruiters are welcome
Headhunters may contact me here
Dear recruiters
My employer does not know
My employer doesn’t know yet
This is a confidential search
Available from March
Available from 1 March
AVAILABLE IMMEDIATELY
Immediately available
I am available at short notice
Available at three months' notice
I am on the market
On the market
I am between jobs
I am leaving Contoso
I'm leaving in spring
Leaving my job in May
I am ready for a change
Ready for something new
I am considering offers
I consider offers
Considering new opportunities
Exploring new options
I am open to work
Open to offers
Open to new opportunities
Open to a senior finance role
Open to any interesting position
#OpenToWork
Open to work, quietly: see\u200b my page
I want to leave
I plan to change jobs
Actively look\u200bing
Hire me
""".strip().splitlines()

HARMLESS = """
I take on interim mandates
We look for causes, not culprits
The next close was three days faster
I offer board work
Notice the difference
Made cash available from working capital
Made the reports available from March
Figures available from 2019 stand in the report
I look for people who say what is wrong
Looking for the cause takes patience
We seek the truth in the ledger
Seeking consensus takes a week
The next challenge for mid-caps is refinancing
Brought nine products to the market
Launched a shop on the market square
Time for lunch
The board was ready for the change of auditor
It was time for a change of supplier
Hired four recruiters and two planners
Trained recruiters in writing adverts
My last audit found nothing
In my last project I cut the close
Our employer brand grew
The bank considered the offer for a year
Compared offers from nine suppliers
Considering offers from suppliers takes a day
I am open to criticism
Open to visitors every Sunday
Opened the door to lenders
Between 2014 and 2019 I was an accountant
Handed in the accounts on time
The notice of the meeting went out
I changed the role of the controller
The job of a controller is to ask
Leaving nothing to chance
Leave no invoice unpaid
I serve on a board
The position of the company is sound
Reported to the market every quarter
Moves of stock fell by half
Seeking permission comes first
Terms are available in writing
""".strip().splitlines()


def looks(text: str) -> list[str]:
    return [text[one.start : one.end] for one in secrets_in(text, secrets=HELD)]


@pytest.mark.parametrize("text", LOOKING)
def test_what_says_that_one_looks_or_leaves_is_marked_however_it_is_written(text: str) -> None:
    for written in (text, f"Finance manager. {text}.", text.upper(), text.replace("'", "’")):
        assert looks(written), written
    assert not [*secrets_in(text, secrets=Secrets())]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_like_it_is_published(text: str) -> None:
    assert looks(text) == looks(f"{text}.") == looks(f"At work: {text.lower()}.") == []


@pytest.mark.parametrize("name", ["daniel", "marta", "priya", "tomas"])
def test_the_texts_of_four_careers_say_nothing_of_it(name: str) -> None:
    texts = [*_texts(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))]
    assert len(texts) > 10
    assert [found for text in texts for found in looks(text)] == []


def test_the_texts_of_the_sample_person_say_nothing_of_it() -> None:
    held = Secrets(present=("Contoso Ltd", "Northwind Holdings", "Northwind"))
    texts = [one.text for one in published_of(ZOE)]
    assert len(texts) > 10
    assert [text for text in texts if any(secrets_in(text, secrets=held))] == []


@pytest.mark.parametrize("half", ["open", "held_out"])
def test_no_labelled_sentence_says_it(half: str) -> None:
    lines = (FOLDER / f"{half}.toml").read_text(encoding="utf-8").splitlines()
    assert [found for line in lines for found in looks(line)] == []


def test_the_mark_is_of_what_was_written_with_its_unseen_signs() -> None:
    assert looks("I am read\u200by for something\u00ad new.") == [
        "read\u200by for something\u00ad new"
    ]


def test_no_kind_of_text_says_it() -> None:
    for text in (
        "A headline | available from March",
        "- Available from March",
        "available from March",
    ):
        assert [said.lower() for said in looks(text)] == ["available from march"]
        assert "confidential" in [kind for kind, _ in marks(text, secrets=HELD)]


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []
