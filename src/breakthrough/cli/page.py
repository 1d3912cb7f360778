"""Readable text: sentences, tables that survive 80 columns, and on what they rest."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from breakthrough.basics import Basis
from breakthrough.cli.wording import basis_text, printable
from breakthrough.outside.command import command


class Page:
    """What one command prints. Colour and width are the terminal's; piped, neither is assumed."""

    def __init__(self, console: Console, *, home: Path | None = None) -> None:
        self._console = console
        self._home = home
        self._after_table = False

    def command(self, words: str) -> str:
        """What to type for another command, begun as this one was and on the same data folder."""
        return command(words, environment=os.environ, home=self._home)

    def say(self, sentence: str) -> None:
        """The finding, before everything else."""
        self._console.print(Text(printable(sentence), style="bold"))

    def text(self, paragraph: str) -> None:
        """A plain paragraph; an empty one prints nothing."""
        if paragraph:
            self._console.print(Text(printable(paragraph)))

    def heading(self, words: str) -> None:
        """A heading with a line of air above it."""
        self._after_table = False
        self._console.print()
        self._console.print(Text(printable(words), style="bold"))

    def bullets(self, lines: Iterable[str]) -> None:
        """One line each; long ones wrap under their own beginning."""
        table = Table(box=None, show_header=False, padding=(0, 1, 0, 1), expand=False)
        table.add_column(width=1)
        table.add_column(overflow="fold")
        for line in lines:
            table.add_row("-", Text(printable(line)))
        if table.row_count:
            self._console.print(table)

    def table(
        self, *columns: str, rows: Iterable[Sequence[str]], numbers: Sequence[int] = ()
    ) -> None:
        """Rows under their headings; `numbers` are the columns set to the right.

        A column without a single entry is left out; no rows print nothing.
        """
        filled = list(rows)
        shown = [place for place in range(len(columns)) if any(row[place] for row in filled)]
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        for place in shown:
            if place in numbers:
                table.add_column(columns[place], justify="right", no_wrap=True)
            else:
                table.add_column(columns[place], overflow="fold")
        for row in filled:
            table.add_row(*(Text(printable(row[place])) for place in shown))
        if table.row_count:
            if self._after_table:
                self._console.print()
            self._console.print(Padding(table, (0, 0, 0, 1), expand=False))
            self._after_table = True

    def basis(self, *bases: Basis | None) -> None:
        """On what the figures rest: n, source, period."""
        known = [basis for basis in bases if basis is not None]
        if known:
            self._console.print()
        for basis in known:
            self._console.print(Text(printable(f"Rests on {basis_text(basis)}."), style="dim"))

    def resting_on(self, lines: Iterable[str]) -> None:
        """On what the figures rest, where a line of its own says it."""
        self._console.print()
        for line in lines:
            self._console.print(Text(printable(line), style="dim"))

    def notes(self, lines: Iterable[str]) -> None:
        """What the reader should know about the figures."""
        for line in lines:
            self._console.print(Text(printable(line), style="dim"))
