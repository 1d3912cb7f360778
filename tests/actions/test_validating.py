from __future__ import annotations

import json
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from django.conf import settings
from typer.testing import CliRunner

from breakthrough.actions.career import own_career
from breakthrough.actions.crowd import import_crowd
from breakthrough.actions.findability.validating import Validation, validate
from breakthrough.basics import Problem
from breakthrough.cli.app import app
from breakthrough.cli.plain import as_json

PEOPLE = 6
WORDS = re.compile(r"[^\W\d]{3,}\W+[^\W\d]{3,}")  # two words together, not a range such as 4 to 4


@pytest.fixture(scope="module")
def found(helena: int) -> Validation:
    """The experiment on six people of the sample world's crowd."""
    return validate(helena, people=PEOPLE, seed=1)


def test_every_judge_is_asked_about_every_arm(found: Validation) -> None:
    assert found.people == PEOPLE
    assert {"words", "operators, all must match", "SQLite full-text search"} <= set(found.judges)
    for judge in found.judges.values():
        assert judge.none.n == judge.whole.n == found.pairs > 0
        assert judge.chosen.share is not None
        assert judge.placebo.share == judge.none.share
    served = [name for name, judge in found.judges.items() if judge.is_used_to_choose]
    assert "words" in served
    assert "SQLite full-text search" not in served


def test_shares_lie_within_their_range(found: Validation) -> None:
    for judge in found.judges.values():
        for figure in (judge.none, judge.random, judge.chosen, judge.whole):
            assert figure.low is not None
            assert figure.high is not None
            assert 0 <= figure.low <= figure.high <= 1


def test_a_longer_page_one_shows_more(found: Validation) -> None:
    shares = [found.other_pages["10"], found.judges["words"], found.other_pages["50"]]
    for arm in ("none", "random", "chosen", "whole"):
        values = [getattr(judge, arm).share for judge in shares]
        assert values == sorted(values), arm


def test_the_people_of_all_fields_are_everybody(found: Validation) -> None:
    assert sum(field.people for field in found.fields) == PEOPLE
    assert sum(field.n for field in found.fields) == found.pairs
    assert found.drawn == PEOPLE + sum(found.left_out.values())


def test_the_same_seed_prints_the_same_bytes(found: Validation, helena: int) -> None:
    assert as_json(validate(helena, people=PEOPLE, seed=1)) == as_json(found)


def test_another_seed_plays_other_people(found: Validation, helena: int) -> None:
    assert as_json(validate(helena, people=2, seed=2)) != as_json(found)


@pytest.mark.usefixtures("helena")
def test_no_text_of_the_crowd_is_printed(found: Validation) -> None:
    printed = (
        as_json(found)
        + CliRunner()
        .invoke(
            app,
            ["findability", "validate", "--people", f"{PEOPLE}"],
            catch_exceptions=False,
        )
        .stdout
    )
    printed = re.sub(r"It took \d+ seconds", "", " ".join(printed.split()))  # not out of a profile
    (path,) = (settings.BREAKTHROUGH_HOME / "crowd").glob("*.parquet")
    rows = pq.ParquetFile(path).read(columns=["title", "skills", "body"]).to_pylist()
    pieces = {
        " ".join(piece.split())
        for row in rows
        for text in row.values()
        for piece in re.split(r"[\n.;]", text)
    }
    leaked = {piece for piece in pieces if WORDS.search(piece) and piece in printed}
    assert len(pieces) > 1000
    assert leaked == set()


def test_progress_is_told_person_by_person(helena: int) -> None:
    heard: list[tuple[int, int]] = []
    validate(helena, people=2, seed=1, told=lambda done, n: heard.append((done, n)))
    assert heard == [(1, 2), (2, 2)]


@pytest.mark.usefixtures("helena")
def test_the_command_prints_one_page_with_where_it_loses() -> None:
    given = CliRunner().invoke(
        app, ["findability", "validate", "--people", "2", "--seed", "1"], catch_exceptions=False
    )
    assert given.exit_code == 0
    for heading in (
        "Searches that bring them to page one",
        "What should bring nothing",
        "Where it loses",
        "what they cannot say",
    ):
        assert heading in given.stdout


@pytest.mark.usefixtures("helena")
def test_a_third_in_public_is_another_case_and_says_so() -> None:
    words = ["findability", "validate", "--people", "4", "--json"]
    runs = [
        json.loads(CliRunner().invoke(app, [*words, *more], catch_exceptions=False).stdout)
        for more in ([], ["--third"])
    ]
    assert [run["public"] for run in runs] == ["opening", "third"]
    opening, third = (run["judges"]["words"]["none"]["share"] for run in runs)
    assert opening != third


@pytest.mark.usefixtures("helena")
def test_the_command_prints_json_with_the_arms_of_each_judge() -> None:
    given = CliRunner().invoke(
        app, ["findability", "validate", "--people", "2", "--json"], catch_exceptions=False
    )
    judge = json.loads(given.stdout)["judges"]["words"]
    for arm in ("none", "random", "chosen", "whole", "placebo", "stuffing", "chosen_on"):
        assert set(judge[arm]) == {"share", "low", "high", "n"}
    assert set(judge["ratio_chosen_to_random"]) == {"value", "low", "high"}


def test_more_people_than_the_crowd_has_cannot_be_asked_for(helena: int) -> None:
    with pytest.raises(Problem, match="There are not 1,501 people in this crowd, but 1,500"):
        validate(helena, people=1501)


@pytest.mark.parametrize(("people", "seed"), [(0, 1), (5, -1)])
def test_an_experiment_without_people_or_seed_is_none(helena: int, people: int, seed: int) -> None:
    with pytest.raises(Problem, match="make no experiment"):
        validate(helena, people=people, seed=seed)


def test_a_small_crowd_is_not_played_with(career: int, tmp_path: Path) -> None:
    path = tmp_path / "few.jsonl"
    rows = [{"title": f"Controller {at}", "text": "Closed the books."} for at in range(30)]
    path.write_text("\n".join(map(json.dumps, rows)))
    import_crowd(own_career(), paths=[path])
    with pytest.raises(Problem, match="30 profiles"):
        validate(career)
