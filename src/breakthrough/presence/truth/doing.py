"""How much of a doing a sentence claims: led it, did it, helped with it, saw it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache


class Part(IntEnum):
    """The part a person had in something; a text may never claim a higher one than evidence."""

    SAW = 0
    HELPED = 1
    DID = 2
    LED = 3


@dataclass(frozen=True, slots=True)
class Doing:
    """A word of doing at text[start:end], and the part it claims."""

    start: int
    end: int
    part: Part


_LED = (
    "led(?! to\\b)|lead(?=s?\\s+(?:a|an|the|my|our|its|all|\\d))|leading"
    "|headed|heading|directed|directing"
    "|owned|own(?=s?\\s+(?:the|our|all))"
    "|owning|ran|run|running|runs|managed|manage|manages|managing|chaired|chairing"
    "|chair(?=\\s+the)|founded|co-?founded"
    "|founding|spearheaded|spearheading|oversaw|oversee|oversees|overseeing|supervised|supervise"
    "|supervising|responsible for|accountable for|in charge of|drove|driving|pioneered"
    "|orchestrated|masterminded|commanded|governed|presided|steered|championed|was the driving "
    "force"
)
_HELPED = (
    "helped|help|helping|assisted|assist|assisting|supported|support|supporting|contributed"
    "|contribute|contributing|participated|participate|participating|took part|take part"
    "|taking part|worked (?:closely )?(?:on|with)|working (?:on|with)|was involved|involved in"
    "|was part of|part of|collaborated|collaborating|co-\\w+|member of|facilitated|enabled|joined "
    "in|shared in"
)
_SAW = (
    "shadowed|shadowing|observed|observing|learned about|learnt about|attended|attending"
    "|exposure to|exposed to|familiar with|introduced to|studied|watched"
)
_DID = (
    "built|build|builds|building|designed|design(?=s?\\s+(?:a|an|the))|designing|created|creating|developed|develop"
    "|developing|implemented|implementing|delivered|delivering|wrote|write|writing|rewrote"
    "|negotiated|negotiate|negotiating|launched|launching|made|making|cut|cutting|reduced|reduce|reducing|grew"
    "|grow|growing|won|winning|saved|saving|planned|plan(?=\\s+(?:the|all|\\d))|planning(?=\\s+(?:the|all|\\d))|introduced"
    "|introducing|set up|setting "
    "up|established|establishing|trained|training(?=\\s+(?:\\d|the|a))|mentored"
    "|mentoring|coached|coaching|analysed|analyzed|analysing|analyzing|advised|advise|advising"
    "|coordinated|coordinate|coordinating|organised|organized|organising|organizing|brought"
    "|increased|increasing|improved|improving|transformed|transforming|automated|automating"
    "|restructured|restructuring|rebuilt|rebuilding|reorganised|reorganized|consolidated"
    "|migrated|migrating|integrated|integrating|raised|raising|sold|selling|bought|acquired"
    "|hired|hiring(?=\\s+(?:\\d|the|a))|recruited|taught|published|produced|prepared|treated"
    "|nursed|cared for"
    "|repaired|installed|engineered|programmed|coded|tested|shipped|served|opened|closed"
    "|turned around|rolled out|modernised|modernized|standardised|standardized|simplified"
    "|streamlined|enhanced|optimi[sz]ed|fostered|leveraged|maintained|operated|monitored|executed|completed"
    "|resolved|handled|administered|conducted|performed|presented|researched|tracked|reviewed|audited|evaluated"
    "|assessed|received|earned|awarded|gained|architected|deployed|scaled|processed|upgraded|expanded|converted"
    "|negotiates|optimise|optimising|optimizing|scaling|deploying|ensured|strengthened|accelerated|eliminated"
    "|shaped|authored|invented|patented|secured|generated|achieved|replaced|merged|carved out|used"
)
_WORD = re.compile(
    rf"(?<![\w-])(?:(?P<HELPED>{_HELPED})|(?P<SAW>{_SAW})|(?P<LED>{_LED})"
    rf"|(?P<DID>{_DID}))(?![\w-])",
    re.IGNORECASE,
)
# Where one may begin: asked first, since a list of two hundred words is slow to try everywhere.
_PLAIN = re.compile("[a-z-]{3}")
_PREFIXES = {one[:3] for one in "|".join((_LED, _HELPED, _SAW, _DID)).split("|")}
_BEGINS = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(one for one in _PREFIXES if _PLAIN.fullmatch(one)))})",
    re.IGNORECASE,
)
# "Responsible for helping", "helped to build": the weaker of two that stand together counts.
_TOGETHER = re.compile(r"\s*(?:to|in|with|and|by|,)?\s*(?:the\s+)?", re.IGNORECASE)
_NOT_DOING = re.compile(
    r"(?:\b(?:to|would|could|will|can|who|that|they|he|she|you|people|may|might|should|the|a|an"
    r"|my|our|in"
    r"|of|and)|['’](?:ll|d))\s+$",
    re.IGNORECASE,
)
_WEAK_FORMS = frozenset("run own help support lead build write grow make plan design chair".split())


@lru_cache(maxsize=64)  # one sentence is asked by several
def doings(text: str) -> tuple[Doing, ...]:
    """The words of doing in a sentence, in order; of two tied to each other the weaker part.

    >>> [(one.part.name) for one in doings("Helped to build the team and led the move")]
    ['HELPED', 'LED']
    """
    found: list[Doing] = []
    for one in _doings(text):
        last = found[-1] if found else None
        if last and last.part <= Part.HELPED and _are_tied(text, last, one):
            continue
        found.append(one)
    return tuple(found)


def _are_tied(text: str, one: Doing, other: Doing) -> bool:
    between = text[one.end : other.start]
    return "," not in between and " and " not in between and bool(_TOGETHER.fullmatch(between))


def _doings(text: str) -> Iterator[Doing]:
    for begins in _BEGINS.finditer(text):
        found = _WORD.match(text, begins.start())
        if found is None:
            continue
        word = found.group().casefold()
        if word in _WEAK_FORMS and found.start() and _NOT_DOING.search(text, 0, found.start()):
            continue  # "the support", "to lead": a noun, a wish
        yield Doing(found.start(), found.end(), Part[found.lastgroup or "DID"])
