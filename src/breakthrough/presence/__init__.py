"""What they find: every line of a public text true, and traced to evidence."""

from breakthrough.presence.brief import AskedRole, Brief, brief_for
from breakthrough.presence.consistency import Inconsistency, Standing, inconsistencies
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
from breakthrough.presence.face.facts import Facts, facts_of
from breakthrough.presence.face.page_title import page_title
from breakthrough.presence.gate import Published, Refusal, Says, published_of, refusals
from breakthrough.presence.surfaces import (
    Difference,
    PackField,
    Surface,
    Text,
    compose,
    count,
    differences,
    face_of,
    field_pack,
)
from breakthrough.presence.truth.check import check, check_all
from breakthrough.presence.truth.finding import (
    COVERED,
    Checked,
    Finding,
    Kind,
    TruthCheck,
    Verdict,
)
from breakthrough.presence.truth.secrecy import Secrets, secrets_in

__all__ = [
    "COVERED",
    "THEMES",
    "AskedRole",
    "Brief",
    "Checked",
    "Difference",
    "Entry",
    "Face",
    "Facts",
    "Finding",
    "Inconsistency",
    "Kind",
    "Link",
    "Note",
    "NoteKind",
    "Offer",
    "PackField",
    "Positioning",
    "Published",
    "Reach",
    "Refusal",
    "Says",
    "Secrets",
    "Spoken",
    "Standing",
    "Surface",
    "Text",
    "TruthCheck",
    "Verdict",
    "brief_for",
    "check",
    "check_all",
    "compose",
    "count",
    "differences",
    "face_of",
    "facts_of",
    "field_pack",
    "inconsistencies",
    "page_title",
    "published_of",
    "refusals",
    "secrets_in",
]
