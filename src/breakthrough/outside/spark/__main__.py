"""`python -m breakthrough.outside.spark MARKET OUT`: a market's figures, worked out on Spark."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from breakthrough.basics import Problem
from breakthrough.outside.spark.market import market_on_spark
from breakthrough.outside.spark.session import session_on


def main(given: Sequence[str] | None = None) -> int:
    """Write the spells to OUT and print the figures as JSON; 0 done, 1 could not, 2 wrong input."""
    asked = _parser().parse_args(given)
    try:
        with session_on(asked.master) as session:
            found = market_on_spark(session, asked.market, role=asked.role)
            found.spells.to_parquet(asked.out)
    except Problem as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return 1
    figures = {
        name: asdict(getattr(found, name))
        for name in ("staying", "staying_by_their_date", "struggle")
    }
    print(json.dumps(figures, default=str))  # noqa: T201
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m breakthrough.outside.spark")
    parser.add_argument("market", help="folder or address that holds a folder for each import")
    parser.add_argument("out", help="where Spark writes the spells, as Parquet; must be new")
    parser.add_argument("--master", default="", help="address of the cluster, as Spark writes it")
    parser.add_argument("--role", default="", help="only roles whose title holds these words")
    return parser


if __name__ == "__main__":
    sys.exit(main())
