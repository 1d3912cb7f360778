"""What the site says of the whole, and which skills it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from composing import NONE, of_items, person, texts
from small_career import AS_OF, ITEMS, item

from breakthrough.evidence import Family, Item, Kind
from breakthrough.presence import Secrets
from breakthrough.presence.face.face import Face, Offer, Reach
from breakthrough.presence.face.facts import facts_of
from breakthrough.presence.surfaces import compose, face_of

WORDS = (
    "I close the books of nine industrial groups in 3 days.",
    "Auditors find 140 ledgers tied to invoices, freight papers and bank lines.",
    "Treasury, payroll and customs report to one desk in Malmö, with 12 people.",
)


def _face(items: Sequence[Item], *, chosen: Sequence[str] = ()) -> Face:
    facts = facts_of(items, secrets=Secrets(), as_of=AS_OF, chosen=chosen)
    made = compose(facts, name="Ada Novak", positioning=NONE, own={})
    return face_of(
        facts,
        made,
        name="Ada Novak",
        positioning=NONE,
        reach=Reach(),
        offer=Offer(),
        notes=(),
        changed_on=AS_OF,
    )


def _listed(family: Family, n: int) -> list[Item]:
    found = [item(Kind.SKILL, f"{family} tool {at:02}") for at in range(n)]
    return [replace(one, source=replace(one.source, family=family)) for one in found]


def test_the_site_is_about_the_person_in_the_person_s_own_words() -> None:
    summary = item(Kind.SUMMARY, "", text=" ".join(WORDS))
    assert of_items([*ITEMS, summary])["site_about"].text == " ".join(WORDS)


def test_own_words_stay_within_the_room_of_the_site() -> None:
    sites = ("Aalen kilns", "Bonn looms", "Cham presses", "Essen cranes", "Gera pumps", "Hof mills")
    lines = [
        f"In {20 + at} months {site} went from {at} owners to {at + 7}, and {'x' * (at + 3)} wood, "
        f"steam, rape oil or peat of {at * 31} farms near {'y' * (at + 4)} carried the whole load."
        for at, site in enumerate(sites, start=1)
    ]
    told = of_items([*ITEMS, item(Kind.SUMMARY, "", text=" ".join(lines))])["site_about"]
    assert told.over == 0
    assert len(told.text.split()) <= 120
    assert told.left_out


def test_where_one_sentence_is_all_the_proof_stands_behind_it() -> None:
    told = of_items([*ITEMS, item(Kind.SUMMARY, "", text=WORDS[0])])["site_about"].text
    assert told.startswith(WORDS[0])
    assert "Finance Manager at Contoso." in told


def test_the_site_does_not_tell_the_line_of_the_introduction_again() -> None:
    for who in ("small", "sample"):
        made = texts(who)
        line = made["introduction"].text.splitlines()[1]
        assert line
        assert line not in made["site_about"].text


def test_a_cv_s_list_of_skills_stands_on_the_site_up_to_thirty() -> None:
    assert len(_face([*ITEMS, *_listed(Family.CV, 20)]).skills) == 20 + 1
    assert len(_face([*ITEMS, *_listed(Family.CV, 40)]).skills) == 30


def test_of_linkedin_s_list_a_dozen_skills_stand_on_the_site() -> None:
    assert len(_face([*ITEMS, *_listed(Family.LINKEDIN, 40)]).skills) == 12


def test_a_skill_that_was_taken_on_stands_on_the_site_however_many_linkedin_lists() -> None:
    chosen = [f"audit {word}" for word in "a b c d e f g h i j k l m n".split()]
    assert set(chosen) <= set(_face(_listed(Family.LINKEDIN, 40), chosen=chosen).skills)


def test_the_sample_person_s_site_names_each_skill_of_her_cv() -> None:
    items = person("sample").items
    skills = [one for one in items if one.kind is Kind.SKILL]
    mine = {one.title.casefold() for one in skills if one.source.family is Family.CV}
    named = {one.casefold() for one in _face(items).skills}
    assert mine <= named
    assert named < {one.title.casefold() for one in skills}
