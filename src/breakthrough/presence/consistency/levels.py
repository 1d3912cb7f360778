"""How well somebody speaks a language, as scales and people say it."""

from __future__ import annotations

import re

_CEFR = {letter: step for step, letter in enumerate(("a1", "a2", "b1", "b2", "c1", "c2"), start=1)}
# LinkedIn's five, on the six steps of the CEFR and 7 for those who grew up with it.
_PROFILE = {
    "elementary proficiency": (1, 2),
    "limited working proficiency": (3, 4),
    "professional working proficiency": (4, 5),
    "full professional proficiency": (5, 6),
    "native or bilingual proficiency": (6, 7),
}
# What words can mean at the widest; the first that fits a text stands, so the longer come first.
_WORDS = (
    (r"native|mother tongue|bilingual|muttersprach\w*|langue maternelle|lengua materna|materna"
     r"|first language|madrelingua", (6, 7)),
    (r"business[- ]fluent|verhandlungssicher|professional fluency|proficient|courant", (4, 6)),
    (r"near[- ]native|fluent\w*|fließend|fliessend|fluido", (5, 7)),
    (r"upper[- ]intermediate", (4, 4)),
    (r"advanced|very good|sehr gut|avanzado|avancé", (4, 6)),
    (r"professional|business|working", (3, 6)),
    (r"pre[- ]intermediate", (2, 3)),
    (r"intermediate|conversational|mittel|intermedio", (3, 4)),
    (r"basic\w*|beginner|elementary|grundkenntnisse|notions|básico|rudimentary|school", (1, 2)),
)  # fmt: skip


def levels_differ(one: str, other: str) -> bool:
    """Whether two levels cannot mean the same.

    On one scale any two steps differ; across scales only those that have no step in common. What
    is not known here differs from nothing.

    >>> levels_differ("Fluent", "C1"), levels_differ("Fluent", "B1"), levels_differ("B1", "B2")
    (False, True, True)
    """
    here, there = _steps(one), _steps(other)
    if here is None or there is None:
        return False
    if here[0] == there[0]:
        return here[1] != there[1]
    return here[1][1] < there[1][0] or there[1][1] < here[1][0]


def _steps(text: str) -> tuple[str, tuple[int, int]] | None:
    """The scale, and the lowest and highest step that a text can mean on it."""
    folded = " ".join(text.casefold().split())
    letters = {_CEFR[one] for one in re.findall(r"(?<!\w)([abc][12])(?!\w)", folded)}
    if letters:
        return "cefr", (min(letters), max(letters))
    if folded in _PROFILE:
        return "profile", _PROFILE[folded]
    for pattern, steps in _WORDS:
        if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", folded):
            return f"words {steps}", steps
    return None
