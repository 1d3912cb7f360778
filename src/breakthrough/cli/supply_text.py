"""How few of the crowd could do it, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.basis_lines import crowd_line

if TYPE_CHECKING:
    from breakthrough.actions.supply import BriefSupply, CrowdSupply, MustHaveRow
    from breakthrough.basics import Share
    from breakthrough.cli.page import Page

_SHOWN = 3  # profiles told with their passages; --json gives all ten


def show_supply(page: Page, told: CrowdSupply | None) -> None:
    """Each brief, how many of the crowd meet it, and in which words those few do."""
    if told is None:
        return
    page.heading("How few could do it")
    page.text(told.reason)
    for brief in told.briefs:
        _brief(page, brief, crowd_reason=told.crowd_reason)
    if told.basis:
        page.basis(told.basis)
    if told.crowd:
        page.notes([crowd_line(told.crowd), *told.notes])


def _brief(page: Page, brief: BriefSupply, *, crowd_reason: str) -> None:
    page.text("")
    whose = f" It is the brief of {brief.whose} alone." if brief.whose else ""
    page.text(
        f"{brief.title}: what {count_text(brief.adverts, 'advert')} of "
        f"{count_text(brief.employers, 'employer')} ask for.{whose}"
    )
    page.text(brief.sentence or crowd_reason)
    if brief.lacking_one is not None and len(brief.must_haves) > 1:
        page.text(f"All but one: {_counted(brief.lacking_one, is_sample=bool(brief.larger))}.")
    if brief.larger:
        page.text(
            f"Of the {brief.larger.people:,} people this crowd stands for, all of it is likely met "
            f"by {brief.larger.all_low:,} to {brief.larger.all_high:,}."
        )
    opened = "not known" if brief.open_adverts is None else f"{brief.open_adverts:,}"
    page.text(f"Adverts for it up now, each counted once: {opened}. {brief.open_reason}".strip())
    page.table(
        *("Must-have", "Asked by", "State it", "And all above", "Lack only this", "You"),
        rows=[_row(one, is_sample=bool(brief.larger)) for one in brief.must_haves],
        numbers=[1, 2, 3, 4],
    )
    also = [title for one in brief.must_haves for title in one.also]
    if also:
        page.notes([f"Taken for the same title: {', '.join(also)}."])
    page.text(brief.me)
    for one in brief.few[:_SHOWN]:
        page.text(f"{one.title}:")
        page.bullets(f"{said.must_have}: “{said.text}”" for said in one.passages if said.text)
    page.notes(
        f"Not countable in a crowd: {one.what}, asked for by "
        f"{count_text(one.employers, 'employer')}: {one.why}."
        for one in brief.uncounted
    )


def _row(one: MustHaveRow, *, is_sample: bool) -> tuple[str, ...]:
    return (
        one.must_have,
        f"{one.asked_by:,}",
        _counted(one.stated, is_sample=is_sample),
        _counted(one.so_far, is_sample=is_sample),
        "" if one.lacking_only_it is None else f"{one.lacking_only_it:,}",
        "yes" if one.mine else "–",
    )


def _counted(share: Share | None, *, is_sample: bool) -> str:
    """The count; of a sample, with the likely range of the share in the larger crowd."""
    if share is None:
        return ""
    if not is_sample or not share.count or share.low is None or share.high is None:
        return f"{share.count:,}"
    return f"{share.count:,} (likely {share.low:.1%} to {share.high:.1%})"
