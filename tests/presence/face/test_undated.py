"""Roles without dates stay in the order in which they were written."""

from __future__ import annotations

from small_career import AS_OF, item

from breakthrough.evidence import Kind
from breakthrough.presence import Secrets, facts_of


def test_roles_without_dates_stay_as_they_were_written() -> None:
    titles = ["Finance Director", "Controller", "Analyst"]
    undated = [item(Kind.ROLE, title, "Contoso") for title in titles]
    made = facts_of(undated, secrets=Secrets(), as_of=AS_OF)
    assert [role.title for role in made.roles] == titles


def test_dated_roles_come_first_and_the_newest_of_them_before_the_others() -> None:
    items = [
        item(Kind.ROLE, "Undated", "Contoso"),
        item(Kind.ROLE, "Older", "Fabrikam", dates=("2010", "2012")),
        item(Kind.ROLE, "Newer", "Northwind", dates=("2013", "2016")),
        item(Kind.ROLE, "Present", "Ivorine", dates=("2016", "")),
    ]
    made = facts_of(items, secrets=Secrets(), as_of=AS_OF)
    assert [role.title for role in made.roles] == ["Present", "Newer", "Older", "Undated"]
