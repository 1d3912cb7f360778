"""The 200 labelled sentences: what they are, and how the half the checker was made on comes out."""

from __future__ import annotations

from collections import Counter

from truth_labels import AS_OF, HALVES, KINDS, Labelled, evidence_of, labelled, name_of, rates

from breakthrough.presence import TruthCheck, check


def _checked(one: Labelled) -> TruthCheck:
    return check(one.text, items=evidence_of(one.person), as_of=AS_OF, name=name_of(one.person))


def test_both_halves_hold_a_hundred_sentences_of_every_kind_alike() -> None:
    for half in HALVES:
        counts = Counter(one.label for one in labelled(half))
        assert sum(counts.values()) == 100
        assert set(counts) == {*KINDS, "true", "harmless"}
        assert min(counts.values()) >= 15


def test_no_sentence_stands_in_both_halves() -> None:
    one, other = ({each.text for each in labelled(half)} for half in HALVES)
    assert one.isdisjoint(other)


def test_what_is_untrue_is_shown_in_every_sentence_that_is() -> None:
    for half in HALVES:
        for one in labelled(half):
            assert (one.end > one.start) == (one.label in KINDS), one.text


def test_of_the_open_half_nothing_untrue_passes_and_nothing_true_is_marked() -> None:
    found = rates(list(labelled("open")), _checked)
    assert [
        label for label, rate in found.items() if (rate.precision, rate.recall) != (1.0, 1.0)
    ] == []


def test_the_marked_passage_is_the_one_that_is_untrue() -> None:
    wrong = [one for one in labelled("open") if one.label in KINDS]
    missed = [
        one.text
        for one in wrong
        if not any(
            found.start < one.end and one.start < found.end for found in _checked(one).findings
        )
    ]
    assert missed == []
