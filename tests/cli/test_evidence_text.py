"""Evidence in readable text."""

from __future__ import annotations

from datetime import date
from io import StringIO

from rich.console import Console

from breakthrough.actions.evidence import ChangedItem, EvidenceList, ProposedItem
from breakthrough.basics import PartialDate, Period
from breakthrough.cli.evidence_text import show_changed, show_list
from breakthrough.cli.page import Page


def waiting(*items: ProposedItem) -> list[str]:
    """The lines about what waits for a yes."""
    out = StringIO()
    nothing: tuple[()] = ()
    listed = EvidenceList("", "", nothing, nothing, nothing, nothing, nothing, items, 0, nothing,
                          nothing, date(2026, 11, 23))  # fmt: skip
    show_list(Page(Console(file=out, width=120)), listed)
    return out.getvalue().partition("Waiting for your yes")[2].splitlines()


def proposed(item: int, kind: str, title: str, **more: object) -> ProposedItem:
    plain = {"organisation": "", "period": Period(None), "text": "", "source": "cv.docx, line 3"}
    return ProposedItem(item=item, kind=kind, title=title, **{**plain, **more})  # type: ignore[arg-type]


def test_what_waits_is_told_with_its_kind_and_a_summary_by_its_beginning() -> None:
    lines = waiting(
        proposed(1, "summary", "", text="Twelve years in finance. " * 20),
        proposed(2, "skill", "Treasury"),
    )
    assert any("summary" in line and "Twelve years in finance." in line for line in lines)
    assert any("skill" in line and "Treasury" in line for line in lines)


def test_days_are_shown_only_where_any_are_stated() -> None:
    lines = waiting(
        proposed(1, "headline", "Finance Director"),
        proposed(2, "role", "Controller", period=Period(PartialDate(2019))),
    )
    assert not any("?" in line for line in lines)
    assert "2019 – now" in " ".join(lines)


def test_a_changed_skill_has_no_days() -> None:
    out = StringIO()
    show_changed(Page(Console(file=out)), ChangedItem(7, "Treasury", "", "", ""))
    assert out.getvalue().splitlines()[1] == "Treasury"
