"""Whether edits win searches they were not chosen on, tried on people of the imported crowd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from breakthrough.actions.crowd import CrowdBasis, current_crowd
from breakthrough.actions.findability.playing import MOST_FOR_ENGINES, OTHER_PAGES, Company
from breakthrough.actions.findability.view import SEARCHES_NOTE
from breakthrough.actions.likeness import market
from breakthrough.basics import Problem, count_text
from breakthrough.findability import DEFAULT_BUDGET, VARIANTS, Ranker
from breakthrough.findability.trial.played import Played, first_places
from breakthrough.findability.trial.player import OPENING_SENTENCES, OPENING_SKILLS, Public
from breakthrough.findability.trial.pooled import LEAST_PEOPLE
from breakthrough.findability.trial.verdict import FieldCases, JudgedTrial, fields, verdict
from breakthrough.outside.engines import TantivyEngine

PEOPLE = 60
SEED = 1
LEAST_CROWD = 100  # profiles; in a smaller crowd a page of 25 holds a quarter of everybody
CHOSEN_WITH = Ranker().name
ALSO_ASKED = frozenset(ranker.name for ranker in VARIANTS)  # each edit must help under these too

STANDS_IN_PUBLIC = {
    Public.OPENING: (
        f"the first {OPENING_SKILLS} of its skills and the first {OPENING_SENTENCES} of its "
        "sentences, about what a page shows before “see more”"
    ),
    Public.THIRD: "the first third of its skills and of its sentences",
}
PAIR_NOTE = (
    "A share counts pairs of a person and a search on page one, so who has many searches counts "
    "more. Its range is the middle 90 % when people and employers are both drawn anew."
)
RANDOM_NOTE = (
    "Random words are true phrases of the person's own evidence, cut by the same rules, together "
    "as long as the chosen ones; four draws each are averaged."
)
LIMITS_NOTE = (
    "It cannot say that a person calls, or that a page one is read. No employer's own system was "
    "asked, and everybody else's profile stayed as it is."
)


@dataclass(frozen=True, slots=True)
class PostingsBasis:
    """The postings that the searches are made from, and when they were seen."""

    postings: int
    employers: int
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Validation:
    """What edits bring on searches they were not chosen on, under every judge, and where they lose.

    `people` of the crowd played the person; `drawn` were looked at for that, and `left_out` says
    how many were not taken, by the reason. `public`: how much of each stood in public. `judges`
    look at page one, 25 places; `other_pages` at the first 10 and 50 of the judge used to choose,
    by the number of places. `budget`: characters that might be added; `used` and `pool`: those
    added, and the true phrases to choose from, for the person in the middle.
    """

    finding: str
    people: int
    seed: int
    budget: int
    pairs: int
    public: Public
    judges: Mapping[str, JudgedTrial]
    other_pages: Mapping[str, JudgedTrial]
    fields: tuple[FieldCases, ...]
    used: float
    pool: float
    drawn: int
    left_out: Mapping[str, int]
    market: PostingsBasis
    crowd: CrowdBasis
    notes: tuple[str, ...]


def validate(
    career: int,
    *,
    people: int = PEOPLE,
    seed: int = SEED,
    public: Public = Public.OPENING,
    told: Callable[[int, int], None] | None = None,
) -> Validation:
    """The experiment on `people` profiles of the crowd in use, drawn by `seed`.

    `told` hears after each person how many are done, and of how many. Raises Problem without a
    market, or with a crowd that cannot be played with.
    """
    crowd = current_crowd(career)
    _check(people, seed=seed, crowd=crowd.basis)
    market()  # says so at once where there is none
    company = Company.of(crowd, seed=seed, public=public)
    found: list[Played] = []
    left_out: Counter[str] = Counter()
    for one in company.people():
        if isinstance(one, str):
            left_out[one] += 1
            continue
        found.append(one)
        if told is not None:
            told(len(found), people)
        if len(found) == people:
            break
    if not found:
        raise _nobody(left_out)
    return _validation(found, company=company, left_out=left_out)


def _check(people: int, *, seed: int, crowd: CrowdBasis) -> None:
    if people < 1 or seed < 0:
        raise Problem(
            f"{people} people and seed {seed} make no experiment.",
            expected="At least one person, and a seed of 0 or more.",
        )
    if crowd.is_titles_only:
        raise Problem(
            "This crowd holds titles only, so nobody in it has evidence that is not public.",
            next_step="Import profiles with a text: CVs, JSON Lines, CSV or Parquet.",
        )
    if crowd.count < LEAST_CROWD:
        raise Problem(
            f"This crowd has {crowd.count} profiles; a page of 25 would hold most of those alike.",
            expected=f"At least {LEAST_CROWD} are needed for this.",
            next_step="Import a larger crowd.",
        )
    if people > crowd.count:
        raise Problem(
            f"There are not {people:,} people in this crowd, but {crowd.count:,}.",
            next_step="Ask for fewer; 60 take a few minutes.",
        )


def _nobody(left_out: Mapping[str, int]) -> Problem:
    reasons = "; ".join(f"{n:,} {reason}" for reason, n in sorted(left_out.items()))
    return Problem(
        f"Nobody in this crowd could play the person: {reasons}.",
        expected="The postings must be for people like those of the crowd.",
        next_step="Import boards of employers in their field, or another crowd.",
    )


def _validation(
    people: Sequence[Played], *, company: Company, left_out: Mapping[str, int]
) -> Validation:
    served = ALSO_ASKED | {CHOSEN_WITH}
    found = {
        name: verdict(people, judge=name, is_used=name in served, seed=company.seed)
        for name in people[0].others
    }
    pages = {first_places(CHOSEN_WITH, page): page for page in OTHER_PAGES}
    judges = {name: one for name, one in found.items() if name not in pages}
    return Validation(
        finding=_finding(judges[CHOSEN_WITH], people=len(people)),
        people=len(people),
        seed=company.seed,
        budget=DEFAULT_BUDGET,
        pairs=judges[CHOSEN_WITH].chosen.n,
        public=company.public,
        judges=judges,
        other_pages={str(page): found[name] for name, page in pages.items()},
        fields=fields(people, judge=CHOSEN_WITH),
        used=median(one.used for one in people),
        pool=median(one.pool for one in people),
        drawn=len(people) + sum(left_out.values()),
        left_out=dict(sorted(left_out.items())),
        market=_postings_basis(),
        crowd=company.crowd.basis,
        notes=tuple(_notes(company, people=len(people))),
    )


def _finding(found: JudgedTrial, *, people: int) -> str:
    """What came out, for better or worse."""
    shares = [found.chosen.share, found.random.share, found.none.share, found.whole.share]
    chosen, random, none, whole = (f"{share or 0:.1%}" for share in shares)
    who = count_text(people, "person", "people")
    return (
        f"On searches of employers they were not chosen on, the chosen words bring {who} "
        f"to page one in {chosen} of cases; as many random true words in {random}, no change in "
        f"{none}, the whole CV in {whole}."
    )


def _postings_basis() -> PostingsBasis:
    of = market()
    first, last = (
        [day for day in of.postings.column(name).to_pylist() if day]
        for name in ("first_seen", "last_seen")
    )
    employers = len(set(of.column("employer")))
    since, until = min(first, default=None), max(last, default=None)
    return PostingsBasis(len(of.postings), employers, since, until)


def _notes(company: Company, *, people: int) -> Iterator[str]:
    crowd = company.crowd
    yield (
        "Each person is a profile of the crowd. In public stand its title and "
        f"{STANDS_IN_PUBLIC[company.public]}; the rest is its evidence. It is compared with all "
        "the others."
    )
    yield from (RANDOM_NOTE, PAIR_NOTE, LIMITS_NOTE, SEARCHES_NOTE)
    if people < LEAST_PEOPLE:
        yield f"Ranges are not told for fewer than {LEAST_PEOPLE} people."
    if len(crowd.crowd) > MOST_FOR_ENGINES:
        yield (
            f"Other search engines were not asked: they would hold all {len(crowd.crowd):,} texts "
            f"in memory, and are asked up to {MOST_FOR_ENGINES:,}."
        )
    elif not TantivyEngine.is_installed():
        yield "Tantivy was not asked, because the extra “judges” is not installed."
