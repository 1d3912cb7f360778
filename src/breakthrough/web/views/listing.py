"""What every page about my evidence shows of it."""

from __future__ import annotations

from collections import defaultdict

from breakthrough.actions.evidence import EvidenceList, ListedClaim
from breakthrough.web.career_line import career_picture
from breakthrough.web.corrections import Correction
from breakthrough.web.intake import Taken

_NAMES = {
    "role": "Roles and what you did in them",
    "summary": "About you",
    "headline": "Your headline",
    "skill": "Skills",
    "recommendation": "What others wrote about you",
    "endorsement": "What others endorsed",
    "honour": "Honours",
    "education": "Education",
    "volunteering": "Volunteering",
}


def evidence_context(
    listed: EvidenceList, *, back: str, taken: Taken | None, correction: Correction | None
) -> dict[str, object]:
    """The timeline, what awaits a yes, and what came of the form just sent."""
    proposed = listed.to_confirm
    return {
        "listed": listed,
        "latest_first": [*reversed(listed.roles), *listed.undated],
        "picture": career_picture(listed),
        "proposed_roles": [item for item in proposed if item.kind == "role"],
        "proposed_others": [item for item in proposed if item.kind != "role"],
        "taken": taken,
        "correction": correction,
        "back": back,
    }


def claim_groups(listed: EvidenceList) -> list[tuple[str, list[ListedClaim]]]:
    """The claims by the kind of thing they stand on, in the order of their first."""
    groups: dict[str, list[ListedClaim]] = defaultdict(list)
    for claim in listed.claims:
        groups[claim.kind].append(claim)
    return [(_NAMES.get(kind, f"{kind.capitalize()}s"), said) for kind, said in groups.items()]
