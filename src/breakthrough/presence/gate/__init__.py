"""What may not be published, by name and with the reason."""

from breakthrough.presence.gate.published import Published, Says, published_of
from breakthrough.presence.gate.refusals import Refusal, refusals

__all__ = ["Published", "Refusal", "Says", "published_of", "refusals"]
