from __future__ import annotations

from breakthrough.market.key_seats.only_one import LEAST_OPEN, Kinds

OPEN = ["Software Engineer", "Senior Software Engineer, Payments", "Nurse", "Head of Tax", "Cook"]


def others(title: str, *, open_titles: list[str]) -> int | None:
    return Kinds(("Acme, Inc.", one) for one in open_titles).others("acme", title)


def test_a_title_that_shares_its_words_with_no_other_is_the_only_one() -> None:
    assert others("Head of Tax", open_titles=OPEN) == len(OPEN) - 1


def test_another_rank_or_addition_is_the_same_kind() -> None:
    assert others("Software Engineer", open_titles=OPEN) is None
    assert others("Senior Software Engineer, Payments", open_titles=OPEN) is None


def test_the_same_title_twice_is_not_the_only_one() -> None:
    assert others("Head of Tax", open_titles=[*OPEN, "Head of Tax"]) is None


def test_half_of_the_words_in_common_are_not_enough_for_one_kind() -> None:
    assert others("Tax Lawyer", open_titles=[*OPEN, "Tax Lawyer", "Labour Lawyer"]) is None  # Tax
    assert others("Labour Lawyer", open_titles=[*OPEN, "Labour Lawyer"]) == len(OPEN)


def test_with_few_adverts_open_every_seat_is_the_only_one_so_none_is_told() -> None:
    assert LEAST_OPEN == 5
    assert others("Head of Tax", open_titles=OPEN[:4]) is None
