"""The texts of each place where somebody may find me, within its limits."""

from breakthrough.presence.surfaces.compose import compose, role_keys
from breakthrough.presence.surfaces.difference import (
    Change,
    Difference,
    Move,
    Span,
    differences,
)
from breakthrough.presence.surfaces.limit import Count, Limit, Unit, count, limit_of, limits, over
from breakthrough.presence.surfaces.pack import PackField, field_pack, over_limit
from breakthrough.presence.surfaces.text import Surface, Text
from breakthrough.presence.surfaces.whole import face_of

__all__ = [
    "Change",
    "Count",
    "Difference",
    "Limit",
    "Move",
    "PackField",
    "Span",
    "Surface",
    "Text",
    "Unit",
    "compose",
    "count",
    "differences",
    "face_of",
    "field_pack",
    "limit_of",
    "limits",
    "over",
    "over_limit",
    "role_keys",
]
