"""The ranker of meanings, where the user has named a model on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_django import Settings
from small_model import save_small_model

from breakthrough.actions.crowd import current_crowd, import_crowd
from breakthrough.actions.findability.panel import embedding_judges
from breakthrough.basics import Problem
from breakthrough.findability import Profile, Search

pytest.importorskip("onnxruntime", reason="the extra “embedding” is not installed")

PEOPLE = [{"title": "Controller"}, {"title": "Treasurer"}, {"title": "Nurse"}]


@pytest.fixture
def crowd(tmp_path: Path, career: int) -> int:
    path = tmp_path / "people.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in PEOPLE), encoding="utf-8")
    import_crowd(career, paths=[path])
    return career


def test_without_a_model_there_is_no_ranker_of_meanings(crowd: int, settings: Settings) -> None:
    settings.BREAKTHROUGH_EMBEDDING_MODEL = ""
    assert embedding_judges([Search("controller")], crowd=current_crowd(crowd)) == ()


def test_a_model_that_was_named_ranks_by_meaning_and_its_vectors_are_kept(
    crowd: int, home: Path, tmp_path: Path, settings: Settings
) -> None:
    settings.BREAKTHROUGH_EMBEDDING_MODEL = str(save_small_model(tmp_path / "small"))
    searches = [Search("controller"), Search("nurse")]
    (judge,) = embedding_judges(searches, crowd=current_crowd(crowd))
    assert judge.name == "meaning, small"
    # Both in finance point the same way, so I stand behind them; the nurse alone stands before me.
    assert judge.wins(Profile("Head Treasurer"), page=3).tolist() == [1.0, 0.0]
    assert judge.wins(Profile("Nurse"), page=1).tolist() == [0.0, 0.0]
    assert judge.wins(Profile("Nurse"), page=2).tolist() == [0.0, 1.0]
    (kept,) = (home / "crowd").glob("*.vectors-*.npy")
    before = kept.read_bytes()
    kept.unlink()
    embedding_judges(searches, crowd=current_crowd(crowd))
    assert kept.read_bytes() == before


def test_a_model_that_cannot_be_used_is_a_problem_not_a_silence(
    crowd: int, tmp_path: Path, settings: Settings
) -> None:
    settings.BREAKTHROUGH_EMBEDDING_MODEL = str(tmp_path / "nowhere")
    with pytest.raises(Problem, match="BREAKTHROUGH_EMBEDDING_MODEL"):
        embedding_judges([Search("nurse")], crowd=current_crowd(crowd))
