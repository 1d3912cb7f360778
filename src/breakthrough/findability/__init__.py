"""Would they find me: searches, scores, places, and the truthful words that would change them."""

from breakthrough.findability.answers.chair import Chair, Seen, chair, shown_title, title_words
from breakthrough.findability.answers.earn import ToEarn, what_to_earn
from breakthrough.findability.answers.explain import Explained, Keeping, PartExplained, explain
from breakthrough.findability.answers.outcome import Outcome, SearchWord, Standing, outcomes
from breakthrough.findability.answers.rare import LEAST_CROWD, Rare, rare_combinations
from breakthrough.findability.answers.report import Findability, PageShare, findability
from breakthrough.findability.answers.ways import Missing, Way
from breakthrough.findability.answers.wording import CrowdSentence, crowd_wording
from breakthrough.findability.edits.candidates import backing, candidates, is_backed, stands_already
from breakthrough.findability.edits.improve import (
    DEFAULT_BUDGET,
    Gain,
    Suggestion,
    Suggestions,
    improve,
    split_by_employer,
)
from breakthrough.findability.ranking.bars import KEPT, PAGE_ONE, PAGES, Bars, bars
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.index import SearchIndex
from breakthrough.findability.ranking.judge import Judge
from breakthrough.findability.ranking.ranker import SCALE, VARIANTS, Ranker, Statistics
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.searches.qualified import Evidence, Fit
from breakthrough.findability.searches.salience import as_written, salient_phrases, worth_typing
from breakthrough.findability.searches.search import Search, SearchKind
from breakthrough.findability.searches.sessions import searches_of, sittings
from breakthrough.findability.text.cv_text import profile_of_text
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit, Surface, public_items, public_profile
from breakthrough.findability.text.tokens import SCHEMA as TOKENS
from breakthrough.findability.text.tokens import Tokens, Vocabulary, tokenise

__all__ = [
    "DEFAULT_BUDGET",
    "KEPT",
    "LEAST_CROWD",
    "PAGES",
    "PAGE_ONE",
    "SCALE",
    "TOKENS",
    "VARIANTS",
    "Bars",
    "Chair",
    "Crowd",
    "CrowdSentence",
    "Edit",
    "Evidence",
    "Explained",
    "Findability",
    "Fit",
    "Gain",
    "Judge",
    "Keeping",
    "Missing",
    "Outcome",
    "PageShare",
    "PartExplained",
    "Profile",
    "Ranker",
    "Ranking",
    "Rare",
    "Search",
    "SearchIndex",
    "SearchKind",
    "SearchWord",
    "Seen",
    "Standing",
    "Statistics",
    "Suggestion",
    "Suggestions",
    "Surface",
    "ToEarn",
    "Tokens",
    "Vocabulary",
    "Way",
    "as_written",
    "backing",
    "bars",
    "candidates",
    "chair",
    "crowd_wording",
    "explain",
    "findability",
    "improve",
    "is_backed",
    "outcomes",
    "profile_of_text",
    "public_items",
    "public_profile",
    "rare_combinations",
    "salient_phrases",
    "searches_of",
    "shown_title",
    "sittings",
    "split_by_employer",
    "stands_already",
    "title_words",
    "tokenise",
    "what_to_earn",
    "worth_typing",
]
