"""What the suggested changes come to, in words."""

from __future__ import annotations

from breakthrough.basics import count_text
from breakthrough.findability import Suggestions


def finding_text(found: Suggestions, *, nearer: int, further: int) -> str:
    """The one sentence above the changes; what the searches of other employers say.

    `nearer` and `further`: searches not on page one in which all of them together raise my score,
    and in which they lower it.
    """
    if not found.edits:
        return _nothing(found)
    gain, n = found.together.unseen, len(found.edits)
    searches = count_text(gain.n, "search", "searches")
    if gain.added:
        changes = count_text(n, "true change takes", "true changes take")
        return (
            f"{changes} you from {gain.before} to {gain.after} of {searches} on page one, at "
            "employers not used to choose the words."
        )
    changes = count_text(n, "true change brings", "true changes bring")
    brought = f"{count_text(nearer, 'search', 'searches')} nearer to page one"
    if further:
        brought += f" and {further:,} a little further away"
    return (
        f"{changes} {brought}; of {searches} of employers not used to choose the words none more "
        "comes onto it."
        if gain.n
        else f"{changes} {brought}. Whether they bring one onto it at employers "
        "not used to choose the words is not known, because too few employers are there."
    )


def best_text(found: Suggestions) -> str:
    """Whether another choice could win more, on the searches used to choose."""
    held = "" if found.is_any_length else ", with texts as long as these"
    if found.is_proven:
        first = (
            "Proven best under this model: no other choice of these phrases within the limits "
            f"brings more of the searches used to choose to page one{held}."
        )
    else:
        first = (
            "Not proven best: another choice could bring at most "
            f"{found.gap:.1%} more of what can be won on the searches used to choose{held}."
        )
    if not found.dropped:
        return first
    changes = "1 change was" if found.dropped == 1 else f"{found.dropped} changes were"
    return f"{first} Then {changes} left out: what they won could be luck."


def _nothing(found: Suggestions) -> str:
    if not found.considered:
        return "Your evidence holds no phrase of these searches that your public text lacks."
    phrases = "phrase" if found.considered == 1 else "phrases"
    if found.dropped:
        return (
            f"None of the {found.considered} true {phrases} considered helps surely enough: what "
            "they win could be luck."
        )
    return (
        f"None of the {found.considered} true {phrases} considered brings another search to "
        "page one."
    )
