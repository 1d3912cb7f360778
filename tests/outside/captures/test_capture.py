from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Portion
from breakthrough.outside.captures import read_capture

FLAT = {"title": "CFO", "company": "Acme", "location": "Rome", "id": "1"}


def ashby(board: str, *titles: str) -> dict[str, Any]:
    jobs = [{"id": f"{board}-{title}", "title": title} for title in titles]
    return {"board": board, "jobs": jobs, "apiVersion": "1"}


def wrote(folder: Path, content: str | bytes, *, name: str = "file.bin") -> Path:
    """A file whose name says nothing about its content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path: Path, **more: Any) -> Portion:
    """All portions of a file as one."""
    found = list(read_capture(path, **more))
    return Portion(
        tuple(read for portion in found for read in portion.reads),
        tuple(problem for portion in found for problem in portion.problems),
    )


def boards(portion: Portion) -> list[tuple[str, int]]:
    return [(read.board, len(read.postings)) for read in portion.reads]


def test_one_answer_is_read_whether_on_one_line_or_on_many(tmp_path: Path) -> None:
    root = ashby("acme", "CFO", "CEO")
    for text in (json.dumps(root), json.dumps(root, indent=1), "\ufeff" + json.dumps(root)):
        assert boards(read(wrote(tmp_path, text))) == [("ashby:acme", 2)]


def test_lines_of_answers_are_read_one_by_one_zipped_or_not(tmp_path: Path) -> None:
    lines = "\n\n".join(json.dumps(ashby(name, "CFO")) for name in ("a", "b", "c"))
    for content in (lines.encode(), gzip.compress(lines.encode())):
        assert boards(read(wrote(tmp_path, content))) == [
            ("ashby:a", 1),
            ("ashby:b", 1),
            ("ashby:c", 1),
        ]


def test_an_empty_board_among_others_is_a_read_of_nothing(tmp_path: Path) -> None:
    lines = json.dumps(ashby("a")) + "\n" + json.dumps(ashby("b", "CFO")) + "\n"
    assert boards(read(wrote(tmp_path, lines))) == [("ashby:a", 0), ("ashby:b", 1)]


@pytest.mark.parametrize("bad", ['{"error": "not found"}', "{broken", "[1, 2]", "[]"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_line_of_a_wrong_shape_costs_itself(tmp_path: Path, bad: str, place: int) -> None:
    lines = [json.dumps(ashby(name, "CFO")) for name in ("a", "b")]
    lines.insert(place, bad)
    portion = read(wrote(tmp_path, "\n".join(lines) + "\n"))
    assert boards(portion) == [("ashby:a", 1), ("ashby:b", 1)]
    assert len(portion.problems) == 1
    assert f"ine {place + 1} of file.bin" in portion.problems[0]
    assert "This line was left out, the others were read." in portion.problems[0]


def test_a_list_that_looks_like_lines_is_one_list(tmp_path: Path) -> None:
    text = "[\n" + json.dumps(FLAT) + "\n]"
    assert boards(read(wrote(tmp_path, text))) == [("table:acme", 1)]


def test_flat_records_are_read_from_a_list_and_from_lines(tmp_path: Path) -> None:
    rows = [FLAT | {"id": str(number)} for number in range(3)]
    as_list = wrote(tmp_path, json.dumps(rows))
    assert boards(read(as_list)) == [("table:acme", 3)]
    as_lines = wrote(tmp_path, "\n".join(json.dumps(row) for row in rows))
    assert boards(read(as_lines)) == [("table:acme", 3)]


def test_a_field_that_only_later_lines_have_is_read_too(tmp_path: Path) -> None:
    rows = [FLAT, FLAT | {"id": "2", "url": "https://example.com/2"}]
    portion = read(wrote(tmp_path, "\n".join(json.dumps(row) for row in rows)))
    assert [posting.url for posting in portion.reads[0].postings] == ["", "https://example.com/2"]


def test_what_stands_beside_a_list_of_records_holds_for_each_of_them(tmp_path: Path) -> None:
    root = {"name": "Acme", "last_scraped": "2025-12-24T18:18:35", "jobs": [{"title": "CFO"}]}
    portion = read(wrote(tmp_path, json.dumps(root)))
    assert portion.reads[0].postings[0].employer == "Acme"
    assert str(portion.reads[0].seen_on) == "2025-12-24"


def test_csv_is_read_with_any_common_separator_and_zipped(tmp_path: Path) -> None:
    for separator in ",;\t":
        text = separator.join(FLAT) + "\r\n" + separator.join(FLAT.values()) + "\r\n\r\n"
        for content in (text.encode("utf-8-sig"), gzip.compress(text.encode())):
            posting = read(wrote(tmp_path, content)).reads[0].postings[0]
            assert (posting.title, posting.employer, posting.id) == ("CFO", "Acme", "1")


def test_csv_saved_by_excel_in_windows_letters_is_read(tmp_path: Path) -> None:
    text = "title,company\nGeschäftsführer,Müller\n".encode("cp1252")
    posting = read(wrote(tmp_path, text)).reads[0].postings[0]
    assert (posting.title, posting.employer) == ("Geschäftsführer", "Müller")


def test_jobspy_csv_with_backslashes_before_quotes_is_read(tmp_path: Path) -> None:
    row = {"id": 1, "site": "indeed", "job_url": "https://example.com/1", "title": 'The "A" role',
           "company": "Acme", "location": "", "date_posted": "2026-01-05",
           "description": 'Say "yes", C:\\temp\nand more, ' + "long " * 40_000}  # fmt: skip
    out = io.StringIO()
    writer = csv.DictWriter(
        out, row, quoting=csv.QUOTE_NONNUMERIC, escapechar="\\", doublequote=False
    )
    writer.writeheader()
    writer.writerow(row)
    posting = read(wrote(tmp_path, out.getvalue())).reads[0].postings[0]
    assert posting.title == 'The "A" role'
    assert posting.text.startswith('Say "yes", C:\\temp\nand more, long')
    assert len(posting.text) > 131_072  # the csv module's own limit of a cell


def test_a_backslash_in_another_csv_is_a_backslash(tmp_path: Path) -> None:
    posting = read(wrote(tmp_path, 'title,company\n"A\\B",Acme\n')).reads[0].postings[0]
    assert posting.title == "A\\B"


def test_a_row_of_too_few_or_too_many_cells_costs_itself(tmp_path: Path) -> None:
    text = "title,company,location\nCFO,Acme,Rome\nCEO,Acme\nCTO,Acme,Rome,Milan\nCOO,Acme,Rome\n"
    portion = read(wrote(tmp_path, text))
    assert [posting.title for posting in portion.reads[0].postings] == ["CFO", "COO"]
    assert [problem[:15] for problem in portion.problems] == ["file.bin, row 3", "file.bin, row 4"]


def test_parquet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    pq.write_table(pa.Table.from_pylist([FLAT, FLAT | {"id": "2"}]), path)
    assert boards(read(path)) == [("table:acme", 2)]


def test_a_mapping_works_for_json_csv_and_parquet(tmp_path: Path) -> None:
    row = {"Stelle": "CFO", "Firma": "Acme"}
    columns = {"title": "Stelle", "employer": "Firma"}
    table = tmp_path / "table"
    pq.write_table(pa.Table.from_pylist([row]), table)
    for path in (
        table,
        wrote(tmp_path, json.dumps([row])),
        wrote(tmp_path, "Stelle,Firma\nCFO,Acme\n", name="other"),
    ):
        assert boards(read(path, columns=columns)) == [("table:acme", 1)]


def test_a_board_without_a_name_takes_it_from_the_name_of_the_file(tmp_path: Path) -> None:
    for name, board in (
        ("lever-Acme-2026-01-05.json", "lever:Acme"),
        ("ashby_acme_20260105T120000.json", "ashby:acme"),
        ("greenhouse-acme.json", "greenhouse:acme"),
    ):
        text = "[]" if name.startswith("lever") else '{"jobs": []}'
        assert boards(read(wrote(tmp_path, text, name=name))) == [(board, 0)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"error": "not found"}', "file.bin is an object with “error”, which is no list"),
        ("[]", "file.bin is an empty list, which does not say whose board it is"),
        ("[[1]]", "file.bin is a list without postings"),
        ('{"apiVersion": "1", "jobs": []}', "nothing in it says whose board it is"),
        ('{"id": 1, "category": "SALES", "text": "…"}\n' * 2, "has the columns “id”, “category”"),
        ("Mix the flour with the butter.\nBake it.\n", "has the columns “Mix the flour"),
        (
            "<html><body>Jobs</body></html>",
            "is a web page without a posting that a machine can read",
        ),
        ("", "file.bin is empty"),
        (" \n\n ", "file.bin is empty"),
    ],
)
def test_a_file_that_is_no_market_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Problem) as refused:
        read(wrote(tmp_path, text))
    assert said in str(refused.value)
    assert "file.bin" in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"none\.json could not be opened: there is no such file"):
        read(tmp_path / "none.json")
    with pytest.raises(Problem, match="it is a folder"):
        read(tmp_path)
