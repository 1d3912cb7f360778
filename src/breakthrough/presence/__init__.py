"""What they find: every line of a public text true, and traced to evidence."""

from breakthrough.presence.truth import (
    COVERED,
    Checked,
    Finding,
    Kind,
    Secrets,
    TruthCheck,
    Verdict,
    check,
)

__all__ = [
    "COVERED",
    "Checked",
    "Finding",
    "Kind",
    "Secrets",
    "TruthCheck",
    "Verdict",
    "check",
]
