"""Whom an advert says the seat reports to."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[^.\n!?•]+[.!?]?")
# Whom: a name in capitals, or a word for who leads. "Reporting to stakeholders" names nobody.
_WHOM = (
    r"(?:[A-Z]|(?:chief|head|director|vice|board|leadership|executive|department|founders?|owner"
    r"|president|partner|manager|managing|team lead|lead|supervisor|senior)\b)"
)
_NAMES = re.compile(
    r"\b(?:[Rr]eport(?:s|ing)?(?: directly| in)? (?:in)?to|"
    r"(?:[Yy]our|[Tt]he) (?:line |hiring )?manager (?:is|will be))"
    rf"\s+(?:(?:the|our|a|an|its)\s+)?{_WHOM}"
)
_LONGEST = 240  # characters


def reports_to(text: str) -> str:
    """The passage that says it, word for word; empty where the advert does not.

    >>> reports_to("A wide role. You will report directly to the CFO, in Oslo. We are kind.")
    'You will report directly to the CFO, in Oslo.'
    >>> reports_to("Set up reporting to comply, and report to our stakeholders.")
    ''
    """
    for found in _SENTENCE.finditer(text):
        passage = " ".join(found[0].split())
        if len(passage) <= _LONGEST and _NAMES.search(passage):
            return passage
    return ""
