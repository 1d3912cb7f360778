"""Profiles added to a crowd give what all files at once would have given, or change nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from breakthrough.actions.crowd import (
    add_to_crowd,
    change_stands_for,
    crowd_from_connections,
    current_crowd,
    import_crowd,
    list_crowds,
)
from breakthrough.actions.crowd.current import crowd_store
from breakthrough.actions.findability import findability_report
from breakthrough.basics import Problem
from breakthrough.findability import Bars, Ranker, Ranking, Search
from breakthrough.outside import clock
from breakthrough.outside.crowds import CrowdRow, CrowdStore
from breakthrough.outside.crowds import store as storing
from breakthrough.records.models import Contact, Crowd, Import
from breakthrough.sample import sample_crowd

SEARCHES = [Search("finance director treasury"), Search("controller ifrs"), Search("nurse")]


def rows(start: int, stop: int) -> list[dict[str, object]]:
    return [asdict(row) for row in sample_crowd()[start:stop]]


def file(folder: Path, name: str, profiles: Sequence[object]) -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in profiles), encoding="utf-8")
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three files; the second holds three profiles of the first, the third one of its own twice."""
    last = rows(900, 1000)
    return [
        file(tmp_path, "first_2026-03-01", rows(0, 500)),
        file(tmp_path, "second_2026-04-01", [*rows(497, 900)]),
        file(tmp_path, "third", [*last, last[0]]),
    ]


def stored(career: int) -> dict[str, bytes]:
    """The files of the crowd in use, by their endings."""
    key = current_crowd(career).key
    found = crowd_store().folder.glob(f"{key}.*")
    return {path.name.removeprefix(key): path.read_bytes() for path in found}


def bars(career: int) -> Bars:
    return Ranking.of(SEARCHES, crowd=current_crowd(career).crowd, ranker=Ranker()).bars


def test_added_one_after_the_other_is_the_same_as_all_at_once(
    career: int, files: list[Path]
) -> None:
    once = import_crowd(career, paths=files)
    key, kept, best = current_crowd(career).key, stored(career), bars(career)
    Crowd.objects.all().delete()
    for path in crowd_store().folder.iterdir():
        path.unlink()
    import_crowd(career, paths=files[:1])
    added = [add_to_crowd(career, paths=[path]) for path in files[1:]]
    assert [(one.added, one.doubled) for one in added] == [(403 - 3, 3), (101, 0)]
    assert added[-1].crowd == once.crowd
    assert once.crowd.count == 500 + 400 + 101
    assert (once.added, once.doubled) == (1001, 3)
    assert current_crowd(career).key == key
    assert stored(career) == kept
    assert len(kept) == 3
    assert bars(career).best.tolist() == best.best.tolist()
    assert bars(career).matched.tolist() == best.matched.tolist()


def test_the_words_that_are_numbered_already_are_not_numbered_again(
    career: int, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from breakthrough.outside.crowds import parts

    import_crowd(career, paths=files[:1])
    numbered: list[int] = []
    plain = parts.tokenise

    def counting(profiles: list[object], **rest: object) -> object:
        numbered.append(len(profiles))
        return plain(profiles, **rest)  # type: ignore[arg-type]

    def never(*_: object, **__: object) -> object:
        raise AssertionError("the whole crowd was numbered anew")

    monkeypatch.setattr(parts, "tokenise", counting)
    monkeypatch.setattr(storing, "tokenise", never)
    add_to_crowd(career, paths=files[1:2])
    assert sum(numbered) == 400


@pytest.mark.parametrize("sizes", [(5, 3), (4, 4), (3, 9), (8, 0), (1, 1)])
def test_parts_that_fill_up_or_begin_anew_are_stored_as_if_written_at_once(
    tmp_path: Path, sizes: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from breakthrough.outside.crowds import parts

    for module in (parts, storing):
        monkeypatch.setattr(module, "PART", 4)
    every = [
        CrowdRow(str(at), f"Title {at}", f"skill{at % 3}", f"Text {at}.", "")
        for at in range(sum(sizes))
    ]
    store = CrowdStore(tmp_path)
    store.save(every, key="all")
    store.save(every[: sizes[0]], key="old")
    store.load("all")
    store.load("old")
    store.grow("old", rows=every[sizes[0] :], into="grown")
    for path in tmp_path.glob("all.*"):
        assert path.with_name(path.name.replace("all", "grown")).read_bytes() == path.read_bytes()
    assert len(list(tmp_path.glob("grown.*"))) == 3


def test_a_profile_within_one_file_counts_as_often_as_it_stands_there(
    career: int, tmp_path: Path
) -> None:
    me = {"title": "Controller", "text": "Closed the books."}
    import_crowd(career, paths=[file(tmp_path, "a", [me, me, {**me, "text": "Led audits."}])])
    assert current_crowd(career).basis.count == 3
    again = add_to_crowd(
        career, paths=[file(tmp_path, "b", [{**me, "place": place} for place in ("", "Porto")])]
    )
    assert (again.added, again.doubled, again.crowd.count) == (1, 1, 4)


def test_titles_alone_are_so_many_people(career: int, tmp_path: Path) -> None:
    title = {"title": "Controller"}
    import_crowd(career, paths=[file(tmp_path, "a", [title])])
    assert add_to_crowd(career, paths=[file(tmp_path, "b", [title, title])]).crowd.count == 3


def test_adding_what_is_there_changes_nothing_but_what_is_said(
    career: int, files: list[Path]
) -> None:
    before = import_crowd(career, paths=files[:1]).crowd
    again = add_to_crowd(career, paths=files[:1])
    assert (again.crowd, again.added, again.doubled, again.mended) == (before, 0, 500, ())
    named = add_to_crowd(career, paths=files[:1], name="Peers", dated_on=date(2026, 5, 1))
    assert named.mended == ("name", "dated_on")
    assert (named.crowd.name, named.crowd.source) == ("Peers", before.source)
    assert len(list_crowds(career).crowds) == 1


def test_name_day_and_whom_it_stands_for_stay_and_the_source_tells_both(
    career: int, files: list[Path]
) -> None:
    import_crowd(career, paths=files[:1], name="Peers", source="given", stands_for=90_000)
    found = add_to_crowd(career, paths=files[2:], source="an alumni club").crowd
    assert (found.name, found.source) == ("Peers", "given, an alumni club")
    assert (found.dated_on, found.stands_for) == (date(2026, 3, 1), 90_000)


def test_more_than_the_crowd_stands_for_is_refused(career: int, files: list[Path]) -> None:
    import_crowd(career, paths=files[:1])
    change_stands_for(career, people=550)
    with pytest.raises(Problem, match="900 profiles cannot stand for 550"):
        add_to_crowd(career, paths=files[1:2])
    assert current_crowd(career).basis.count == 500
    assert add_to_crowd(career, paths=files[1:2], stands_for=900).crowd.stands_for is None


def test_titles_are_not_added_to_texts(career: int, files: list[Path], tmp_path: Path) -> None:
    import_crowd(career, paths=files[:1])
    with pytest.raises(Problem, match="have text, these have titles only"):
        add_to_crowd(career, paths=[file(tmp_path, "titles", [{"title": "Nurse"}])])
    imported = Import.objects.create(
        career_id=career, family="linkedin", file_name="x", sha256="0", imported_at=clock.now()
    )
    Contact.objects.create(
        career_id=career, imported=imported, name="A", position="Nurse", identity="a"
    )
    crowd_from_connections(career)
    with pytest.raises(Problem, match="have titles only, these have text"):
        add_to_crowd(career, paths=files[:1])


def test_without_a_crowd_what_is_added_becomes_it(career: int, files: list[Path]) -> None:
    found = add_to_crowd(career, paths=files[:1], name="Peers")
    assert (found.crowd.name, found.crowd.count, found.added) == ("Peers", 500, 500)


def test_a_file_that_cannot_be_read_leaves_the_crowd_as_it_was(
    career: int, files: list[Path], tmp_path: Path
) -> None:
    import_crowd(career, paths=files[:1])
    before = list_crowds(career), stored(career)
    with pytest.raises(Problem):
        add_to_crowd(career, paths=[files[1], tmp_path / "none.jsonl"])
    with pytest.raises(Problem, match="holds no word"):
        add_to_crowd(career, paths=[file(tmp_path, "empty", [{"title": " "}])])
    assert (list_crowds(career), stored(career)) == before


@pytest.mark.parametrize("breaks", ["grow", "load"])
def test_an_add_that_breaks_off_leaves_the_crowd_as_it_was_and_may_be_begun_again(
    career: int, files: list[Path], monkeypatch: pytest.MonkeyPatch, breaks: str
) -> None:
    import_crowd(career, paths=files[:1])
    before = list_crowds(career), stored(career)

    def broken(*_: object, **__: object) -> Iterator[object]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        name = "grown_tokens" if breaks == "grow" else "_crowd"
        patch.setattr(storing, name, broken)
        with pytest.raises(KeyboardInterrupt):
            add_to_crowd(career, paths=files[1:])
    assert (list_crowds(career), stored(career)) == before
    assert add_to_crowd(career, paths=files[1:]).crowd.count == 1001


def test_a_crowd_taken_into_use_meanwhile_is_not_replaced(
    career: int, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    import_crowd(career, paths=files[:1])
    grow = CrowdStore.grow

    def meanwhile(self: CrowdStore, key: str, *, rows: Sequence[CrowdRow], into: str) -> None:
        import_crowd(career, paths=files[2:])
        grow(self, key, rows=rows, into=into)

    monkeypatch.setattr(CrowdStore, "grow", meanwhile)
    with pytest.raises(Problem, match="Another crowd came into use"):
        add_to_crowd(career, paths=files[1:2])
    assert current_crowd(career).basis.count == 101


@pytest.mark.django_db
def test_the_report_is_the_same_however_the_crowd_came_together(
    helena: int, tmp_path: Path
) -> None:
    parts = [file(tmp_path, name, rows(*at)) for name, at in (("a", (0, 700)), ("b", (600, 1400)))]
    import_crowd(helena, paths=parts)
    once = findability_report(helena)
    Crowd.objects.filter(in_use=True).delete()
    import_crowd(helena, paths=parts[:1])
    before = findability_report(helena)
    add_to_crowd(helena, paths=parts[1:])
    assert findability_report(helena) == once
    assert before != once
