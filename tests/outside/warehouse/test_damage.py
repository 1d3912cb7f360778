from __future__ import annotations

import os
from pathlib import Path

import pytest
from stored import MONDAY, TUESDAY, acme, posting, store

from breakthrough.outside.warehouse import Warehouse


@pytest.fixture
def market(tmp_path: Path) -> Warehouse:
    """Two imports: Monday's texts are used on Tuesday too."""
    market = Warehouse(tmp_path / "market")
    store(market, acme(posting("1", text="x"), posting("2")))
    store(market, acme(posting("1", text="x")), day=TUESDAY, source="b.json")
    return market


def file_of(market: Warehouse, day: object, name: str) -> Path:
    (found,) = market.folder.glob(f"{day}-*/{name}")
    return found


def flip(path: Path) -> None:
    """Change one byte in the middle and nothing else."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize("name", ["sightings.parquet", "reads.parquet"])
@pytest.mark.parametrize("how", ["flip", "cut", "empty", "gone"])
def test_a_damaged_file_is_named_and_set_aside_and_the_rest_works(
    market: Warehouse, name: str, how: str
) -> None:
    file = file_of(market, MONDAY, name)
    if how == "flip":
        flip(file)
    elif how == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: 20 if how == "cut" else 0])
    again = Warehouse(market.folder)
    assert [row["seen_on"] for row in again.sightings().to_pyarrow().to_pylist()] == [TUESDAY]
    (damage,) = again.damages()
    assert damage.file.name.startswith(f"{MONDAY}-")
    assert damage.file.name.endswith(".damaged")
    assert damage.source == "a.json"


def test_texts_of_a_damaged_import_still_serve_the_others(market: Warehouse) -> None:
    flip(file_of(market, MONDAY, "sightings.parquet"))
    assert Warehouse(market.folder).latest_postings().column("text").to_pylist() == ["x"]


def test_damaged_texts_cost_the_texts_alone(market: Warehouse) -> None:
    flip(file_of(market, MONDAY, "texts.parquet"))
    again = Warehouse(market.folder)
    assert again.latest_postings().column("text").to_pylist() == ["", ""]
    assert again.sightings().count().to_pyarrow().as_py() == 3
    (damage,) = again.damages()
    assert damage.file.name == "texts.parquet.damaged"


def test_a_lost_note_sets_its_import_aside(market: Warehouse) -> None:
    file_of(market, MONDAY, "import.json").write_text('{"version": 99}')
    again = Warehouse(market.folder)
    assert again.sightings().count().to_pyarrow().as_py() == 1
    assert len(again.damages()) == 1


def test_importing_the_file_again_mends_what_was_damaged(market: Warehouse) -> None:
    for name in ("sightings.parquet", "texts.parquet"):
        flip(file_of(market, MONDAY, name))
        Warehouse(market.folder).damages()
        assert store(market, acme(posting("1", text="x"), posting("2")))
        again = Warehouse(market.folder)
        assert again.damages() == ()
        assert again.sightings().count().to_pyarrow().as_py() == 3
        assert again.latest_postings().column("text").to_pylist() == ["x", ""]


def test_setting_aside_changes_the_fingerprint(market: Warehouse) -> None:
    before = market.fingerprint()
    flip(file_of(market, MONDAY, "texts.parquet"))
    market.damages()
    between = market.fingerprint()
    flip(file_of(market, MONDAY, "reads.parquet"))
    market.damages()
    assert len({before, between, market.fingerprint()}) == 3


def test_a_whole_file_is_read_in_full_only_once(
    market: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    from breakthrough.outside.warehouse import checks

    read: list[Path] = []
    sha256 = checks._sha256

    def counted(path: Path) -> str:
        read.append(path)
        return sha256(path)

    monkeypatch.setattr(checks, "_sha256", counted)
    (market.folder / "derived" / "found-whole.json").unlink()
    market.damages()
    assert len(read) == 5  # three files of Monday, two of Tuesday
    Warehouse(market.folder).latest_postings()
    assert len(read) == 5
    touched = file_of(market, MONDAY, "reads.parquet")
    os.utime(touched, ns=(1, 1))
    market.damages()
    assert read[5:] == [touched]
