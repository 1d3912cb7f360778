"""Which degree a line asks for, and whether a title of education is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from breakthrough.market.demand.written import pieces

# Case counts for the short ones: "MS Excel" is no degree, "BA" may be a business analyst.
_LEVELS = (
    (3, re.compile(r"(?i:\bph\.? ?d\b|\bdoctora(?:te|l)\b)|\bD\.?Phil\b")),
    (2, re.compile(r"(?i:\bmaster(?:'|’)?s?(?= degree| of | in |'|’)|\bmaster(?:'|’)s\b"
                   r"|\bM\.?B\.?A\b|\bM\.?Sc\b|\b(?:advanced|(?:post)?graduate) "
                   r"degrees?\b|\bjuris doctor\b)|\bM\.?(?:Eng|Phil|S|A)\.?(?= in |\.|,)|\bJ\.?D\b"
                   r"|\bM\.?A\.? |\bLL\.?M\b")),
    (1, re.compile(r"(?i:\bbachelor(?:'|’)?s?\b|(?<!\badvanced )(?<!\bgraduate )"
                   r"(?<!\bpostgraduate )\bdegree\b|\bB\.?Sc\b|\bB\.?Eng\b|\bB\.?Com\b)"
                   r"|\bBBA\b|\bLL\.?B\b|\bB\.?[AS]\.?(?= in |/| or |,|\.| degree| \()"
                   r"|^B\.?[AS]\.? ")),
)  # fmt: skip
_ASKS = re.compile(
    r"(?i:\b(?:advanced|(?:post)?graduate) degree|\bdegree|\bbachelor|\bmaster(?:'|’)s\b"
    r"|\bph\.? ?d\b|\bdoctorate\b|\bjuris doctor\b)"
    r"|\bB\.?Sc\b|\bM\.?Sc\b|\bB\.?[AS]\.?/|\bJ\.?D\b|\bB\.?[AS]\.? (?:in|or)\b"
)
_ENDS = re.compile(
    r"[;:](?=\s|$)|(?<![A-Z])\.(?=\s|$)|\bwith\b|\bplus\b|\brequired\b"
    r"|\band (?=\d|a minimum|at least|\w+ years)|\bpreferred\b|\bstrongly\b"
    r"|[,(] ?(?=M\.?B\.?A|CPA|CFA|ideally|preferably)|\bfrom an?\b",
    re.IGNORECASE,
)
_OF_LAW = re.compile(r"\bJ\.?D\b|\b[Jj]uris [Dd]octor")
_DEGREE = re.compile(
    r"(?<!\badvanced )(?<!\bgraduate )(?<!\bpostgraduate )\bdegrees?\b", re.IGNORECASE
)
_OPTIONAL = re.compile(
    r"\((?=[^)]*\b(?:nice to have|a plus|preferred|not required))[^)]*\)", re.IGNORECASE
)
_EQUIVALENT = re.compile(r",?\s*\(?\bor (?:an? )?(?:equivalent|comparable)\b.*$", re.IGNORECASE)
_GENERAL = re.compile(
    r"(?:\b(?:an?|the|hold|have|strong|relevant|university|college|undergraduate|advanced|graduate"
    r"|four[- ]year|4[- ]year|minimum|required|active)\W*)+$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|of)\b(?!\s+(?:a|an|any)\s+(?:related|relevant|similar))", re.IGNORECASE)
_BETWEEN = re.compile(r",|/|\bor\b|\band\b|\bpreferably\b|\(|\)|\be\.g\.", re.IGNORECASE)
_OPEN = frozenset("field discipline subject area related relevant similar etc".split())
_MEANS = {"mba": "business administration", "cs": "computer science"}


@dataclass(frozen=True, slots=True)
class Degree:
    """The least level asked for (1 bachelor, 2 master, 3 doctor), and subjects, any of which fits.

    Without `subjects` any will do, unless `is_limited`: some kind is asked for that has no name.
    `rest` is the line without it.
    """

    level: int
    subjects: tuple[tuple[str, ...], ...]
    is_limited: bool
    rest: str

    def is_held_by(self, title: str) -> bool:
        """Whether a degree of this title is one: by its level, and by a whole subject."""
        if level_of(title) < self.level:
            return False
        if not self.subjects:
            return not self.is_limited
        names = re.findall(r"\w+", title.lower())
        said = "; ".join((title, *(_MEANS[name] for name in names if name in _MEANS)))
        keys = [[word.key for word in piece] for piece in pieces(said)]
        return any(_holds(piece, one) for one in self.subjects for piece in keys)


def level_of(title: str) -> int:
    """The level of a degree by its title; 0 where it states none."""
    return next((level for level, said in _LEVELS if said.search(title)), 0)


def degree_in(line: str) -> Degree | None:
    """The degree that a line asks for; None where it asks for none."""
    line = _OPTIONAL.sub("", line)
    first = _ASKS.search(line)
    if not first:
        return None
    end = _ENDS.search(line, first.end())
    stop = end.start() if end else len(line)
    clause = _EQUIVALENT.sub("", line[first.start() : stop])
    level = _least(f"{clause} ")
    subjects, is_limited = _subjects(clause)
    if _OF_LAW.search(clause):
        subjects, is_limited = (("law",), ("juri", "doctor"), ("jd",), ("j.d",)), True
    before = _GENERAL.sub("", line[: first.start()])
    is_limited = is_limited or bool(re.search(r"\w\s*$", before))  # a technical degree
    return Degree(level, subjects, is_limited, f"{before}; {line[stop:]}")


def _least(clause: str) -> int:
    """The least level named; "degree" alone is a bachelor's, where no other is named."""
    named = _DEGREE.sub("", clause)
    levels = [level for level, said in _LEVELS if said.search(named)]
    return min(levels) if levels else level_of(clause) or 3


def _subjects(clause: str) -> tuple[tuple[tuple[str, ...], ...], bool]:
    found = _IN.search(clause)
    if not found:
        return (), False
    parts = [pieces(part) for part in _BETWEEN.split(clause[found.end() :])]
    keys = [tuple(word.key for word in piece) for part in parts for piece in part if piece]
    named = tuple(key for key in keys if _OPEN.isdisjoint(key) and not level_of(" ".join(key)))
    return named, True


def _holds(piece: list[str], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(tuple(piece[at : at + size]) == wanted for at in range(len(piece) - size + 1))
