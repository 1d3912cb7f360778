"""Sentences that put true words together to something that is not true, and some that do not."""

from __future__ import annotations

import pytest
from truth_labels import AS_OF, evidence_of, name_of

from breakthrough.presence import Kind, check


def kinds(person: str, text: str) -> set[Kind]:
    given = check(text, items=evidence_of(person), as_of=AS_OF, name=name_of(person))
    return {one.kind for one in given.findings}


@pytest.mark.parametrize(
    ("person", "text", "kind"),
    [
        ("priya", "I wrote the sepsis protocol.", Kind.UNBACKED),
        ("priya", "I manage 62 doctors.", Kind.NUMBER),
        ("priya", "I hold a Master's degree in Healthcare Leadership.", Kind.SKILL),
        ("priya", "I founded Severn Search and Rescue.", Kind.STRENGTH),
        ("priya", "Agency spending fell by a half.", Kind.NUMBER),
        ("tomas", "I hired eight engineers at Kestrel Games.", Kind.STRENGTH),
        ("tomas", "Authored two papers on anomaly detection.", Kind.STRENGTH),
        ("tomas", "I am an expert in data governance.", Kind.SKILL),
        ("tomas", "I have deep experience with user research.", Kind.SKILL),
        ("marta", "Expert in event planning", Kind.SKILL),
        ("priya", "I am skilled in change management.", Kind.SKILL),
        ("marta", "I am skilled in process improvement.", Kind.SKILL),
        ("marta", "I led 14 planners in Sweden, Denmark and Norway.", Kind.NAME),
        ("marta", "Proven track record in stakeholder management.", Kind.UNBACKED),
        ("daniel", "I won five pitches.", Kind.NUMBER),
        ("daniel", "I doubled the number of dealers at Helio Solar.", Kind.NUMBER),
    ],
)
def test_true_words_put_together_wrongly_are_marked(person: str, text: str, kind: Kind) -> None:
    assert kind in kinds(person, text)


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("priya", "I trained 40 nurses in triage when I was a Charge Nurse."),
        ("priya", "I have fourteen years of experience in nursing."),
        ("tomas", "Today I look after the claims data platform at Brightwater, which I designed."),
        ("tomas", "The nightly load takes 84 % less time than before: 48 minutes, not five hours."),
        ("marta", "As Supply Chain Manager I reduced stock by a fifth."),
        (
            "marta",
            "I was first a planner, then a supply chain manager, and am a plant manager today.",
        ),
        ("daniel", "I wrote “Der eine Satz” (Falter Verlag, 2022)."),
        ("daniel", "The number of dealers rose by 68 % at Helio Solar."),
        ("daniel", "My promise is simple: you will understand every word."),
        ("priya", "My door is open."),
    ],
)
def test_true_sentences_in_other_words_pass(person: str, text: str) -> None:
    assert kinds(person, text) == set()
