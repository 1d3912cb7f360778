from __future__ import annotations

from breakthrough.actions.today import today


def test_without_evidence_today_says_what_to_do_first(career: int) -> None:
    seen = today(career)
    assert seen.count is None
    assert "no confirmed evidence" in seen.finding
    assert seen.acts[0].page == "start"
