"""The command line: one file per group of commands, one action per command."""

from breakthrough.cli.app import main

__all__ = ["main"]
