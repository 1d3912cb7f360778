"""Reposts, copies and evergreen adverts among a few that are easily told."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from adverts import advert, prose
from planted_reposts import planted_market

from breakthrough.market.reposts import Advert, Reposts, reposts_among


def reposted(found: Reposts) -> list[tuple[str, str, int]]:
    return [(one.before.title, one.after.title, one.days) for one in found.reposts]


@pytest.mark.parametrize(("days", "is_repost"), [(0, True), (1, True), (90, True), (91, False)])
def test_an_advert_is_a_repost_up_to_ninety_days_after_the_other_came_down(
    days: int, is_repost: bool
) -> None:
    before, after = advert("Nurse", up=(0, 20)), advert("Nurse", up=(20 + days, 150))
    found = reposts_among([after, before])
    assert reposted(found) == ([("Nurse", "Nurse", days)] if is_repost else [])


def test_an_advert_that_is_still_up_has_no_repost() -> None:
    first = advert("Nurse", up=(0, 20), gone=False)
    found = reposts_among([first, advert("Nurse", up=(30, 40))])
    assert not found.reposts
    assert found.undated == 1


def test_an_advert_there_at_the_first_read_of_its_board_is_no_repost() -> None:
    after = advert("Nurse", up=(30, 40), board="lever:acme", at_start=True)
    assert not reposts_among([advert("Nurse", up=(0, 20)), after]).reposts


def test_an_advert_in_another_town_is_no_repost() -> None:
    after = advert("Nurse", up=(30, 40), place="Leon, Spain")
    assert not reposts_among([advert("Nurse", up=(0, 20)), after]).reposts


def test_a_changed_title_with_nearly_the_same_text_is_a_repost_and_the_change_is_told() -> None:
    before = advert("Data Analyst", up=(0, 20), text=prose(start=0))
    after = advert("Insight Lead", up=(30, 40), text=prose(start=5))
    (one,) = reposts_among([before, after]).reposts
    # 115 of 125 words stand in both: 113 threes of 118 + 118 - 113
    assert one.likeness == pytest.approx(113 / 123)
    assert one.why == "same place, 91 % of the text"
    assert [(change.before, change.after) for change in one.changes] == [
        ("Data Analyst", "Insight Lead")
    ]


def test_a_text_under_three_titles_tells_nothing_of_the_job() -> None:
    form = prose(start=0)
    languages = [
        advert(f"{name} Translator", up=(10 * number, 10 * number + 5), text=form)
        for number, name in enumerate(["Dutch", "Greek", "Irish"])
    ]
    assert not reposts_among(languages).reposts


def test_boilerplate_makes_no_other_job_a_repost() -> None:
    about = prose(start=10_000, words=400)
    others = [
        advert(
            title, up=(9 * number, 9 * number + 8), text=about + "\n" + prose(start=200 * number)
        )
        for number, title in enumerate(["Nurse", "Driver", "Cook", "Porter"])
    ]
    assert not reposts_among(others).reposts


def test_two_adverts_at_once_on_two_boards_are_copies_whatever_the_boards_are_called() -> None:
    one = advert("Nurse", up=(0, 20), employer="keeper", board="ashby:keeper", text=prose(start=0))
    found = reposts_among([one, replace(one, employer="double", board="ashby:double")])
    assert [(copy.on_other_board, copy.why) for copy in found.copies] == [
        (True, "same title and place, all of the text")
    ]


def test_the_same_title_at_another_employer_is_no_copy() -> None:
    one = advert("Nurse", up=(0, 20), text=prose(start=0))
    other = advert("Nurse", up=(0, 20), employer="Zeta", board="b:z", text=prose(start=500))
    assert not reposts_among([one, other]).copies


def test_two_openings_of_one_title_with_other_texts_are_no_copies() -> None:
    one = advert("Nurse", up=(0, 20), text=prose(start=0))
    other = advert("Nurse", up=(0, 20), posting_id="other", text=prose(start=500))
    assert not reposts_among([one, other]).copies


def reasons(*adverts: Advert) -> list[tuple[str, ...]]:
    return [one.reasons for one in reposts_among(adverts).evergreen]


def test_evergreen_adverts_are_set_apart_with_the_reason() -> None:
    assert reasons(advert("General Application", up=(0, 9))) == [
        ("its title says “General Application”",)
    ]
    assert reasons(advert("Nurse", up=(0, 9), text="We're always looking for great people.")) == [
        ("its text says “we’re always looking”",)
    ]
    assert reasons(advert("Evergreen", up=(0, 182))) == [
        ("its title says “Evergreen”", "up for 181 days or more")
    ]


def test_length_alone_is_no_reason() -> None:
    assert reasons(advert("Nurse", up=(0, 400))) == []


def test_five_adverts_at_once_for_one_job_are_a_reason() -> None:
    five = [advert("Nurse", up=(0, 9), posting_id=str(number)) for number in range(5)]
    assert reasons(*five) == [("5 adverts for the same job were up at once",)] * 5
    assert reasons(*five[:4]) == []


def test_reposts_are_counted_by_employer_and_role() -> None:
    times = [advert("Nurse", up=(30 * number, 30 * number + 20)) for number in range(3)]
    found = reposts_among([*times, advert("Cook", up=(0, 9))])
    assert [(one.title, one.adverts, one.reposts) for one in found.roles] == [("Nurse", 3, 2)]


def test_planted_reposts_and_copies_are_found() -> None:
    market = planted_market(employers=3, jobs=20, seed=4)
    found = reposts_among(market.adverts)
    again = market.repost_agreement((one.before, one.after) for one in found.reposts)
    copied = market.copy_agreement(
        (one.one, one.other) for one in found.copies if one.on_other_board
    )
    assert again.found >= 30
    assert again.f1 >= 0.95
    assert copied.f1 >= 0.95


def test_the_order_of_the_adverts_changes_nothing() -> None:
    adverts = planted_market(employers=2, jobs=12, seed=5).adverts
    shuffled = random.Random(1).sample(adverts, len(adverts))
    assert reposts_among(shuffled) == reposts_among(adverts)
