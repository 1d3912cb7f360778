"""Would they find me: searches, scores, places, and the truthful words that would change them."""

from breakthrough.findability.answers.chair import Chair, Seen, chair, shown_title, title_words
from breakthrough.findability.answers.earn import ToEarn, what_to_earn
from breakthrough.findability.answers.explain import Explained, Keeping, PartExplained, explain
from breakthrough.findability.answers.outcome import Outcome, SearchWord, Standing, outcomes
from breakthrough.findability.answers.rare import LEAST_CROWD, Rare, rare_combinations
from breakthrough.findability.answers.report import (
    ByDemand,
    Findability,
    PageShare,
    counts_for,
    findability,
)
from breakthrough.findability.answers.supply import (
    AdvertField,
    Brief,
    Met,
    MustHave,
    RoleAdverts,
    Statements,
    Supply,
    Uncounted,
    brief_of,
    named_by_none,
    passage,
    roles_asked,
    small_words,
)
from breakthrough.findability.answers.ways import Missing, Way
from breakthrough.findability.answers.wording import CrowdSentence, crowd_wording, is_sentence
from breakthrough.findability.edits.adoption import Adoption, adoptions
from breakthrough.findability.edits.candidates import backing, candidates, is_backed, stands_already
from breakthrough.findability.edits.copied import Copied, copied, without_copied
from breakthrough.findability.edits.gain import Gain, Tally
from breakthrough.findability.edits.improve import Suggestion, Suggestions, improve
from breakthrough.findability.edits.split import Split, split_by_employer, turn_of
from breakthrough.findability.edits.stuffing import (
    Pasted,
    drummed,
    idle_words,
    pasted,
    repeated,
    said_again,
    without_pasted,
)
from breakthrough.findability.edits.task import DEFAULT_BUDGET
from breakthrough.findability.ranking.bars import KEPT, PAGE_ONE, PAGES, Bars, bars
from breakthrough.findability.ranking.boolean import BooleanJudge
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.embedding import Embedder, EmbeddingJudge
from breakthrough.findability.ranking.index import SearchIndex
from breakthrough.findability.ranking.judge import Judge
from breakthrough.findability.ranking.panel import Judged, Spread, panel, spread
from breakthrough.findability.ranking.ranker import SCALE, VARIANTS, Ranker, Statistics
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.ranking.wider import Expected, WiderRanking
from breakthrough.findability.searches.derivations import ALL_SEARCHES, derivations
from breakthrough.findability.searches.names import names_of
from breakthrough.findability.searches.place import names_of_places, places_of
from breakthrough.findability.searches.qualified import Evidence, Fit
from breakthrough.findability.searches.salience import salient_phrases, worth_typing
from breakthrough.findability.searches.search import Search, SearchKind
from breakthrough.findability.searches.sittings import Adverts, Sitting, sittings
from breakthrough.findability.searches.titles import TitleReader
from breakthrough.findability.searches.typed import Recipe, searches_of
from breakthrough.findability.searches.writing import as_written
from breakthrough.findability.text.cv_text import profile_of_text
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import (
    Edit,
    Surface,
    public_items,
    public_profile,
    with_edits,
)
from breakthrough.findability.text.tokens import SCHEMA as TOKENS
from breakthrough.findability.text.tokens import Tokens, Vocabulary, tokenise

__all__ = [
    "ALL_SEARCHES",
    "DEFAULT_BUDGET",
    "KEPT",
    "LEAST_CROWD",
    "PAGES",
    "PAGE_ONE",
    "SCALE",
    "TOKENS",
    "VARIANTS",
    "Adoption",
    "AdvertField",
    "Adverts",
    "Bars",
    "BooleanJudge",
    "Brief",
    "ByDemand",
    "Chair",
    "Copied",
    "Crowd",
    "CrowdSentence",
    "Edit",
    "Embedder",
    "EmbeddingJudge",
    "Evidence",
    "Expected",
    "Explained",
    "Findability",
    "Fit",
    "Gain",
    "Judge",
    "Judged",
    "Keeping",
    "Met",
    "Missing",
    "MustHave",
    "Outcome",
    "PageShare",
    "PartExplained",
    "Pasted",
    "Profile",
    "Ranker",
    "Ranking",
    "Rare",
    "Recipe",
    "RoleAdverts",
    "Search",
    "SearchIndex",
    "SearchKind",
    "SearchWord",
    "Seen",
    "Sitting",
    "Split",
    "Spread",
    "Standing",
    "Statements",
    "Statistics",
    "Suggestion",
    "Suggestions",
    "Supply",
    "Surface",
    "Tally",
    "TitleReader",
    "ToEarn",
    "Tokens",
    "Uncounted",
    "Vocabulary",
    "Way",
    "WiderRanking",
    "adoptions",
    "as_written",
    "backing",
    "bars",
    "brief_of",
    "candidates",
    "chair",
    "copied",
    "counts_for",
    "crowd_wording",
    "derivations",
    "drummed",
    "explain",
    "findability",
    "idle_words",
    "improve",
    "is_backed",
    "is_sentence",
    "named_by_none",
    "names_of",
    "names_of_places",
    "outcomes",
    "panel",
    "passage",
    "pasted",
    "places_of",
    "profile_of_text",
    "public_items",
    "public_profile",
    "rare_combinations",
    "repeated",
    "roles_asked",
    "said_again",
    "salient_phrases",
    "searches_of",
    "shown_title",
    "sittings",
    "small_words",
    "split_by_employer",
    "spread",
    "stands_already",
    "title_words",
    "tokenise",
    "turn_of",
    "what_to_earn",
    "with_edits",
    "without_copied",
    "without_pasted",
    "worth_typing",
]
