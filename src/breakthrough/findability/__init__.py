"""Would they find me: searches, scores, places, and the truthful words that would change them."""

from breakthrough.findability.bars import KEPT, PAGE_ONE, PAGES, Bars, SearchIndex, bars
from breakthrough.findability.candidates import backing, candidates, is_backed, stands_already
from breakthrough.findability.chair import Chair, Seen, chair, shown_title, title_words
from breakthrough.findability.cv_text import profile_of_text
from breakthrough.findability.improve import (
    DEFAULT_BUDGET,
    Gain,
    Suggestion,
    Suggestions,
    improve,
    split_by_employer,
)
from breakthrough.findability.outcome import Outcome, SearchWord, Standing, outcomes
from breakthrough.findability.profile import Profile
from breakthrough.findability.public import Edit, Surface, public_items, public_profile
from breakthrough.findability.qualified import Evidence, Fit
from breakthrough.findability.ranker import SCALE, Ranker, Statistics
from breakthrough.findability.ranking import Crowd, Ranking
from breakthrough.findability.report import Findability, PageShare, findability
from breakthrough.findability.salience import as_written, salient_phrases, worth_typing
from breakthrough.findability.search import Search
from breakthrough.findability.sessions import searches_of, sittings
from breakthrough.findability.tokens import SCHEMA as TOKENS
from breakthrough.findability.tokens import Tokens, Vocabulary, tokenise
from breakthrough.findability.wording import CrowdSentence, crowd_wording

__all__ = [
    "DEFAULT_BUDGET",
    "KEPT",
    "PAGES",
    "PAGE_ONE",
    "SCALE",
    "TOKENS",
    "Bars",
    "Chair",
    "Crowd",
    "CrowdSentence",
    "Edit",
    "Evidence",
    "Findability",
    "Fit",
    "Gain",
    "Outcome",
    "PageShare",
    "Profile",
    "Ranker",
    "Ranking",
    "Search",
    "SearchIndex",
    "SearchWord",
    "Seen",
    "Standing",
    "Statistics",
    "Suggestion",
    "Suggestions",
    "Surface",
    "Tokens",
    "Vocabulary",
    "as_written",
    "backing",
    "bars",
    "candidates",
    "chair",
    "crowd_wording",
    "findability",
    "improve",
    "is_backed",
    "outcomes",
    "profile_of_text",
    "public_items",
    "public_profile",
    "salient_phrases",
    "searches_of",
    "shown_title",
    "sittings",
    "split_by_employer",
    "stands_already",
    "title_words",
    "tokenise",
    "worth_typing",
]
