from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from breakthrough.outside.kept_tables import kept_tables

ONE, TWO = pa.table({"a": [1, 2]}), pa.table({"b": ["x"]})


class Build:
    """Counts how often the tables are worked out."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> tuple[pa.Table, pa.Table]:
        self.times += 1
        return ONE, TWO


def test_tables_are_worked_out_once_for_a_market(tmp_path: Path) -> None:
    build = Build()
    for _ in range(2):
        kept = kept_tables(tmp_path / "d", ("one", "two"), fingerprint="f", build=build)
        assert kept == (ONE, TWO)
    assert build.times == 1


def test_another_market_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    build = Build()
    for fingerprint in ("f", "g"):
        kept_tables(tmp_path, ("one", "two"), fingerprint=fingerprint, build=build)
    assert build.times == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one-g.arrow", "two-g.arrow"]


def test_a_damaged_or_missing_file_is_made_again(tmp_path: Path) -> None:
    build = Build()
    kept_tables(tmp_path, ("one", "two"), fingerprint="f", build=build)
    (tmp_path / "one-f.arrow").write_bytes(b"no table")
    assert kept_tables(tmp_path, ("one", "two"), fingerprint="f", build=build) == (ONE, TWO)
    (tmp_path / "two-f.arrow").unlink()
    assert kept_tables(tmp_path, ("one", "two"), fingerprint="f", build=build) == (ONE, TWO)
    assert build.times == 3
    assert {path.name for path in tmp_path.iterdir()} == {"one-f.arrow", "two-f.arrow"}


def test_other_kept_tables_are_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "latest-f.arrow"
    other.write_bytes(b"")
    kept_tables(tmp_path, ("one", "two"), fingerprint="f", build=Build())
    assert other.exists()
