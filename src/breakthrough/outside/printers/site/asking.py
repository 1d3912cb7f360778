"""What the contact page asks, and how the answers come back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from breakthrough.outside.printers.site.addresses import mail_link

HONEYPOT = "homepage"  # a field that no person sees; a machine that fills all fields fills it
SUBJECT = "An enquiry from your site"


class Enquiries(StrEnum):
    """How somebody writes to me: from a mail program, or by a form where we serve the site."""

    MAIL = "mail"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Question:
    """One field of the form; `longest` in characters, `autocomplete` as HTML names it."""

    name: str
    text: str
    longest: int
    is_needed: bool = False
    is_long: bool = False
    autocomplete: str = "off"
    hint: str = ""


QUESTIONS = (
    Question(
        "need",
        "What do you need?",
        4000,
        is_needed=True,
        is_long=True,
        hint="The situation, and what should be different afterwards.",
    ),
    Question(
        "terms",
        "On which terms?",
        2000,
        is_long=True,
        hint="Employed or engaged, from when, for how long, at what pay.",
    ),
    Question("came_across", "How did you come across me?", 500),
    Question("name", "Your name", 200, is_needed=True, autocomplete="name"),
    Question(
        "reach",
        "How I reach you",
        200,
        is_needed=True,
        autocomplete="email",
        hint="An email address or a telephone number.",
    ),
    Question("organisation", "Your organisation", 200, autocomplete="organization"),
)


def asking_link(email: str) -> str:
    """A mail link that opens a message with the questions in it; empty for what is no address.

    A mail program knows who writes, so a message asks only for what the form's first fields ask.
    """
    to = mail_link(email)
    asked = [question.text for question in QUESTIONS if question.name not in _KNOWN_BY_MAIL]
    body = "\r\n\r\n\r\n".join(asked) + "\r\n"
    return f"{to}?subject={quote(SUBJECT)}&body={quote(body)}" if to else ""


_KNOWN_BY_MAIL = {"name", "reach", "organisation"}
