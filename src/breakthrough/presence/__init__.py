"""What they find: every line of a public text true, and traced to evidence."""

from breakthrough.presence.truth.check import check
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
    "Checked",
    "Finding",
    "Kind",
    "Secrets",
    "TruthCheck",
    "Verdict",
    "check",
]
