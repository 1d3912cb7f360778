"""Writes docs/reference/commands.md from the commands themselves.

Run it as script/docs. What it says comes from the help of the commands, the docstrings and types
of the answers, opening.md and keys.toml.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from answers import Section, sections, type_words
from commands import Command, Parameter, commands

from breakthrough.actions.opening import close_home, open_home
from breakthrough.basics import Problem
from breakthrough.cli.answer import COULD_NOT, INPUT_IS_WRONG

TARGET = Path(__file__).resolve().parents[1] / "reference" / "commands.md"
_SHARED = ("--json", "--home DIR")
# What the help of the command itself says of its arguments, for the table.
_ARGUMENTS = {
    "FILE...": "One file or several; for `crowd import` also a folder of CVs.",
    "[ITEM...]": "The numbers of items, as `evidence list` shows them.",
    "NEED": "What the employer types, in quotes.",
}

_OPENING = Path(__file__).with_name("opening.md")


def reference() -> str:
    """The whole page; a data folder must be open."""
    found = commands()
    answers = sections([*(one.answer for one in found if one.has_json), Problem])
    opening = _OPENING.read_text(encoding="utf-8")
    opening = opening.replace("{COULD_NOT}", str(COULD_NOT))
    opening = opening.replace("{INPUT_IS_WRONG}", str(INPUT_IS_WRONG))
    parts = [opening, "## The commands\n", *map(_command_text, found)]
    parts += ["## What the answers hold\n", *map(_section_text, answers)]
    return "\n".join(parts).rstrip() + "\n"


def _command_text(one: Command) -> str:
    lines = [f"### {one.name}", "", one.help, "", "```", f"{one.usage} [OPTIONS]", "```", ""]
    own = [given for given in one.parameters if given.written not in _SHARED or not one.has_json]
    if own:
        lines += ["| Argument or option | What it is |", "|---|---|"]
        lines += [f"| `{_cell(given.written)}` | {_cell(_about(given))} |" for given in own]
        lines.append("")
    lines += [_answer_text(one), ""]
    return "\n".join(lines)


def _about(given: Parameter) -> str:
    parts = [given.help or _ARGUMENTS[given.written]]
    if given.is_required:
        parts.append("Required.")
    if given.default:
        parts.append(f"Without it: {given.default}.")
    return " ".join(parts)


def _answer_text(one: Command) -> str:
    codes = "Ends with 0, 1 or 2 ([exit codes](#exit-codes))."
    if not one.has_json:
        return codes
    printed = "`null`" if one.answer is None else type_words(one.answer)
    return f"`--json` prints: {printed}. {codes}"


def _section_text(one: Section) -> str:
    about = re.sub(r"\bNone\b", "`null`", one.about)
    lines = [f"### {one.name}", "", about, "", "| Key | Value | Meaning |", "|---|---|---|"]
    for key in one.keys:
        meaning = re.sub(r"\bNone\b", "`null`", key.meaning)
        lines.append(f"| `{key.name}` | {key.type} | {_cell(meaning)} |")
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def main() -> None:
    """Writes the page; the data folder it opens to reach the actions is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        open_home(Path(folder))
        TARGET.write_text(reference(), encoding="utf-8")
        close_home()
    sys.stdout.write(f"{TARGET.relative_to(TARGET.parents[2])} is written.\n")


if __name__ == "__main__":
    main()
