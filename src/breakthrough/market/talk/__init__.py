"""How to talk to an employer: what its adverts ask for, whom they name, what to ask back."""

from breakthrough.market.talk.asked import Asked, Comparison, Proof
from breakthrough.market.talk.questions import Question
from breakthrough.market.talk.spread import Spread
from breakthrough.market.talk.talk import Talk
from breakthrough.market.talk.told import EmployerTold, employer_told

__all__ = [
    "Asked",
    "Comparison",
    "EmployerTold",
    "Proof",
    "Question",
    "Spread",
    "Talk",
    "employer_told",
]
