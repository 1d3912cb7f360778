"""What they find: every line of a public text true, and traced to evidence."""

from breakthrough.presence.face.face import (
    THEMES,
    Entry,
    Face,
    Link,
    Note,
    NoteKind,
    Offer,
    Positioning,
    Reach,
    Spoken,
)
from breakthrough.presence.gate import Published, Refusal, Says, published_of, refusals
from breakthrough.presence.truth.check import check, check_all
from breakthrough.presence.truth.finding import (
    COVERED,
    Checked,
    Finding,
    Kind,
    TruthCheck,
    Verdict,
)
from breakthrough.presence.truth.secrecy import Secrets

__all__ = [
    "COVERED",
    "THEMES",
    "Checked",
    "Entry",
    "Face",
    "Finding",
    "Kind",
    "Link",
    "Note",
    "NoteKind",
    "Offer",
    "Positioning",
    "Published",
    "Reach",
    "Refusal",
    "Says",
    "Secrets",
    "Spoken",
    "TruthCheck",
    "Verdict",
    "check",
    "check_all",
    "published_of",
    "refusals",
]
