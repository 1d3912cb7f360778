"""The commands of the app as they are: words, help, arguments, options, and what they answer."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer

from breakthrough.cli.app import app

PROGRAM = "breakthrough"


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument or option as it is written, its help, whether it must be given, its default."""

    written: str
    help: str
    is_argument: bool
    is_required: bool
    default: str


@dataclass(frozen=True, slots=True)
class Command:
    """`words` follow the program's name; `answer` is the type `--json` prints, if there is one."""

    words: tuple[str, ...]
    help: str
    parameters: tuple[Parameter, ...]
    answer: Any
    has_json: bool

    @property
    def name(self) -> str:
        return " ".join((PROGRAM, *self.words))

    @property
    def usage(self) -> str:
        arguments = [one.written for one in self.parameters if one.is_argument]
        return " ".join((self.name, *arguments))


def commands() -> tuple[Command, ...]:
    """Every command in the order of the app's own help, the program without a command first."""
    root: Any = typer.main.get_command(app)
    return tuple(_walk(root, words=()))


def _walk(found: Any, *, words: tuple[str, ...]) -> Iterator[Command]:
    inside = getattr(found, "commands", None)
    if inside is None or not words:
        yield _command(found, words=words)
    for name, one in (inside or {}).items():
        yield from _walk(one, words=(*words, name))


def _command(found: Any, *, words: tuple[str, ...]) -> Command:
    parameters = tuple(_parameter(one) for one in found.params)
    has_json = any("--json" in one.written for one in parameters)
    answer = _answer(inspect.unwrap(found.callback)) if has_json else None
    return Command(words, inspect.cleandoc(found.help), parameters, answer, has_json)


def _parameter(one: Any) -> Parameter:
    is_argument = one.param_type_name == "argument"
    if is_argument:
        written = one.metavar or one.name.upper()
    else:
        value = "" if one.is_flag else f" {one.metavar or one.name.upper()}"
        written = f"{' / '.join([*one.opts, *one.secondary_opts])}{value}"
    shown = one.show_default is not False and one.default not in (None, "", False)
    default = str(one.default) if shown and not one.is_flag else ""
    return Parameter(written, one.help or "", is_argument, one.required, default)


def _answer(callback: Callable[..., Any]) -> Any:
    """The return type of the command's inner `ask`, which the type checker holds to be true."""
    module = inspect.getmodule(callback)
    if module is None:
        raise LookupError(f"{callback} has no module")
    tree = ast.parse(inspect.getsource(module))
    for node in ast.walk(ast.parse(inspect.getsource(callback))):
        if isinstance(node, ast.FunctionDef) and node.name == "ask" and node.returns:
            names = {"tuple": tuple, **_names_for_types(tree)}
            return eval(ast.unparse(node.returns), names)  # our own source, read as Python reads it
    raise LookupError(f"{module.__name__}.{callback.__name__} asks no action")


def _names_for_types(tree: ast.Module) -> dict[str, Any]:
    """What a module imports for its annotations only."""
    found: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for line in node.body:
                if isinstance(line, ast.ImportFrom) and line.module:
                    module = import_module(line.module)
                    found |= {name.name: getattr(module, name.name) for name in line.names}
    return found
