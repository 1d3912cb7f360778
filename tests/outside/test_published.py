"""A folder that is made again: what is ours is renewed, what is the person's stays."""

from __future__ import annotations

import json
import multiprocessing
import stat
from pathlib import Path

import pytest

from breakthrough.basics import Problem
from breakthrough.outside.published import RECORD, publish

FIRST = {"site/index.html": b"one", "site/notes/a.html": b"a", "pack/mail.txt": b"mail"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".breakthrough")
    }


def test_files_are_written_renewed_and_removed(tmp_path: Path) -> None:
    first = publish(FIRST, into=tmp_path / "out")
    assert set(first.written) == set(FIRST)
    again = publish(FIRST, into=tmp_path / "out")
    assert (again.written, set(again.unchanged), again.removed) == ((), set(FIRST), ())
    later = {"site/index.html": b"two", "pack/mail.txt": b"mail"}
    given = publish(later, into=tmp_path / "out")
    assert given.written == ("site/index.html",)
    assert given.removed == ("site/notes/a.html",)
    assert contents(tmp_path / "out") == later
    assert not (tmp_path / "out/site/notes").exists()


def test_what_the_person_put_there_stays(tmp_path: Path) -> None:
    publish(FIRST, into=tmp_path)
    (tmp_path / "site/CNAME").write_text("helena.example")
    (tmp_path / "site/notes/mine.txt").write_text("mine")
    publish({"site/index.html": b"two"}, into=tmp_path)
    assert (tmp_path / "site/CNAME").read_text() == "helena.example"
    assert (tmp_path / "site/notes/mine.txt").read_text() == "mine"


def test_a_file_changed_by_hand_is_not_overwritten_and_nothing_else_is_written(
    tmp_path: Path,
) -> None:
    publish(FIRST, into=tmp_path)
    (tmp_path / "site/index.html").write_text("by hand")
    with pytest.raises(Problem, match=r"site/index\.html, not as it was made"):
        publish({name: data + b"!" for name, data in FIRST.items()}, into=tmp_path)
    assert (tmp_path / "pack/mail.txt").read_bytes() == b"mail"
    assert (tmp_path / "site/index.html").read_text() == "by hand"
    publish({"pack/mail.txt": b"new"}, into=tmp_path)
    assert (tmp_path / "site/index.html").read_text() == "by hand"  # made no more, but changed


def test_a_folder_of_other_things_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("another site")
    with pytest.raises(Problem, match="never overwritten"):
        publish(FIRST, into=tmp_path)
    outside = tmp_path / "elsewhere.txt"
    outside.write_text("elsewhere")
    (tmp_path / "site/index.html").unlink()
    (tmp_path / "site/index.html").symlink_to(outside)
    with pytest.raises(Problem):
        publish(FIRST, into=tmp_path)
    assert outside.read_text() == "elsewhere"
    with pytest.raises(Problem, match="a file, not a folder"):
        publish(FIRST, into=outside)


@pytest.mark.parametrize(
    "broken", ["", "[]", "{}", '{"files": 1}', '{"files": {"../../x": ["a"]}}']
)
def test_a_broken_record_loses_nothing(tmp_path: Path, broken: str) -> None:
    publish(FIRST, into=tmp_path)
    (tmp_path / RECORD).write_text(broken)
    assert set(publish(FIRST, into=tmp_path).unchanged) == set(FIRST)
    (tmp_path / RECORD).write_text(broken)
    with pytest.raises(Problem):
        publish({"site/index.html": b"two"}, into=tmp_path)


def test_an_interrupted_run_is_taken_up_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(FIRST, into=tmp_path)
    second = {name: data + b"2" for name, data in FIRST.items()}

    assert json.loads((tmp_path / RECORD).read_text())["files"].keys() == FIRST.keys()
    written = Path.write_bytes
    calls: list[Path] = []

    def twice(path: Path, data: bytes) -> int:
        calls.append(path)
        if len(calls) == 3:  # the record, one file, and then the power goes
            raise KeyboardInterrupt
        return written(path, data)

    monkeypatch.setattr(Path, "write_bytes", twice)
    with pytest.raises(KeyboardInterrupt):
        publish(second, into=tmp_path)
    monkeypatch.undo()
    third = {name: data + b"3" for name, data in FIRST.items()}
    publish(third, into=tmp_path)
    assert contents(tmp_path) == third


def test_only_the_public_part_may_be_read_by_others(tmp_path: Path) -> None:
    publish(FIRST, into=tmp_path, public="site")
    for path in (tmp_path / "site").rglob("*"):
        others = stat.S_IROTH | (stat.S_IXOTH if path.is_dir() else 0)
        assert path.stat().st_mode & others == others


def _publish(folder: Path, mark: bytes) -> None:
    publish({name: data + mark for name, data in FIRST.items()}, into=folder)


def test_two_at_once_leave_the_work_of_one(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_publish, args=(tmp_path, mark)) for mark in (b"1", b"2")]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [one.exitcode for one in both] == [0, 0]
    marks = {data[-1:] for data in contents(tmp_path).values()}
    assert len(marks) == 1
