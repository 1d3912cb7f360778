"""Who looks, for how long, how hard, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from weeks import Drawn, watched, week

from breakthrough.basics import Pay
from breakthrough.market.employers import Alike, Whose, looking_among, stored
from breakthrough.market.employers.row import was_raised
from breakthrough.market.employers.rows import BY_DAYS, BY_FACTS, BY_LENGTH

ASKS = "What you bring\n- Ten years of group consolidation under IFRS\n- {more}\n"
SAME = "\n".join(f"We count the stock of store {number} every week." for number in range(40))


def pounds(low: int | None, high: int | None = None, *, currency: str = "GBP") -> Pay:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Pay(ends[0], ends[1], currency, "year")


def test_who_put_an_advert_up_again_comes_before_who_has_been_up_longer() -> None:
    found = looking_among(
        watched(Drawn("Long", "xxxxxxx"), Drawn("Again", "xx....."), Drawn("Again", "....xxx"))
    )
    first = found.employers[0]
    assert (first.employer, first.again, first.again_on) == ("Again", 1, week(4))
    assert first.facts == ("put up again once on 2 Feb 2026",)
    assert found.order == BY_FACTS


def test_days_count_from_our_own_first_sighting_and_say_where_it_was_there_before() -> None:
    stated = week(0) - timedelta(days=100)
    found = looking_among(watched(Drawn("Acme", "xxxx", stated=stated), Drawn("Beta", ".xxx")))
    acme, beta = found.employers
    assert (acme.seen_days, acme.seen_is_least, acme.stated_days) == (21, True, 100 + 21)
    assert (beta.seen_days, beta.seen_is_least, beta.stated_days) == (14, False, None)
    assert found.order == BY_LENGTH  # nothing else is known
    assert (acme.is_long, beta.is_long, found.long) == (True, False, 1)
    assert acme.lengths == (
        "up for 21 days since we first saw it, and it was there before we first looked",
        "121 days by the date the employer states",
    )


def test_one_put_up_again_counts_once_from_its_first_day() -> None:
    found = looking_among(watched(Drawn("Acme", "xx....."), Drawn("Acme", "....xxx")))
    assert (found.employers[0].adverts, found.employers[0].seen_days) == (1, 6 * 7)


def test_a_market_of_one_day_is_ordered_by_the_stated_date_and_says_so() -> None:
    drawn = [
        Drawn("Young", "x", stated=week(0) - timedelta(days=5)),
        Drawn("Undated", "x"),
        Drawn("Old", "x", stated=week(0) - timedelta(days=200)),
    ]
    found = looking_among(watched(*drawn))
    assert [one.employer for one in found.employers] == ["Old", "Young", "Undated"]
    assert (found.order, found.by_stated) == (BY_DAYS, True)
    assert all(one.seen_days is None for one in found.employers)
    assert "0 adverts came down" in found.why_no_pace


def test_who_has_nothing_up_any_more_looked_before() -> None:
    found = looking_among(watched(Drawn("Gone", "xxx..."), Drawn("Here", "..xxxx")))
    assert [one.employer for one in found.employers] == ["Here"]
    assert [(one.employer, one.last_seen) for one in found.earlier] == [("Gone", week(2))]


def test_the_present_employer_is_left_out_and_named() -> None:
    seen = watched(Drawn("Northwind", "xx"), Drawn("Acme", "xx"))
    found = looking_among(seen, is_present=lambda name: name == "Northwind")
    assert [one.employer for one in found.employers] == ["Acme"]
    assert found.left_out == ("Northwind",)


def test_raised_pay_and_other_requirements_are_counted_where_an_advert_was_put_up_again() -> None:
    before = ASKS.format(more="Fluent Dutch") + SAME
    after = ASKS.format(more="A licence to audit banks") + SAME
    found = looking_among(
        watched(
            Drawn("Acme", "xx.....", pay=70_000, text=before),
            Drawn("Acme", "....xxx", pay=80_000, text=after),
        )
    )
    (row,) = found.employers
    assert (row.again, row.pay_raised, row.asked) == (1, 1, 1)
    assert row.facts[1:] == ("pay raised once", "changed what it asks for once")


@pytest.mark.parametrize(
    ("before", "after", "raised"),
    [
        (pounds(70, 80), pounds(75, 80), True),
        (pounds(70, 80), pounds(70, 80), False),
        (pounds(70, 80), pounds(75, 78), False),
        (pounds(70), pounds(75), True),
        (pounds(70), pounds(None, 90), False),
        (pounds(70), pounds(75, currency="EUR"), False),
        (None, pounds(75), False),
    ],
)
def test_pay_is_raised_when_one_end_is_higher_and_none_lower(
    before: Pay | None, after: Pay | None, raised: bool
) -> None:
    assert was_raised(before, after) is raised


def test_among_too_many_adverts_nobody_looks_for_reposts_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stored, "MOST_ADVERTS", 1)
    seen = watched(Drawn("Acme", "xx....."), Drawn("Acme", "....xxx"))
    found = looking_among(seen)
    assert (seen.adverts, found.employers[0].again) == (None, None)
    assert found.why_no_again.startswith("Not looked for among more than")


def test_an_advert_for_no_seat_in_particular_is_told_as_such_and_comes_after_others() -> None:
    found = looking_among(
        watched(Drawn("Pool", "xxxxxx", title="Talent Pool: Finance"), Drawn("Seat", "...xxx"))
    )
    assert [one.employer for one in found.employers] == ["Seat", "Pool"]
    assert found.employers[1].facts == ("its title says “Talent Pool”",)


def test_days_between_two_adverts_count_as_sought_and_not_as_up() -> None:
    (row,) = looking_among(watched(Drawn("Acme", ".xx....."), Drawn("Acme", ".....xxx"))).employers
    assert (row.seen_days, row.up_days) == (6 * 7, 7 + 2 * 7)
    assert row.lengths == ("sought for 42 days since we first saw it, up for 21 of them",)


def test_a_board_read_more_than_two_weeks_ago_is_told_in_the_past() -> None:
    drawn = Drawn("Acme", "xx")
    young = looking_among(watched(drawn, as_of=week(1) + timedelta(days=14)))
    assert (young.old, young.old_read) == ((), "")
    old = looking_among(watched(drawn, as_of=week(1) + timedelta(days=15)))
    assert [(one.employer, one.read_on) for one in old.old] == [("Acme", week(1))]
    assert old.old_read == "15 days ago"
    assert old.employers[0].lengths[0].startswith("was up for 7 days")


def test_the_most_alike_come_before_the_longest_up_and_open_applications_last() -> None:
    seen = watched(
        Drawn("Pool", "xxxx", title="Speculative Application"),
        Drawn("Text", "xxxx", title="Buyer"),
        Drawn("Title", "...x", title="Controller"),
    )
    steps = {
        ("ashby:Pool", "0"): Alike.TITLE,
        ("ashby:Text", "1"): Alike.SOME,
        ("ashby:Title", "2"): Alike.TITLE,
    }
    found = looking_among(seen, whose=Whose.LIKE, alike=steps)
    assert [one.employer for one in found.employers] == ["Title", "Text", "Pool"]
    assert found.order.startswith("Roles that hold a title of yours come first")
    assert found.employers[2].facts == ("its title says “Speculative Application”",)


def test_what_was_done_is_not_known_where_a_board_was_read_on_one_day() -> None:
    (row,) = looking_among(watched(Drawn("Acme", "x"))).employers
    assert (row.facts, row.no_facts) == ((), "not known: read on one day")


@pytest.mark.parametrize(
    ("slower", "faster", "said"),
    [
        (None, None, ""),
        (0.87, False, "more slowly than others: 87% likely"),
        (0.18, False, "at about the pace of others, as far as can be told"),
        (0.01, True, "faster than others"),
    ],
)
def test_the_pace_is_told_in_words(slower: float | None, faster: bool | None, said: str) -> None:
    (row,) = looking_among(watched(Drawn("Acme", "xx"))).employers
    assert replace(row, slower=slower, faster=faster).pace == said
