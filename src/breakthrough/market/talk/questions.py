"""What to ask an employer, each question out of a fact that both sides can see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from breakthrough.basics import STOP_WORDS, count_text, words
from breakthrough.basics.days import day_text
from breakthrough.market.employers import EmployerHistory, Seat, Seen
from breakthrough.market.employers.row import was_raised
from breakthrough.market.rank import level_words
from breakthrough.market.reposts import Change, Changed, pay_text

# Of ranks, places and how one works: a title shares these with titles of other fields.
_OF_NO_FIELD = STOP_WORDS | frozenset(
    words(
        "vice executive remote hybrid onsite us usa uk eu emea apac global international regional "
        "strategic strategy operations team business group corporate contract full part time "
        "founding specialist associate staff services general new"
    )
)

MOST = 3
_LONG = 30  # days up from which it is worth asking about
_WATCHED = 28  # days a board was watched before "the first of its kind" says something
_LONGEST = 120  # characters of a requirement that are quoted


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask, and the fact it comes from."""

    fact: str
    ask: str


def questions_about(
    seat: Seat, *, history: EmployerHistory, has_text: bool, names_whom: bool
) -> tuple[Question, ...]:
    """At most three, those about what the employer did before those about what it did not say.

    `has_text`: whether the advert's text is known; `names_whom`: whether it says whom the seat
    reports to.
    """
    found = [*_of_what_was_done(seat), *_of_days(seat, history=history)]
    if len(found) < MOST:
        is_silent = has_text and not names_whom
        found += _of_what_is_not_said(seat.latest, is_silent=is_silent)
        found += _of_those_beside_it(seat, history=history)
        found.append(_of_a_year(seat.latest))
    return tuple(found[:MOST])


def _of_what_was_done(seat: Seat) -> Iterator[Question]:
    """The latest of each kind, read from the end."""
    pairs = list(zip(seat.adverts, seat.adverts[1:], strict=False))[::-1]
    if raised := next((pair for pair in pairs if was_raised(pair[0].pay, pair[1].pay)), None):
        yield _pay(*raised)
    changes = [change for _, after in pairs for change in after.changes]
    for what in (Changed.DROPPED, Changed.ADDED, Changed.REWORDED, Changed.TITLE):
        change = next((one for one in changes if one.what == what), None)
        if change:
            yield _changed(change)
            break
    if pairs:
        yield _again(seat)


def _pay(before: Seen, after: Seen) -> Question:
    return Question(
        f"Pay raised since {day_text(after.first_seen)}: {pay_text(before.pay)} before, "
        f"{pay_text(after.pay)} since.",
        "What did the first figure not bring you, and what should the second one buy?",
    )


def _changed(change: Change) -> Question:
    since = day_text(change.after_on)
    if change.what == Changed.DROPPED:
        fact = f"No longer asked for since {since}: “{_short(change.before)}”"
        return Question(fact, "What did you learn that made this one dispensable?")
    if change.what == Changed.ADDED:
        fact = f"Newly asked for since {since}: “{_short(change.after)}”"
        return Question(fact, "What came up that made this one necessary?")
    fact = f"Changed on {since}: “{_short(change.before)}” became “{_short(change.after)}”"
    return Question(fact, "What did you see that made you write it otherwise?")


def _again(seat: Seat) -> Question:
    latest = seat.latest
    after = count_text(latest.again_after or 0, "day")
    return Question(
        f"Put up again on {day_text(latest.first_seen)}, {after} after it had come down.",
        "What has to go differently this time, and who decides that it has?",
    )


def _of_days(seat: Seat, *, history: EmployerHistory) -> Iterator[Question]:
    first = seat.adverts[0]
    stated = first.stated_days or 0
    if first.moved_days and first.moved_days > 0 and first.posted_on:
        yield Question(
            f"The date it states was moved forward by {count_text(first.moved_days, 'day')}; it "
            f"first said {day_text(first.posted_on)}.",
            "What started the search anew?",
        )
    if seat.days >= _LONG:
        yield _up(f"Up for {count_text(seat.days, 'day')} since we first saw it on "
                  f"{day_text(first.first_seen)}.")  # fmt: skip
    elif stated >= _LONG and first.posted_on:
        yield _up(f"Up for {count_text(stated, 'day')} by the date it states, "
                  f"{day_text(first.posted_on)}.")  # fmt: skip
    if _is_first_of_its_kind(seat, history=history):
        yield Question(
            f"The first with this title among {count_text(history.adverts, 'advert')} of theirs "
            f"seen since {day_text(history.read_on[0])}.",
            "What changed that this seat is needed now?",
        )


def _up(fact: str) -> Question:
    return Question(fact, "What have you not found yet in those you have met?")


def _is_first_of_its_kind(seat: Seat, *, history: EmployerHistory) -> bool:
    first = seat.adverts[0]
    watched = (first.first_seen - history.read_on[0]).days
    if first.at_start or watched < _WATCHED:
        return False
    title = first.title.casefold()
    others = [one for other in history.seats if other is not seat for one in other.adverts]
    return bool(others) and all(one.title.casefold() != title for one in others)


def _of_what_is_not_said(one: Seen, *, is_silent: bool) -> Iterator[Question]:
    if is_silent:
        yield Question(
            "The advert does not say whom it reports to.",
            "Whom does the seat answer to, and who else has a say in it?",
        )
    if one.pay is None:
        yield Question("No pay was found in the advert.", "What range is set aside for this seat?")


def _of_those_beside_it(seat: Seat, *, history: EmployerHistory) -> Iterator[Question]:
    """Those of the same field that are up too: their titles share a word that says what is done."""
    field = _field(seat)
    beside = [
        other.latest.title
        for other in history.seats
        if other is not seat and other.latest.is_looked_for and field & _field(other)
    ]
    if beside:
        more = f" and {count_text(len(beside) - 1, 'other')}" if len(beside) > 1 else ""
        yield Question(
            f"They are looking for “{beside[0]}”{more} in the same field too.",
            "Will whoever takes this seat choose those hires, and work with them?",
        )


def _field(seat: Seat) -> frozenset[str]:
    return frozenset(words(seat.latest.title)) - level_words() - _OF_NO_FIELD


def _of_a_year(one: Seen) -> Question:
    return Question(
        f"Seen since {day_text(one.first_seen)}.",
        "What will have been done a year from now if the choice was right?",
    )


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
