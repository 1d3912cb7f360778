"""The doors offer the same: what the browser can do, the command line can, and back."""

from __future__ import annotations

import ast

from sources import modules, tree

# What serves the doors themselves, and is nothing a person asks for.
_OPENING = {"career_name", "close_home", "open_home", "own_career", "warm_up"}
_ONLY_IN_THE_BROWSER = {
    "finish_origins",  # ends a step of the first run, which only the browser has
    "market_problems",  # on the command line every answer about the market holds them
    "brief_pdf",  # `presence brief --out` writes it
    "previewed",  # `presence build` writes the same files
    "public_details",  # `presence details` without options
    "in_searches",  # stands in the answer of `presence build`
    "served_site",  # what `presence serve` answers with, and
    "receive_enquiry",  # what comes in there
}
_ONLY_ON_THE_COMMAND_LINE = {
    "build_sample_world",  # `breakthrough demo`; in the browser one is already in it
    "build_clients",  # a coach's folder of files, kept nowhere
    "check_site",  # asked once before `presence serve`
    "validate",  # an experiment of minutes on people of the crowd, for those who doubt the method
}


def asked_for(door: str) -> set[str]:
    """The actions a door imports: functions, which begin with a small letter."""
    return {
        alias.name
        for path in modules(door)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("breakthrough.actions")
        for alias in node.names
        if alias.name.islower()
    }


def test_what_the_browser_can_do_the_command_line_can() -> None:
    assert asked_for("web") - asked_for("cli") - _OPENING == _ONLY_IN_THE_BROWSER


def test_what_the_command_line_can_do_the_browser_can() -> None:
    assert asked_for("cli") - asked_for("web") - _OPENING == _ONLY_ON_THE_COMMAND_LINE
