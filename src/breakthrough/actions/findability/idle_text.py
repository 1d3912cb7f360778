"""What to say of words that may not be taken on, or that bring nothing."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics import Problem, words
from breakthrough.evidence import Claim
from breakthrough.findability import Edit, Evidence, Profile, Search, idle_words, pasted


def unbacked(text: str, *, claims: Sequence[Claim], searches: Sequence[Search]) -> Problem:
    """Why a text may not be taken on; one that copies an employer's search is told so."""
    found = pasted(text, briefs=[search.text for search in searches], claims=claims)
    copied = f" It copies the search “{found.brief}”; copied words bring nothing." if found else ""
    if Evidence(claims).support(text):
        return Problem(
            f"“{text}” stands in your evidence, but not so that it may be put there.{copied}",
            expected="A phrase is cut from a sentence that begins with your own doing; a title "
            "that ended stands as “Former …”, in the headline alone.",
            next_step="The changes that may be taken on are those suggested.",
        )
    return Problem(
        f"“{text}” does not stand in your evidence.{copied}",
        expected="Only words that stand there, as they stand there, can be taken on.",
        next_step="Add what proves it to your evidence first.",
    )


def idle_warning(edit: Edit, profile: Profile) -> str:
    """What to say of words that stand as visibly twice already; empty without any."""
    idle = idle_words(edit, profile)
    if not idle:
        return ""
    if set(idle) == set(words(edit.text)):
        return "Each of its words stands there twice already: once more brings nothing."
    return f"Twice there already, so once more brings nothing: {', '.join(idle)}."
