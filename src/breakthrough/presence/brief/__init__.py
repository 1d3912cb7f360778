"""One page for one employer or client, made from what it asks for and from evidence."""

from breakthrough.presence.brief.brief import brief_for
from breakthrough.presence.brief.told import Answered, AskedRole, Brief, Gap, PageLine, Section

__all__ = ["Answered", "AskedRole", "Brief", "Gap", "PageLine", "Section", "brief_for"]
