"""The whole main job on the command line, on the sample world, as a person would run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src"
# One process for all commands, as each start costs a second: their order is that of the list.
RUN_ALL = """
import json, sys
from pathlib import Path
from typer.testing import CliRunner
from breakthrough.cli.app import app
from breakthrough.cli.demo import build_in

build_in(Path(sys.argv[1]))
given = []
def run(*words):
    result = CliRunner().invoke(app, words, catch_exceptions=False, env={"COLUMNS": "80"})
    given.append([list(words), result.exit_code, result.stdout, result.stderr])
    return result.stdout

run("--home", sys.argv[1], "evidence", "list")
files = [str(path) for path in sorted((Path(sys.argv[1]) / "sample-files").iterdir())]
run("evidence", "import", *files)
run("evidence", "import", *files, "--json")
run("evidence", "confirm", "--all", "--json")
for words in json.loads(sys.argv[2]):
    run(*words)
    run(*words, "--json")
edit = json.loads(run("findability", "improve", "--json"))["edits"][0]
run("findability", "accept", edit["surface"], edit["text"], "--json")
number = json.loads(run("findability", "edits", "--json"))[0]["id"]
run("findability", "undo", str(number), "--json")
run("findability", "undo", "999", "--json")
run("findability", "accept", "headline", "Astronaut and Nobel laureate", "--json")
run("findability", "report", "--json")
run("market", "report", "--employer", "nobody at all")
run("crowd", "from-connections")
run("crowd", "list", "--json")
run("market", "import", files[0], "--column", "title", "--json")
print(json.dumps(given))
"""
ASKED = [
    ["evidence", "list"],
    ["market", "report"],
    ["market", "report", "--role", "finance", "--place", "London"],
    ["crowd", "list"],
    ["chair", "head of finance transformation"],
    ["findability", "report"],
    ["findability", "improve", "--budget", "200"],
    ["today"],
    ["presence", "position"],
    ["presence", "position", "Closing", "--need", "a close in days"],
    ["presence", "details", "--phone", "+31 20 555 0000"],
    ["presence", "texts"],
    ["presence", "pack"],
    ["presence", "notes"],
    ["presence", "private"],
    ["presence", "differences"],
    ["inbound"],
]


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[list[str], Answer]]:
    """Every command with its answer, in the order they were run."""
    home = tmp_path_factory.mktemp("sample") / "home"
    given = subprocess.run(
        [sys.executable, "-c", RUN_ALL, str(home), json.dumps(ASKED)],
        env={**os.environ, "PYTHONPATH": str(SOURCES), "BREAKTHROUGH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert given.returncode == 0, given.stderr
    return [(words, Answer(*rest)) for words, *rest in json.loads(given.stdout)]


Answers = list[tuple[list[str], Answer]]


def to(answers: Answers, *words: str, nth: int = 0) -> Answer:
    return [answer for asked, answer in answers if asked == list(words)][nth]


def test_every_answer_in_text_is_labelled_invented_and_fits_80_columns(answers: Answers) -> None:
    texts = [(asked, answer) for asked, answer in answers if "--json" not in asked]
    assert len(texts) > 8
    for asked, answer in texts:
        lines = answer.out.splitlines()
        assert lines[0] == "Sample world: everything here is invented.", asked
        assert max(len(line.rstrip()) for line in lines) <= 80, asked
        assert "\x1b" not in answer.out, asked


def test_every_answer_in_json_can_be_read(answers: Answers) -> None:
    told = [(asked, answer) for asked, answer in answers if "--json" in asked]
    assert len(told) > 10
    for asked, answer in told:
        assert answer.json is not None, asked


def test_before_the_first_file_a_good_one_is_named(answers: Answers) -> None:
    assert "A LinkedIn archive or a CV is a good first file." in answers[0][1].out


def test_files_imported_again_change_nothing(answers: Answers) -> None:
    first, second = (answer for asked, answer in answers if asked[:2] == ["evidence", "import"])
    assert "new" in first.out
    assert second.json["files"] == []
    assert len(second.json["already"]) == 2
    assert second.json["counts"] == {}


def test_everything_proposed_can_be_confirmed_at_once(answers: Answers) -> None:
    confirmed = to(answers, "evidence", "confirm", "--all", "--json").json
    assert confirmed["accepted"] > 0
    assert confirmed["left"] == 0


def test_text_and_json_tell_the_same_finding(answers: Answers) -> None:
    for words in (
        ["findability", "report"],
        ["chair", "head of finance transformation"],
        ["today"],
    ):
        finding = to(answers, *words, "--json").json["finding"]
        assert " ".join(finding.split()) in " ".join(to(answers, *words).out.split())


def test_every_figure_rests_on_a_named_crowd_and_market(answers: Answers) -> None:
    text = " ".join(to(answers, "findability", "report").out.split())
    assert "Crowd: Invented profiles: 1,500 profiles, invented" in text
    assert "postings like your evidence at" in text
    assert "Scores come from a model of common search engines." in text


def test_a_share_shows_counts_and_interval(answers: Answers) -> None:
    share = to(answers, "findability", "report", "--json").json["page_one"]
    assert share["share"] == share["count"] / share["n"]
    assert share["low"] <= share["share"] <= share["high"]


def test_suggestions_stay_within_the_budget(answers: Answers) -> None:
    given = to(answers, "findability", "improve", "--budget", "200", "--json").json
    assert given["edits"]
    assert sum(len(edit["text"]) for edit in given["edits"]) == given["used"] <= 200


def test_a_change_taken_on_moves_the_figure_and_undo_moves_it_back(answers: Answers) -> None:
    accepted = next(answer for asked, answer in answers if asked[1:2] == ["accept"])
    undone = next(answer for asked, answer in answers if asked[1:2] == ["undo"])
    assert accepted.json["after"] >= accepted.json["before"]
    assert undone.json["before"] == accepted.json["after"]
    assert undone.json["after"] == accepted.json["before"]


def test_a_phrase_without_evidence_cannot_be_taken_on(answers: Answers) -> None:
    refused = to(
        answers, "findability", "accept", "headline", "Astronaut and Nobel laureate", "--json"
    )
    assert refused.code == 2
    assert "does not stand in your evidence" in refused.json["problem"]["message"]
    assert "does not stand in your evidence" in refused.err


def test_an_unknown_change_cannot_be_undone(answers: Answers) -> None:
    assert to(answers, "findability", "undo", "999", "--json").code == 2


def test_the_same_question_gets_the_same_answer_byte_for_byte(answers: Answers) -> None:
    asked = ("findability", "report", "--json")
    assert to(answers, *asked, nth=0).out == to(answers, *asked, nth=1).out


def test_a_market_without_such_a_posting_says_so(answers: Answers) -> None:
    text = to(answers, "market", "report", "--employer", "nobody at all").out
    assert "Not known, because no posting has all the words" in text


def test_a_crowd_of_ones_own_connections_is_marked_as_titles_only(answers: Answers) -> None:
    assert "titles only" in to(answers, "crowd", "from-connections").out
    crowds = to(answers, "crowd", "list", "--json", nth=1).json["crowds"]
    assert [(one["crowd"]["is_titles_only"], one["in_use"]) for one in crowds] == [
        (False, False),
        (True, True),
    ]


def test_a_column_that_names_nothing_is_refused(answers: Answers) -> None:
    refused = next(answer for asked, answer in answers if asked[:2] == ["market", "import"])
    assert refused.code == 2
    assert "no NAME=COLUMN" in refused.json["problem"]["message"]
