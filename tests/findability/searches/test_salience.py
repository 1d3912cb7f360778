from __future__ import annotations

import numpy as np

from breakthrough.findability import (
    Crowd,
    as_written,
    salient_phrases,
    searches_of,
    sittings,
    worth_typing,
)
from breakthrough.market import PostingWords

LAW = "We do not discriminate by race, religion, gender or veteran status."


def market() -> tuple[PostingWords, list[str], list[str], list[str]]:
    """Eight controllers' adverts and eight nurses', each of another employer."""
    titles = [f"Financial Controller ({at})" for at in range(8)] + ["Staff Nurse"] * 8
    employers = [f"Quorvane{at}" for at in range(16)]
    texts = [
        f"Quorvane{at} is a great place. You will own the month-end close and FP&A, and "
        f"month-end close again. {LAW} You bring team spirit."
        for at in range(8)
    ]
    texts += [f"You will triage patients. {LAW} You bring team spirit." for _ in range(8)]
    return PostingWords.of(titles, texts), employers, titles, texts


def salient() -> dict[tuple[str, ...], int]:
    words, employers, _, _ = market()
    found = salient_phrases(words, employers=employers, field=np.arange(8), others=np.arange(8, 16))
    return {phrase.words: phrase.employers for phrase in found}


def test_a_phrase_of_the_field_is_found_whole_and_counted_by_employers() -> None:
    found = salient()
    assert found[("month", "end", "close")] == 8
    assert ("month", "end") not in found  # mostly inside the longer one
    assert ("fp&a",) in found


def test_employers_names_law_and_what_everybody_says_never_show() -> None:
    said = {word for phrase in salient() for word in phrase}
    assert not any(word.startswith("quorvane") for word in said)
    assert said.isdisjoint({"race", "religion", "veteran", "discriminate"})
    assert ("team", "spirit") not in salient()


def test_a_phrase_of_one_or_two_adverts_is_a_quirk() -> None:
    titles = ["Controller"] * 6 + ["Nurse"] * 6
    texts = ["Own the hedging book and cash."] * 2 + ["Own the cash."] * 4 + ["Triage."] * 6
    words = PostingWords.of(titles, texts)
    found = salient_phrases(
        words,
        employers=[f"E{at}" for at in range(12)],
        field=np.arange(6),
        others=np.arange(6, 12),
    )
    said = {word for phrase in found for word in phrase.words}
    assert "cash" in said
    assert "hedging" not in said


def test_a_phrase_that_nobody_or_everybody_in_the_crowd_uses_is_not_typed(
    controllers: Crowd,
) -> None:
    words, employers, _, _ = market()
    found = salient_phrases(words, employers=employers, field=np.arange(8), others=np.arange(8, 16))
    kept = worth_typing(found, phrases=controllers.phrases, n=len(controllers))
    assert ("fp&a",) not in {phrase.words for phrase in kept}  # nobody writes it
    assert ("month", "end", "close") not in {p.words for p in kept}  # half of them do


def test_phrases_are_shown_as_most_adverts_write_them() -> None:
    shown = as_written(
        [("fp&a",), ("month", "end", "close")],
        texts=["Own FP&A. Month-end close", "fp&a, FP&A and the month-end Close"],
    )
    assert shown[("fp&a",)] == "FP&A"
    assert shown[("month", "end", "close")] == "month-end close"


def test_a_posting_gives_a_broad_search_and_narrower_ones_with_its_must_haves() -> None:
    words, employers, titles, texts = market()
    found = salient_phrases(words, employers=employers, field=np.arange(8), others=np.arange(8, 16))
    made = sittings(words, rows=np.arange(8), titles=titles, employers=employers, salient=found)
    searches = searches_of(
        made, written=as_written([phrase.words for phrase in found], texts=texts)
    )
    broad = searches[0]
    assert broad.text == "Financial Controller"  # the bracket is dropped
    assert broad.employers == tuple(sorted(employers[:8]))
    assert broad.must_haves == ("Financial", "Controller")
    narrow = [search for search in searches if "month-end close" in search.text]
    assert narrow
    assert "month-end close" in narrow[0].must_haves


def test_a_title_word_of_a_single_employer_is_dropped() -> None:
    titles = ["Finance Director Zephyrmoon", "Finance Director", "Director Finance"]
    employers = ["A", "B", "C"]
    words = PostingWords.of(titles, ["", "", ""])
    made = sittings(words, rows=np.arange(3), titles=titles, employers=employers, salient=[])
    searches = searches_of(made, written={})
    assert [search.text for search in searches] == ["Director Finance"]
    assert searches[0].employers == ("A", "B", "C")  # the same words are the same search
