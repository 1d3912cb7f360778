"""The same postings made into searches in other ways, to show how much that matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from breakthrough.findability.searches.search import Search
from breakthrough.findability.searches.sittings import Sitting
from breakthrough.findability.searches.typed import EVERYTHING, Recipe, searches_of

ALL_SEARCHES = "all searches of a sitting"
RECIPES: Mapping[str, Recipe] = {
    ALL_SEARCHES: EVERYTHING,
    "titles only": Recipe(skills=(), operators=False),
    "title and one skill": Recipe(title=False, skills=(1,), operators=False),
    "title and three skills": Recipe(title=False, skills=(3,), operators=False),
    "with operators only": Recipe(title=False, skills=()),
    "the skills most employers name": Recipe(by_use=True),
}


def derivations(found: Sequence[Sitting]) -> Mapping[str, tuple[Search, ...]]:
    """The searches under each way of making them, by its name; none where a way gives none.

    Searches made from postings stand for what employers really type, which nobody outside knows: a
    figure that changes much from one way to another is to be taken with care (science A9).
    """
    return {name: searches_of(found, recipe=recipe) for name, recipe in RECIPES.items()}
