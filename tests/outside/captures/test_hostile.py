"""Files made or broken so as to do harm: a clear message, never a crash, never half of it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from breakthrough.basics import Problem
from breakthrough.outside.captures import Limits, read_capture

SMALL = Limits(file=200_000, document=100_000, values=1_000, ratio=20, ratio_from=10_000)
LINES = "".join(
    json.dumps({"board": name, "apiVersion": "1", "jobs": [{"id": "1", "title": "Müller ☃"}]})
    + "\n"
    for name in ("a", "b", "c")
).encode()


def read(folder: Path, content: bytes, *, limits: Limits = SMALL) -> int:
    """How many postings are in a file of this content."""
    path = folder / "capture"
    path.write_bytes(content)
    return sum(
        len(read.postings) for one in read_capture(path, limits=limits) for read in one.reads
    )


def outcome(folder: Path, content: bytes) -> int | str:
    """How many postings were read, or the message."""
    try:
        return read(folder, content)
    except Problem as refused:
        return str(refused)


@pytest.mark.parametrize("cut", [1, 3, 12, 40, 80])
def test_a_gzip_that_was_cut_short_is_refused(tmp_path: Path, cut: int) -> None:
    whole = gzip.compress(LINES)
    with pytest.raises(Problem, match="half-downloaded gzip"):
        read(tmp_path, whole[:-cut])


def test_a_gzip_with_a_wrong_checksum_is_refused(tmp_path: Path) -> None:
    whole = bytearray(gzip.compress(LINES))
    whole[-6] ^= 0xFF
    with pytest.raises(Problem, match="damaged"):
        read(tmp_path, bytes(whole))


def test_a_gzip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="grows to more than 20 times its size"):
        read(tmp_path, gzip.compress(b"[" + b" " * 180_000))


def test_a_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="MB in one piece"):
        read(tmp_path, LINES * 2_000)


def test_one_line_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    line = b'{"board": "' + b"x" * 150_000 + b'"}'
    with pytest.raises(Problem, match="MB in one piece"):
        read(tmp_path, line)


def test_a_document_of_countless_small_values_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="more than 1,000 values"):
        read(tmp_path, b"[" + b"{}," * 2_000 + b"{}]")


def test_endless_nesting_is_refused(tmp_path: Path) -> None:
    deep = b"[" * 50_000 + b"]" * 50_000
    with pytest.raises(Problem, match="nested too deeply"):
        read(tmp_path, deep, limits=Limits())


def test_a_number_of_countless_digits_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no number of anything"):
        read(tmp_path, b'{"jobs": [' + b"9" * 5_000 + b"]}")


def test_json_in_another_encoding_is_refused(tmp_path: Path) -> None:
    latin = '{"board": "a", "jobs": [{"id": 1, "title": "Müller"}]}'.encode("latin-1")
    with pytest.raises(Problem, match=f"not written in UTF-8: byte {latin.index(0xFC) + 1} "):
        read(tmp_path, latin)
    with pytest.raises(Problem, match="UTF-16"):
        read(tmp_path, LINES.decode().encode("utf-16"))


def test_a_capture_whose_writing_was_broken_off_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="ends in the middle of line 3"):
        read(tmp_path, LINES[:-10])
    with pytest.raises(Problem, match="not whole JSON"):
        read(tmp_path, b'{"apiVersion": "1",\n "jobs": [{"id": 1,\n')
    with pytest.raises(Problem, match="ends or goes wrong in row 3"):
        read(tmp_path, b"title,company\nCFO,Acme\nCE")


def test_lone_halves_of_letters_and_control_signs_do_not_reach_the_store(tmp_path: Path) -> None:
    job = '{"id": "1", "title": "A\\ud800B\\u0000C", "descriptionHtml": "<p>\\udfff\\u0007x"}'
    path = tmp_path / "capture"
    path.write_text('{"board": "a", "apiVersion": "1", "jobs": [' + job + "]}")
    (portion,) = [one for one in read_capture(path) if one.reads]
    posting = portion.reads[0].postings[0]
    assert posting.title == "ABC"
    posting.text.encode()


def test_parquet_cut_at_any_place_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "whole"
    pq.write_table(pa.table({"title": ["CFO"], "company": ["Acme"]}), path)
    whole = path.read_bytes()
    for size in range(8, len(whole), 97):
        with pytest.raises(Problem, match="Parquet"):
            read(tmp_path, whole[:size])


def test_a_parquet_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "capture"
    table = pa.table({"title": [f"{n}" * 9 for n in range(50_000)], "company": ["Acme"] * 50_000})
    pq.write_table(table, path)
    with pytest.raises(Problem, match="MB"):
        list(read_capture(path, limits=SMALL))


def test_other_archives_are_named_for_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="ZIP archive"):
        read(tmp_path, b"PK\x03\x04rest")
    with pytest.raises(Problem, match="no text"):
        read(tmp_path, b"\x89PNG\r\n\x1a\n\x00\x00")


_FUZZ = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@_FUZZ
@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    found = outcome(tmp_path, content)
    assert isinstance(found, int) or "capture" in found


@_FUZZ
@given(place=st.integers(0, len(LINES) - 1), byte=st.integers(0, 255), zipped=st.booleans())
def test_one_changed_byte_costs_a_posting_or_a_line_or_is_refused(
    tmp_path: Path, place: int, byte: int, zipped: bool
) -> None:
    changed = bytearray(LINES)
    changed[place] = byte
    content = gzip.compress(bytes(changed)) if zipped else bytes(changed)
    found = outcome(tmp_path, content)
    assert found in range(4) if isinstance(found, int) else "capture" in found


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["jobs", "meta", "total", "apiVersion", "id", "title", "text", "company",
                         "categories", "company_slug", "absolute_url", "location", "content",
                         "compensation", "publishedAt", "hostedUrl", "lists", "board"]),
        inner,
        max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(root=_JSON)
def test_any_json_with_the_names_boards_use_is_read_or_refused(
    tmp_path: Path, root: object
) -> None:
    found = outcome(tmp_path, json.dumps(root).encode())
    assert isinstance(found, int) or "capture" in found
