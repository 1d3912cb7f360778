"""Whether what is said of scores, places and edits is exactly so, on real profiles and postings.

    script/bench exact [--small] [--json]

Three questions, on the half of résumés and searches made of words of the Ashby postings (without
the real data beside the checkout, or with --small, on the sample world):

- Are the scores those of bm25s, where the three fields are one?
- Ten thousand random edits: is who wins which search predicted as it comes out when the edited
  profile is put into the crowd and everybody is ranked anew?
- How much does it matter that the crowd's statistics stay as they were before the edit?
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability import (
    PAGE_ONE,
    SCALE,
    Crowd,
    Edit,
    Profile,
    Ranker,
    Ranking,
    Search,
    SearchIndex,
    Statistics,
    Surface,
    Tokens,
    Vocabulary,
    bars,
    profile_of_text,
    tokenise,
)
from breakthrough.findability.edits.edited import Scorer, total
from breakthrough.findability.ranking.scores import many_scores
from breakthrough.sample import sample_crowd

SEED = 5
_RESUMES = (
    Path(__file__).resolve().parents[2] / "shared/data/livecareer_resumes/resumes_half.jsonl.gz"
)
_SURFACES = (Surface.HEADLINE, Surface.SKILLS, Surface.ABOUT)
_REFRESHED = 500  # edits after which the statistics are counted anew as well


def main() -> None:
    """Ask the three questions and print the answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    real = _RESUMES.exists() and not asked.small
    people = list(_real() if real else _invented())
    n_searches, n_edits = (400, 10_000) if real else (60, 300)
    report = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {
            "data": "real" if real else "sample world",
            "profiles": len(people),
            "searches": n_searches,
            "edits": n_edits,
        },
        "seed": SEED,
        **_answers(people, n_searches=n_searches, n_edits=n_edits),
    }
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _real() -> Iterator[Profile]:
    with gzip.open(_RESUMES, "rt", encoding="utf-8") as file:
        for line in file:
            profile = profile_of_text(json.loads(line)["text"])
            if profile.text().strip():
                yield profile


def _invented() -> Iterator[Profile]:
    for row in sample_crowd():
        yield Profile(row.title, "\n".join(row.skills), row.text)


def _answers(people: list[Profile], *, n_searches: int, n_edits: int) -> dict[str, Any]:
    rng = np.random.default_rng(SEED)
    vocabulary = Vocabulary()
    crowd = Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
    searches = _searches(crowd, n_searches, rng)
    started = time.perf_counter()
    edits = _edits(people, crowd, searches, n_edits=n_edits, rng=rng)
    seconds = time.perf_counter() - started
    return {
        "ours": {"seconds": round(seconds, 1), "edits": edits},
        "rivals": {"bm25s": _bm25s(people, searches)},
    }


def _searches(crowd: Crowd, n: int, rng: np.random.Generator) -> list[Search]:
    """Two to five words each, that between 0.5 % and 20 % of the crowd hold."""
    share = crowd.statistics.df / len(crowd)
    known = np.array(list(crowd.vocabulary.ids))
    fit = known[(share >= 0.005) & (share <= 0.2)]
    return [Search(" ".join(rng.choice(fit, rng.integers(2, 6), replace=False))) for _ in range(n)]


def _edits(
    people: list[Profile],
    crowd: Crowd,
    searches: list[Search],
    *,
    n_edits: int,
    rng: np.random.Generator,
) -> dict[str, int]:
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    scorer = Scorer(ranking)
    wanted = [word for search in searches for word in search.words]
    told = {"edits": n_edits, "searches_won_or_lost": 0, "mismatches": 0}
    told |= {"refreshed": min(n_edits, _REFRESHED), "refreshed_differ": 0, "refreshed_pairs": 0}
    for number in range(n_edits):
        row = int(rng.integers(len(people)))
        profile = people[row]
        edits = [
            Edit(_SURFACES[rng.integers(3)], " ".join(rng.choice(wanted, rng.integers(1, 4))), "")
            for _ in range(rng.integers(1, 5))
        ]
        others = ranking.bars.without(ranking.scores(profile))
        scores = scorer.scores(total(scorer.text(profile), [scorer.change(one) for one in edits]))
        predicted = _wins(others.places(scores))
        before = _wins(others.places(ranking.scores(profile)))
        indexed = _indexed(crowd.tokens, row, _with(profile, edits), ranking)
        told["searches_won_or_lost"] += int((predicted != before).sum())
        told["mismatches"] += int((predicted != _ranked(indexed, row, ranking)).sum())
        if number < _REFRESHED:
            fresh = _refreshed(ranking, indexed)
            differ = predicted != _ranked(indexed, row, fresh)
            told["refreshed_differ"] += int(differ.sum())
            told["refreshed_pairs"] += len(differ)
    return told


def _wins(places: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    return (places > 0) & (places <= PAGE_ONE)


def _with(profile: Profile, edits: list[Edit]) -> Profile:
    """The profile as it would be typed: each text on a line of its own."""
    title, skills, about = (
        "".join(f"\n{edit.text}" for edit in edits if edit.surface is surface)
        for surface in _SURFACES
    )
    return Profile(profile.title + title, profile.skills + skills, profile.body + about)


def _indexed(tokens: Tokens, row: int, profile: Profile, ranking: Ranking) -> list[Tokens]:
    """The crowd with one profile replaced by its edited text, read anew."""
    edited = tokenise([profile], vocabulary=ranking.vocabulary, is_closed=True)
    return [tokens.part(0, row), edited, tokens.part(row + 1, len(tokens))]


def _ranked(indexed: list[Tokens], row: int, ranking: Ranking) -> npt.NDArray[np.bool_]:
    """Whether the profile in the middle is on page one when everybody is ranked anew."""
    statistics, ranker = ranking.crowd.statistics, ranking.ranker
    found = bars(indexed, index=ranking.index, statistics=statistics, ranker=ranker, counts=False)
    mine = many_scores(indexed[1], index=ranking.index, statistics=statistics, ranker=ranker)[0]
    above = (found.best >= mine[:, None]).sum(axis=1)  # itself among them
    return (mine > 0) & (above <= PAGE_ONE)


def _refreshed(ranking: Ranking, indexed: list[Tokens]) -> Ranking:
    """The ranking with the statistics of the crowd after the edit."""
    size = len(ranking.vocabulary)
    first, *others = (Statistics.of(part, vocabulary_size=size) for part in indexed)
    for other in others:
        first = first.merge(other)
    crowd = Crowd(ranking.crowd.tokens, ranking.crowd.vocabulary, first)
    index = SearchIndex.of(ranking.searches, vocabulary=ranking.vocabulary, statistics=first)
    return Ranking(ranking.searches, crowd, ranking.ranker, ranking.vocabulary, index, ranking.bars)


def _bm25s(people: list[Profile], searches: list[Search]) -> dict[str, Any]:
    """The greatest difference of any score, all words in one field and none said a third time."""
    import bm25s

    texts = [_at_most_twice(words(one.text())) for one in people]
    vocabulary = Vocabulary()
    crowd = Crowd.of(
        tokenise([Profile("", "", " ".join(t)) for t in texts], vocabulary=vocabulary), vocabulary
    )
    index = SearchIndex.of(searches, vocabulary=vocabulary, statistics=crowd.statistics)
    flat = Ranker(weights=(1.0, 1.0, 1.0))
    ours = many_scores(crowd.tokens, index=index, statistics=crowd.statistics, ranker=flat)
    rival = bm25s.BM25(method="lucene", k1=flat.k1, b=flat.b[0])
    rival.index(texts, show_progress=False)
    theirs = np.array([rival.get_scores(list(search.words)) for search in searches]).T
    apart = np.abs(ours / SCALE - theirs)
    return {"scores": int(ours.size), "greatest_difference": float(f"{apart.max():.2g}")}


def _at_most_twice(found: list[str]) -> list[str]:
    """bm25s credits every mention; ours two. So no text here mentions a word three times."""
    seen: dict[str, int] = {}
    kept = []
    for word in found:
        seen[word] = seen.get(word, 0) + 1
        if seen[word] <= 2:
            kept.append(word)
    return kept


def _text(report: dict[str, Any]) -> str:
    sizes, edits, rival = report["sizes"], report["ours"]["edits"], report["rivals"]["bm25s"]
    return "\n".join(
        [
            f"{report['machine']}; seed {report['seed']}; {sizes['data']}: "
            f"{sizes['profiles']:,} profiles, {sizes['searches']:,} searches",
            f"bm25s: {rival['scores']:,} scores, {rival['greatest_difference']:g} apart at most",
            f"{edits['edits']:,} edits, {edits['searches_won_or_lost']:,} searches won or lost by "
            f"them: {edits['mismatches']} mismatches when indexed anew",
            f"with the statistics counted anew after each of {edits['refreshed']:,} edits: "
            f"{edits['refreshed_differ']:,} of {edits['refreshed_pairs']:,} outcomes differ",
            f"{report['ours']['seconds']:.1f} s",
        ]
    )


if __name__ == "__main__":
    main()
