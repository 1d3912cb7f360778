"""Rounds over watched boards: what is asked, what is stored, what is unknown."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from boards_played import (
    ASHBY_JOBS,
    BOARDS,
    GREENHOUSE_JOBS,
    LEVER_JOBS,
    ashby,
    greenhouse,
    play,
    smart_text,
)
from loopback import Said, Site, client_of, pieces, told
from rounds import ASHBY, DAY, HOUR, MONDAY, Played, watched

from breakthrough.basics import Problem
from breakthrough.outside.board_systems import recognise
from breakthrough.outside.collecting.round import Outcome
from breakthrough.outside.intake import take_in
from breakthrough.outside.lock import held
from breakthrough.outside.warehouse import Warehouse


@pytest.fixture
def played(tmp_path: Path, site: Site) -> Played:
    return Played(tmp_path / "market", site)


@pytest.mark.parametrize("board", BOARDS)
def test_a_board_that_is_read_is_stored_like_a_capture_of_it(
    played: Played, board: str, tmp_path: Path
) -> None:
    play(played.site)
    assert played.round(board).outcomes == (Outcome.READ,)
    if board.startswith("jobposting"):
        path = tmp_path / "page-2026-01-05.html"
        link = b'<head><link rel="canonical" href="https://acme.example.com/jobs">'
        path.write_bytes(BOARDS[board].body.replace(b"<head>", link))
    else:
        path = tmp_path / f"{BOARDS[board].file}-2026-01-05.json"
        path.write_bytes(BOARDS[board].body)
    imported = Warehouse(tmp_path / "imported")
    take_in(path, market=imported, today=MONDAY.date())
    for table in ("sightings", "reads"):
        ours, theirs = (
            getattr(market, table)().drop("source").order_by("board").to_pyarrow().to_pylist()
            for market in (played.market, imported)
        )
        assert ours == theirs
        assert len(ours) >= 1


def test_an_answer_younger_than_six_hours_is_not_asked_for_again(played: Played) -> None:
    play(played.site)
    assert played.round().outcomes == (Outcome.READ,)
    assert played.later(6 * HOUR - HOUR / 60) == (Outcome.RECENT,)
    assert len(played.site.paths()) == 1
    assert played.later(HOUR / 60) == (Outcome.READ,)


def test_an_answer_is_asked_for_again_where_one_insists(played: Played) -> None:
    play(played.site)
    played.round()
    assert played.later(HOUR, is_forced=True) == (Outcome.READ,)
    assert played.reads() == [(ASHBY, "2026-01-05", 2)]  # the same answer on one day counts once
    played.site.says(ASHBY_JOBS, told(ashby("CFO", "FD", "CTO")))
    assert played.later(HOUR, is_forced=True) == (Outcome.READ,)
    assert played.reads() == [(ASHBY, "2026-01-05", 2), (ASHBY, "2026-01-05", 3)]


def test_a_board_that_has_not_changed_is_read_again_without_its_answer_being_sent(
    played: Played,
) -> None:
    answer = told(ashby("CFO"), ETag='"a"')
    played.site.says(ASHBY_JOBS, answer, Said(status=304))
    played.round()
    assert played.later(DAY) == (Outcome.UNCHANGED,)
    assert played.site.asked[-1].headers["If-None-Match"] == '"a"'
    assert played.reads() == [(ASHBY, "2026-01-05", 1), (ASHBY, "2026-01-06", 1)]
    assert played.titles() == ["CFO", "CFO"]


def test_where_the_last_answer_is_damaged_the_whole_of_it_is_asked_for(played: Played) -> None:
    played.site.says(ASHBY_JOBS, told(ashby("CFO"), ETag='"a"'))
    played.round()
    (kept,) = (played.folder / "collected").glob("*.answer")
    kept.write_bytes(kept.read_bytes()[:-4] + b"\0\0\0\0")
    assert played.later(DAY) == (Outcome.READ,)
    assert "If-None-Match" not in played.site.asked[-1].headers


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said(status=404), "no such board"),
        (Said(status=500), "out of order"),
        (Said(status=200), "not whole JSON"),
        (Said(b"<html><body>Please log in</body></html>"), "did not answer with a board of ashby"),
        (told({"error": "moved"}), "did not answer with a board of ashby"),
        (told([]), "did not answer with a board of ashby"),
        (told({"jobs": None}), "did not answer with a board of ashby"),
        (told(greenhouse("CFO")), "did not answer with a board of ashby"),
        (Said(b'{"jobs": [{"id": "1", '), "not whole JSON"),
        (Said(b"\xff\xfe{"), "not written in UTF-8"),
        (Said(b"[" * 100_000), "nested too deeply"),
        (lambda one: pieces(one, itertools.repeat(b" " * 65536, 2000)), "more than 1 MB"),
        (Said(status=302, headers={"Location": "https://10.0.0.1/"}), "private network"),
    ],
    ids=range(13),
)
def test_anything_but_the_right_shape_is_unknown_and_closes_nothing(
    played: Played, said: Said, words: str
) -> None:
    play(played.site)
    played.round()
    played.site.says(ASHBY_JOBS, said)
    with client_of(played.site, body=1024 * 1024) as client:
        played.at += DAY
        round = played.collector.refresh([watched(ASHBY)], client=client)
    assert round.outcomes == (Outcome.UNREAD,)
    assert words in played.state().failure
    assert played.state().failed_at == MONDAY + DAY
    assert played.reads() == [(ASHBY, "2026-01-05", 2)]
    assert played.market.latest_postings().num_rows == 2
    play(played.site)
    assert played.later(HOUR) == (Outcome.READ,)


def test_one_board_that_cannot_be_read_keeps_no_other_from_it(played: Played) -> None:
    play(played.site)
    played.site.says(GREENHOUSE_JOBS, Said(status=500))
    boards = ("greenhouse:acme", "ashby:acme", "lever:acme")
    assert played.round(*boards).outcomes == (Outcome.UNREAD, Outcome.READ, Outcome.READ)
    assert [board for board, *_ in played.reads()] == ["ashby:acme", "lever:acme"]


def test_an_empty_board_has_nothing_open_only_when_found_so_a_day_later(played: Played) -> None:
    play(played.site)
    played.round()
    played.site.says(ASHBY_JOBS, told({"jobs": []}))
    monday = (ASHBY, "2026-01-05", 2)
    played.later(DAY)  # Tuesday noon
    assert played.reads() == [monday]
    played.later(7 * HOUR)  # Tuesday evening
    assert played.reads() == [monday]
    played.later(6 * HOUR)  # Wednesday, an hour after midnight: 13 hours after the first
    assert played.reads() == [monday]
    assert played.state().confirmed_at is None
    played.later(7 * HOUR)  # Wednesday morning: 20 hours
    assert played.reads() == [monday, (ASHBY, "2026-01-06", 0), (ASHBY, "2026-01-07", 0)]
    played.later(DAY)
    assert played.reads()[-1] == (ASHBY, "2026-01-08", 0)


def test_a_board_that_is_empty_for_a_moment_was_never_empty(played: Played) -> None:
    play(played.site)
    played.round()
    played.site.says(ASHBY_JOBS, told({"jobs": []}))
    played.later(DAY)
    play(played.site)
    played.later(7 * HOUR)
    played.site.says(ASHBY_JOBS, told({"jobs": []}))
    played.later(DAY)
    assert [postings for *_, postings in played.reads()] == [2, 2]


def test_a_host_that_asks_for_a_pause_is_left_alone_in_the_next_rounds_too(
    played: Played,
) -> None:
    play(played.site)
    later = Said(status=429, headers={"Retry-After": "7200"})
    played.site.says(ASHBY_JOBS, later)
    assert played.round().outcomes == (Outcome.UNREAD,)
    assert played.state().wait_until == MONDAY + 2 * HOUR
    assert played.later(HOUR, is_forced=True) == (Outcome.WAITING,)
    assert len(played.site.paths()) == 1
    play(played.site)
    assert played.later(HOUR) == (Outcome.READ,)


def test_boards_of_different_hosts_take_turns(played: Played) -> None:
    play(played.site)
    played.site.says("api.ashbyhq.com/posting-api/job-board/beta", told(ashby("CFO")))
    beta = recognise("https://jobs.ashbyhq.com/beta")
    assert beta is not None
    boards = [watched(ASHBY), beta, watched("lever:acme")]
    done: list[tuple[int, int]] = []
    with client_of(played.site) as client:
        played.collector.refresh(
            boards, client=client, told=lambda done_, of: done.append((done_, of))
        )
    hosts = [one.host for one in played.site.asked if one.path != "/robots.txt"]
    assert hosts == ["api.ashbyhq.com", "api.lever.co", "api.ashbyhq.com"]
    assert done == [(1, 3), (2, 3), (3, 3)]


def test_after_the_time_given_no_other_board_is_begun(played: Played) -> None:
    play(played.site)
    outcomes = played.round(ASHBY, "lever:acme", seconds=-1.0).outcomes
    assert outcomes == (Outcome.LEFT, Outcome.LEFT)
    assert played.round(ASHBY, "lever:acme").outcomes == (Outcome.READ, Outcome.READ)


def test_a_round_that_is_stopped_stores_what_it_has_read(played: Played) -> None:
    play(played.site)

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    boards = (ASHBY, "lever:acme", "workable:acme")
    with pytest.raises(KeyboardInterrupt):
        played.round(*boards, told=stop)
    assert [board for board, *_ in played.reads()] == ["ashby:acme", "lever:acme"]
    assert played.round(*boards).outcomes == (Outcome.RECENT, Outcome.RECENT, Outcome.READ)


def test_two_rounds_at_once_are_one_too_many(played: Played) -> None:
    play(played.site)
    with (
        held(played.folder / "collected" / ".lock"),
        pytest.raises(Problem, match="being read already"),
    ):
        played.round()
    assert played.site.asked == []
    assert played.round().outcomes == (Outcome.READ,)


def test_a_file_of_states_that_is_damaged_costs_nothing_but_what_it_remembered(
    played: Played,
) -> None:
    play(played.site)
    played.round()
    for damaged in (b"{", b"[]", b'{"ashby:acme": 7}', b'{"ashby:acme": {"stored_at": "2026"}}'):
        (played.folder / "collected" / "states.json").write_bytes(damaged)
        assert played.later(HOUR, "lever:acme", is_forced=True) == (Outcome.READ,)
    assert ("ashby:acme", "2026-01-05", 2) in played.reads()


def test_an_import_found_damaged_is_made_again_from_the_answers_kept(played: Played) -> None:
    play(played.site)
    played.round(ASHBY, "lever:acme")
    played.later(DAY, "workable:acme")
    whole = played.reads()
    (damaged,) = played.folder.glob("2026-01-05-*/sightings.parquet")
    damaged.write_bytes(damaged.read_bytes()[:-9])
    assert played.reads() == [("workable:acme", "2026-01-06", 1)]
    assert played.later(HOUR, "workable:acme") == (Outcome.RECENT,)
    assert played.reads() == whole
    assert played.market.latest_postings().num_rows == 2 + 1 + 1
    assert played.market.damages() == ()


def test_what_the_board_lists_is_told_while_its_texts_cannot_be_had(played: Played) -> None:
    play(played.site)  # SmartRecruiters' list alone: its texts are not there
    assert played.round("smartrecruiters:acme").outcomes == (Outcome.READ,)
    assert played.titles() == ["Role 7"]
    assert played.market.latest_postings().column("text").to_pylist() == [""]
    played.site.says(f"{BOARDS['smartrecruiters:acme'].at}/7", told(smart_text("7")))
    played.later(DAY, "smartrecruiters:acme")
    assert played.market.latest_postings().column("text").to_pylist() == ["Job\nText of 7."]


def test_an_answer_of_lever_with_nothing_in_it_is_an_empty_board(played: Played) -> None:
    played.site.says(LEVER_JOBS, told([]))
    assert played.round("lever:acme").outcomes == (Outcome.READ,)
    assert played.state("lever:acme").empty_at == MONDAY
    assert played.reads() == []
