"""What the benchmark of bars times: ours and its rivals, each in a process of its own."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from _invented import VOCABULARY

from breakthrough.findability import (
    SCALE,
    Bars,
    Ranker,
    SearchIndex,
    Statistics,
    Tokens,
    bars,
)
from breakthrough.findability.ranking.scores import many_scores

PAGE = 25  # the rivals are asked for no more
RANKER = Ranker(weights=(1.0, 1.0, 1.0))
_EDITED = 2_000  # versions of a profile that are scored again


@dataclass(frozen=True, slots=True)
class Work:
    """The profiles as Arrow parts on disk, the searches, and how many threads may work."""

    folder: Path
    searches: list[list[int]]
    threads: int

    def parts(self) -> Iterator[Tokens]:
        """The parts, each read when its turn comes."""
        for path in sorted(self.folder.glob("*.arrow")):
            yield Tokens.from_arrow(pa.ipc.open_file(pa.memory_map(str(path))).read_all())

    def lists(self) -> list[list[int]]:
        """Each profile's words, as often as they stand in it."""
        found = []
        for part in self.parts():
            words = np.repeat(part.terms, part.mentions // 9).tolist()
            ends = np.cumsum(part.lengths[:, 2]).tolist()
            found += [words[start:end] for start, end in zip([0, *ends], ends, strict=False)]
        return found


def ours(work: Work) -> dict[str, object]:
    """Statistics, index of the searches, and bars, from tokens read part by part."""
    held = list(work.parts())
    _warm(held[0].part(0, 100), work)
    before = peak_mb()
    started = time.perf_counter()
    statistics = _statistics(held)
    index = SearchIndex.of_numbers(work.searches, size=VOCABULARY, statistics=statistics)
    found = _bars(held, index, statistics, threads=work.threads, counts=False)
    seconds = time.perf_counter() - started
    memory = peak_mb() - before
    started = time.perf_counter()
    _bars(held, index, statistics, threads=work.threads, counts=True)
    counted = time.perf_counter() - started
    return {
        "seconds": seconds,
        "peak_mb": peak_mb(),
        "beyond_tokens_mb": memory,
        "with_counts_seconds": counted,
        "microseconds_a_rescored_profile": _rescoring(held, index, statistics),
        "bar": (found.bar() / SCALE).tolist(),
    }


def streamed(work: Work) -> dict[str, object]:
    """The same from disk, no more than one part for each thread in memory."""
    _warm(next(work.parts()).part(0, 100), work)
    started = time.perf_counter()
    statistics = _statistics(work.parts())
    index = SearchIndex.of_numbers(work.searches, size=VOCABULARY, statistics=statistics)
    _bars(work.parts(), index, statistics, threads=work.threads, counts=False)
    return {"seconds": time.perf_counter() - started, "peak_mb": peak_mb()}


def bm25s(work: Work) -> dict[str, object]:
    """bm25s with its numba backend: indexing, then all searches."""
    import bm25s as rival

    profiles = work.lists()
    vocabulary = {str(number): number for number in range(VOCABULARY)}
    _bm25s(rival, profiles[:200], vocabulary, work.searches[:20], work.threads)
    started = time.perf_counter()
    engine = rival.BM25(method="lucene", k1=RANKER.k1, b=RANKER.b[0], backend="numba")
    engine.index((profiles, vocabulary), show_progress=False)
    indexed = time.perf_counter()
    _, scores = engine.retrieve(
        _typed(rival, work.searches, vocabulary),
        k=PAGE,
        show_progress=False,
        n_threads=work.threads if work.threads > 1 else 0,
    )
    return _figures(started, indexed, time.perf_counter(), np.asarray(scores)[:, PAGE - 1])


def tantivy(work: Work) -> dict[str, object]:
    """tantivy: an index on disk, then all searches, one after the other."""
    import tantivy as rival

    profiles = work.lists()
    schema = rival.SchemaBuilder().add_text_field(
        "body", stored=False, tokenizer_name="whitespace", index_option="freq"
    )
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        index = rival.Index(schema.build(), path=folder)
        writer = index.writer(heap_size=512_000_000, num_threads=work.threads)
        for words in profiles:
            writer.add_document(rival.Document(body=" ".join(map(str, words))))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        indexed = time.perf_counter()
        searcher = index.searcher()
        last = []
        for words in work.searches:
            terms = [rival.Query.term_query(index.schema, "body", str(word)) for word in words]
            query = rival.Query.boolean_query([(rival.Occur.Should, term) for term in terms])
            hits = searcher.search(query, PAGE, count=False).hits
            last.append(hits[PAGE - 1][0] if len(hits) >= PAGE else 0.0)
        last_scores = np.array(last) / (1 + RANKER.k1)  # it multiplies every score by 1 + k1
        return _figures(started, indexed, time.perf_counter(), last_scores)


def peak_mb() -> float:
    """The most memory this process has held."""
    unit = 1024 if sys.platform == "darwin" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024


ENGINES = {"ours": ours, "streamed": streamed, "bm25s": bm25s, "tantivy": tantivy}


def _statistics(parts: Iterable[Tokens]) -> Statistics:
    found = [Statistics.of(part, vocabulary_size=VOCABULARY) for part in parts]
    total = found[0]
    for one in found[1:]:
        total = total.merge(one)
    return total


def _bars(
    parts: Iterable[Tokens],
    index: SearchIndex,
    statistics: Statistics,
    *,
    threads: int,
    counts: bool,
) -> Bars:
    return bars(
        parts, index=index, statistics=statistics, ranker=RANKER, threads=threads, counts=counts
    )


def _warm(few: Tokens, work: Work) -> None:
    """Have everything compiled that will be timed."""
    statistics = _statistics([few])
    index = SearchIndex.of_numbers(work.searches[:10], size=VOCABULARY, statistics=statistics)
    for counts in (True, False):
        _bars([few], index, statistics, threads=1, counts=counts)
    many_scores(few, index=index, statistics=statistics, ranker=RANKER)


def _rescoring(held: list[Tokens], index: SearchIndex, statistics: Statistics) -> float:
    """Microseconds to score one profile on every search, without the searches' bars."""
    some = held[0].part(0, min(_EDITED, len(held[0])))
    started = time.perf_counter()
    for at in range(0, len(some), 100):
        many_scores(some.part(at, at + 100), index=index, statistics=statistics, ranker=RANKER)
    return (time.perf_counter() - started) / len(some) * 1e6


def _bm25s(rival, profiles, vocabulary, searches, threads) -> None:  # type: ignore[no-untyped-def]
    engine = rival.BM25(method="lucene", backend="numba")
    engine.index((profiles, vocabulary), show_progress=False)
    typed = _typed(rival, searches, vocabulary)
    engine.retrieve(typed, k=PAGE, show_progress=False, n_threads=threads if threads > 1 else 0)


def _typed(rival, searches, vocabulary):  # type: ignore[no-untyped-def]
    return rival.tokenization.Tokenized(ids=searches, vocab=vocabulary)


def _figures(
    started: float, indexed: float, done: float, bar: npt.NDArray[np.floating]
) -> dict[str, object]:
    return {
        "seconds": done - started,
        "index_seconds": indexed - started,
        "query_seconds": done - indexed,
        "peak_mb": peak_mb(),
        "bar": bar.tolist(),
    }
