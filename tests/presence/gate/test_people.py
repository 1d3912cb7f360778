"""A contact is found by the full name, the family name, and inside addresses."""

from __future__ import annotations

from breakthrough.presence.gate.people import People

NAMES = ("Sverre Tverdahl", "Ann Young", "Bo Lee", "Jo Novak", "Prince")


def named(text: str, *, spare: tuple[str, ...] | None = ()) -> list[str]:
    people = People(NAMES, own="Ada Novak", spare=spare)
    return [text[one.start : one.end] for one in people.in_text(text)]


def test_a_family_name_is_found_by_itself_and_with_its_initials() -> None:
    assert named("As Tverdahl says") == ["Tverdahl"]
    assert named("As S. Tverdahl says") == ["S. Tverdahl"]
    assert named("TVERDAHL's view, Tver\u200bdahl-style") == ["TVERDAHL's", "Tver\u200bdahl"]
    assert named("Sverre Tverdahl and Tverdahl") == ["Sverre Tverdahl", "Tverdahl"]


def test_a_name_is_found_inside_addresses_in_small_letters() -> None:
    assert named("sverre.tverdahl@example.com") == ["sverre.tverdahl"]
    for text in ("Write to s.tverdahl@example.com", "https://example.com/in/stverdahl-1"):
        assert [one.endswith("tverdahl") for one in named(text)] == [True]
    assert named("a tverdahl of stverdahl stones") == []


def test_everyday_short_and_own_names_are_nobody_elses() -> None:
    assert named("Young people, Lee and Novak, Prince.") == []
    assert named("Ann Young, Bo Lee, Jo Novak") == ["Ann Young", "Bo Lee", "Jo Novak"]


def test_words_of_ones_own_evidence_are_spared_and_full_names_are_not() -> None:
    spare = ("Built the Tverdahl bridge",)
    assert named("The Tverdahl bridge", spare=spare) == []
    assert named("Sverre Tverdahl", spare=spare) == ["Sverre Tverdahl"]
    assert named("Tverdahl", spare=None) == []
