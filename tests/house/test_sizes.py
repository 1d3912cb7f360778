"""Files and functions stay small enough to be read whole."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from sources import PACKAGE, functions, modules, name_of, tracked, tree

LONGEST_FILE, LONGEST_FUNCTION = 300, 40
_NAMES_FOR_ANYTHING = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def length_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def beyond_re_exports(path: Path) -> list[int]:
    """The lines of a package's own file that are more than docstring, imports and `__all__`."""
    allowed = {"__all__", "__version__"} if path == PACKAGE / "__init__.py" else {"__all__"}
    lines = []
    for node in tree(path).body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_list = isinstance(node, ast.Assign) and all(
            isinstance(target, ast.Name) and target.id in allowed for target in node.targets
        )
        if not (is_docstring or is_list or isinstance(node, ast.ImportFrom)):
            lines.append(node.lineno)
    return lines


def test_no_file_is_over_300_lines() -> None:
    long = {name_of(path): n for path in modules() if (n := lines_of(path)) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_over_40_lines() -> None:
    long = {
        f"{name_of(path)}:{node.lineno} {node.name}": n
        for path in modules()
        for node in functions(path)
        if (n := length_of(node)) > LONGEST_FUNCTION
    }
    assert long == {}


def test_a_file_is_named_after_what_it_holds() -> None:
    assert [name_of(path) for path in modules() if path.stem in _NAMES_FOR_ANYTHING] == []


def test_a_package_only_re_exports() -> None:
    packages = [path for path in modules() if path.name == "__init__.py"]
    assert len(packages) > 5
    assert {name_of(path): more for path in packages if (more := beyond_re_exports(path))} == {}


def test_a_file_says_what_it_is() -> None:
    silent = [
        name_of(path) for path in modules() if tree(path).body and not ast.get_docstring(tree(path))
    ]
    assert silent == []


@pytest.mark.usefixtures("git")
def test_no_data_of_others_is_under_version_control() -> None:
    heavy = [name_of(path) for path in tracked() if path.stat().st_size > 600_000]
    assert heavy == []
