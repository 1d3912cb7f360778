"""How to talk to an employer: what its adverts ask for, whom they name, what to ask back."""

from breakthrough.market.talk.asked import Asked, Comparison
from breakthrough.market.talk.questions import Question
from breakthrough.market.talk.said import Proof, Saying, Sayings, Where
from breakthrough.market.talk.talk import Talk
from breakthrough.market.talk.told import EmployerTold, employer_told

__all__ = [
    "Asked",
    "Comparison",
    "EmployerTold",
    "Proof",
    "Question",
    "Saying",
    "Sayings",
    "Talk",
    "Where",
    "employer_told",
]
