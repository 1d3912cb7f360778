"""What they find: what I stand for, my texts and pages, each held against the evidence."""

from breakthrough.actions.presence.briefs import (
    AnsweredLine,
    BriefTold,
    GapTold,
    brief,
    brief_pdf,
)
from breakthrough.actions.presence.building import (
    BuiltPresence,
    build,
    check_site,
    previewed,
    served_site,
)
from breakthrough.actions.presence.checking import (
    BackingClaim,
    CheckedSentence,
    CheckedText,
    MarkedPassage,
    check_text,
)
from breakthrough.actions.presence.clients import ClientsBuilt, build_clients
from breakthrough.actions.presence.details import (
    PublicDetailsTold,
    change_details,
    public_details,
)
from breakthrough.actions.presence.differing import DifferenceTold, Differing, Said, differing
from breakthrough.actions.presence.effect import PageAbove, in_searches
from breakthrough.actions.presence.notes import (
    KeptNote,
    KeptNotes,
    list_notes,
    publish_note,
    withdraw_note,
    write_note,
)
from breakthrough.actions.presence.pack import Pack, pack
from breakthrough.actions.presence.positionings import (
    KeptPositioning,
    Positionings,
    list_positionings,
    use_positioning,
    write_positioning,
)
from breakthrough.actions.presence.private import (
    PrivateItem,
    PrivateThings,
    keep_private,
    private_things,
    stop_keeping_private,
)
from breakthrough.actions.presence.refused import Refused
from breakthrough.actions.presence.searched import TextEffect
from breakthrough.actions.presence.texts import (
    PositioningDifference,
    ShownText,
    Texts,
    TriedText,
    compare_positioning,
    list_texts,
    try_text,
    write_text,
)

__all__ = [
    "AnsweredLine",
    "BackingClaim",
    "BriefTold",
    "BuiltPresence",
    "CheckedSentence",
    "CheckedText",
    "ClientsBuilt",
    "DifferenceTold",
    "Differing",
    "GapTold",
    "KeptNote",
    "KeptNotes",
    "KeptPositioning",
    "MarkedPassage",
    "Pack",
    "PageAbove",
    "PositioningDifference",
    "Positionings",
    "PrivateItem",
    "PrivateThings",
    "PublicDetailsTold",
    "Refused",
    "Said",
    "ShownText",
    "TextEffect",
    "Texts",
    "TriedText",
    "brief",
    "brief_pdf",
    "build",
    "build_clients",
    "change_details",
    "check_site",
    "check_text",
    "compare_positioning",
    "differing",
    "in_searches",
    "keep_private",
    "list_notes",
    "list_positionings",
    "list_texts",
    "pack",
    "previewed",
    "private_things",
    "public_details",
    "publish_note",
    "served_site",
    "stop_keeping_private",
    "try_text",
    "use_positioning",
    "withdraw_note",
    "write_note",
    "write_positioning",
    "write_text",
]
