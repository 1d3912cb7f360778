from __future__ import annotations

from breakthrough.findability import Edit, Surface
from breakthrough.findability.edits.groups import excludes, groups


def edit(surface: Surface, text: str) -> Edit:
    return Edit(surface, text, "cv")


def apart(*edits: Edit) -> set[tuple[int, int]]:
    found = excludes(groups(edits), n=len(edits))
    n = range(len(edits))
    return {(one, other) for one in n for other in n if one < other and found[one, other]}


def test_the_same_words_go_to_one_place_only() -> None:
    assert apart(
        edit(Surface.SKILLS, "Month end"),
        edit(Surface.HEADLINE, "month-end"),
        edit(Surface.EXPERIENCE, "month end"),
        edit(Surface.SKILLS, "treasury"),
    ) == {(0, 1), (0, 2), (1, 2)}


def test_a_phrase_inside_a_longer_one_excludes_it_but_not_its_other_parts() -> None:
    whole = edit(Surface.SKILLS, "treasury operations")
    first, second = edit(Surface.SKILLS, "treasury"), edit(Surface.HEADLINE, "operations")
    assert apart(whole, first, second) == {(0, 1), (0, 2)}


def test_a_title_held_and_the_same_one_as_a_former_exclude_each_other() -> None:
    held = edit(Surface.HEADLINE, "Finance Director")
    former = edit(Surface.HEADLINE, "Former Finance Director")
    assert apart(held, former) == {(0, 1)}


def test_a_skill_may_stand_beside_the_sentence_that_proves_it() -> None:
    sentence = "Led the treasury of nine companies in four countries."
    assert apart(
        edit(Surface.SKILLS, "treasury"),
        edit(Surface.ABOUT, sentence),
        edit(Surface.EXPERIENCE, sentence),
    ) == {(1, 2)}
