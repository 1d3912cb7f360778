"""Who began a conversation about work, and how they came across me."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from breakthrough.basics import Problem, Share
from breakthrough.outside import clock
from breakthrough.records.models import Conversation, StartedBy

LONGEST_ANSWER, LONGEST_NAME = 4_000, 200  # characters
_MOST_AN_HOUR = 30  # enquiries; more is a machine that fills the form


@dataclass(frozen=True, slots=True)
class Enquiry:
    """What somebody wrote on the contact page."""

    person: str
    reach: str
    need: str
    terms: str = ""
    found_via: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class KeptConversation:
    """One conversation; `started_by`: "them", "me" or "introduced"."""

    conversation: int
    started_by: str
    started_at: datetime
    person: str
    organisation: str
    reach: str
    need: str
    terms: str
    found_via: str


@dataclass(frozen=True, slots=True)
class Conversations:
    """All conversations, the newest first, and the share of them that they started."""

    sentence: str
    started_by_them: Share
    rows: tuple[KeptConversation, ...]


def list_conversations(career: int) -> Conversations:
    """The conversations remembered; too few give a count and no share."""
    rows = tuple(map(_kept, Conversation.objects.filter(career_id=career)))
    theirs = sum(one.started_by == StartedBy.THEM for one in rows)
    return Conversations(_sentence(theirs, of=len(rows)), Share.of(theirs, len(rows)), rows)


def receive_enquiry(career: int, *, enquiry: Enquiry) -> KeptConversation:
    """Remembers an enquiry as a conversation that they started.

    Raises Problem where the need or a way to answer is missing, where an answer is too long, and
    when more come within an hour than people write.
    """
    _refuse(enquiry)
    hour_ago = clock.now() - timedelta(hours=1)
    rows = Conversation.objects.filter(career_id=career, started_by=StartedBy.THEM)
    if rows.filter(started_at__gte=hour_ago).count() >= _MOST_AN_HOUR:
        raise Problem(
            "Too many messages have come within the last hour.",
            next_step="Send yours a little later.",
        )
    return _kept(
        Conversation.objects.create(
            career_id=career,
            started_by=StartedBy.THEM,
            started_at=clock.now(),
            person=_line(enquiry.person),
            organisation=_line(enquiry.organisation),
            reach=_line(enquiry.reach),
            need=_text(enquiry.need),
            terms=_text(enquiry.terms),
            found_via=_text(enquiry.found_via),
        )
    )


def _refuse(enquiry: Enquiry) -> None:
    if not enquiry.need.strip() or not enquiry.reach.strip():
        raise Problem(
            "It is not said what you need, or how you are reached.",
            expected="A line on the need, and an e-mail address or telephone number.",
            next_step="Go back, add it and send it again.",
        )
    for text, longest in (
        (enquiry.need, LONGEST_ANSWER),
        (enquiry.terms, LONGEST_ANSWER),
        (enquiry.found_via, LONGEST_ANSWER),
        (enquiry.person, LONGEST_NAME),
        (enquiry.organisation, LONGEST_NAME),
        (enquiry.reach, LONGEST_NAME),
    ):
        if len(text) > longest:
            raise Problem(
                f"An answer has {len(text):,} characters.",
                expected=f"At most {longest:,}.",
                next_step="Go back, shorten it and send it again.",
            )


def _kept(row: Conversation) -> KeptConversation:
    return KeptConversation(
        row.pk,
        row.started_by,
        row.started_at,
        row.person,
        row.organisation,
        row.reach,
        row.need,
        row.terms,
        row.found_via,
    )


def _line(text: str) -> str:
    return " ".join(_text(text).split())


def _text(text: str) -> str:
    """Without the control characters that no person types."""
    kept = (sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign.isprintable())
    return "".join(kept).strip()


def _sentence(theirs: int, *, of: int) -> str:
    if not of:
        return "No conversation is remembered yet."
    began = "was begun" if theirs == 1 else "were begun"
    return f"{theirs} of {of} conversation{'' if of == 1 else 's'} {began} by them."
