"""What every figure about findability is worked out from: the person, the crowd, the searches."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CurrentCrowd, current_crowd
from breakthrough.actions.findability.me import Me, me
from breakthrough.actions.findability.ranking import ranking_of
from breakthrough.actions.findability.searches import Derived, derived_searches
from breakthrough.findability import PAGE_ONE, Outcome, Profile, Ranker, Ranking, outcomes

MODEL_NOTE = (
    "Scores come from a model of common search engines. LinkedIn and others also use activity, "
    "location, network and machine learning nobody outside can see."
)
CV_NOTE = (
    "No LinkedIn archive is imported, so your CV stands for what employers can search. "
    "Import the archive to see what your public page does."
)
SEARCHES_NOTE = (
    "Nobody outside knows what employers really type: the searches are made from the words of "
    "adverts, those of all employers together."
)
TITLES_NOTE = (
    "This crowd holds titles only, so your title alone is compared; your skills and experience "
    "count for nothing here."
)


@dataclass(frozen=True, slots=True)
class View:
    """What a figure about findability is worked out from."""

    person: Me
    crowd: CurrentCrowd
    derived: Derived
    ranking: Ranking
    outcomes: tuple[Outcome, ...]

    @property
    def profile(self) -> Profile:
        """What of the person a search over this crowd compares."""
        return self.person.searched(is_titles_only=self.crowd.basis.is_titles_only)

    @property
    def has_room_for_everyone(self) -> bool:
        """Whether page one holds the whole crowd, so that to be on it says nothing."""
        return self.crowd.basis.count <= PAGE_ONE


def view(career: int) -> View:
    """Raises Problem when evidence, crowd or market is missing, with what to do."""
    person = me(career)
    crowd = current_crowd(career)
    derived = derived_searches(person=person, crowd=crowd)
    ranking = ranking_of(derived.searches, crowd=crowd, ranker=Ranker())
    searched = person.searched(is_titles_only=crowd.basis.is_titles_only)
    found = outcomes(ranking, profile=searched, evidence=person.evidence)
    return View(person, crowd, derived, ranking, found)


def notes(person: Me, crowd: CurrentCrowd) -> tuple[str, ...]:
    """What must be said beside every figure about findability."""
    found = [MODEL_NOTE, SEARCHES_NOTE]
    if person.is_cv_only:
        found.append(CV_NOTE)
    if crowd.basis.is_titles_only:
        found.append(TITLES_NOTE)
    if crowd.basis.count <= PAGE_ONE:
        found.append(
            f"Page one has {PAGE_ONE} places, room for everyone in this crowd. It takes a larger "
            "crowd to say where you come."
        )
    return tuple(found)
