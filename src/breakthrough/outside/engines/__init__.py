"""Search engines of others, to judge what was not chosen with them."""

from breakthrough.outside.engines.fts import FtsEngine, FtsJudge
from breakthrough.outside.engines.tantivy import TantivyEngine, TantivyJudge
from breakthrough.outside.engines.typed import typed

__all__ = ["FtsEngine", "FtsJudge", "TantivyEngine", "TantivyJudge", "typed"]
