"""The words that state why a seat is costly to leave empty, each with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from breakthrough.market.key_seats.figures import FactKind

_TOP = r"(?:ceo|chief executive(?: officer)?|managing director|(?:co-?)?founders?)\b"
_SOME = r"(?:[\w'’&/-]+ ){0,3}"  # up to three words between
_TEAM = r"(?:team|function|department|practice|organi[sz]ation|office|operation)s?\b"
_HIRE = r"(?:hire|employee|team member|person on the ground)\b"


@dataclass(frozen=True, slots=True)
class Stating:
    """Words that state one kind of fact; `reason`: why it bears on an empty seat."""

    kind: FactKind
    words: str
    reason: str


# Each is for Python's, DuckDB's and Spark's engine alike: no looking ahead or behind.
STATING = (
    Stating(
        FactKind.REPORTS_TO,
        r"\b(?:reports?|reporting)(?: directly)? (?:in ?)?to (?:the |our |both )?"
        rf"(?:(?:[\w-]+ ){{0,2}}{_TOP}|president\b)",  # of a vice president there may be many
        "Nobody stands between the seat and the top, so the top does its work meanwhile.",
    ),
    Stating(
        FactKind.FIRST,
        rf"\b(?:our|the|as a|be a) (?:very )?first {_SOME}{_HIRE}"
        r"|\bfounding (?:member|hire)\b",
        "There is nobody yet who does this work.",
    ),
    Stating(
        FactKind.FROM_SCRATCH,
        rf"\b(?:build|building|set up|setting up|establish|establishing|create|creating|stand up)"
        rf"(?: out| up)? (?:the |our |a |an |this )?{_SOME}{_TEAM} from"
        r" (?:scratch|the ground up|zero)",
        "A whole team waits for the seat.",
    ),
    Stating(
        FactKind.AT_ONCE,
        r"\burgently (?:hiring|seeking|looking|need|needed|recruiting|searching)\b"
        r"|\burgent (?:hire|vacancy|opening)\b"
        r"|\bimmediate (?:start|starter|starting|joiner|vacancy|opening)\b"
        r"|\b(?:start|join|available to start|begin)(?:ing)? (?:immediately|asap)\b",
        "The employer says that it is needed now.",
    ),
    Stating(
        FactKind.DEADLINE,
        r"\b(?:regulatory|statutory|legal|filing|compliance|audit) deadlines?\b"
        r"|\bdeadlines? (?:set|imposed) by (?:the )?(?:regulator|law|authorit)\w*",
        "Work with a date set by law waits for the seat.",
    ),
    Stating(
        FactKind.REPLACES,
        r"\b(?:backfill|successor to|replacement for|replacing) (?:our |the |an? )?"
        r"(?:current |outgoing |departing |retiring |former |position|role)\w*"
        r"|\b(?:this|the) (?:role|position) is an? (?:backfill|replacement)\b"
        r"|\b(?:take|taking) over from (?:our|the) (?:current|outgoing|departing|retiring)\b",
        "Somebody did this work, and leaves or has left.",
    ),
    Stating(
        FactKind.INTERIM,
        r"\b(?:on an interim basis|interim (?:role|position|assignment|contract|cover|period of)"
        r"|(?:maternity|paternity|parental)(?: leave)? cover)\b",
        "The seat is filled for a time only, or stands in for somebody.",
    ),
)

ANY = "(?i)" + "|".join(one.words for one in STATING)
EACH = tuple((one.kind, re.compile(one.words, re.IGNORECASE)) for one in STATING)
# Earlier in the sentence: it is denied, it is what was done elsewhere, or a report is a paper.
DENIED = re.compile(
    r"\b(?:not|no|never|without|isn['’]?t|aren['’]?t|doesn['’]?t|won['’]?t|rather than"
    r"|instead of)\b[^.;:!?]{0,40}$"
    r"|\b(?:experience|experienced|track record|proven|background|history of|previous(?:ly)?|prior"
    r"|you['’]ve|you have|had to|having|has|someone who|ideally|prefer\w*|comfortable)\b"
    r"|\b(?:prepar\w+|present\w*|provid\w+|deliver\w*|creat\w+|produc\w+|writ\w+|generat\w+|regular"
    r"|weekly|monthly|quarterly|annual|status|financial|management|progress|detailed|clear|concise"
    r"|performance|of)\s+(?:and \w+ )?$",
    re.IGNORECASE,
)
