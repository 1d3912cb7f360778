"""Rooms never look at files, the clock, the environment or chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from sources import ROOMS, modules, name_of, tree

_CALLS = {"open", "input", "print", "exec", "eval", "__import__", "breakpoint"}
_METHODS = {
    "now", "utcnow", "today", "fromtimestamp", "getenv", "environ",
    "read_text", "read_bytes", "write_text", "write_bytes", "urlopen",
    "to_parquet", "read_parquet", "read_csv", "to_csv", "tofile", "fromfile", "memmap",
}  # fmt: skip
_GLOBAL_CHANCE = {"seed", "rand", "randn", "randint", "choice", "shuffle", "permutation", "random"}


def impurities(source: ast.AST) -> Iterator[str]:
    """What a pure room may not do, with its line."""
    for node in ast.walk(source):
        if isinstance(node, ast.Global):
            yield f"line {node.lineno}: global {', '.join(node.names)}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in _CALLS:
                yield f"line {node.lineno}: {node.func.id}()"
            if node.func.id == "default_rng" and not node.args:
                yield f"line {node.lineno}: default_rng() without a seed"
        if isinstance(node, ast.Attribute):
            if node.attr in _METHODS:
                yield f"line {node.lineno}: .{node.attr}"
            of = node.value
            is_global_chance = node.attr in _GLOBAL_CHANCE and (
                isinstance(of, ast.Attribute) and of.attr == "random"
            )
            if is_global_chance:
                yield f"line {node.lineno}: the chance everybody shares"
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "default_rng"
            and not node.args
        ):
            yield f"line {node.lineno}: default_rng() without a seed"


def test_every_room_is_pure() -> None:
    rooms = modules(*ROOMS)
    assert len(rooms) > 20
    assert {name_of(path): seen for path in rooms if (seen := list(impurities(tree(path))))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "open('cv.txt')",
        "date.today()",
        "datetime.now(tz=UTC)",
        "os.environ['HOME']",
        "np.random.rand(3)",
        "np.random.default_rng()",
        "path.read_text()",
    ],
)
def test_an_impure_line_is_seen(line: str) -> None:
    assert len(list(impurities(ast.parse(line)))) == 1


def test_a_seeded_generator_is_no_impurity() -> None:
    assert list(impurities(ast.parse("np.random.default_rng(seed).random(3)"))) == []
