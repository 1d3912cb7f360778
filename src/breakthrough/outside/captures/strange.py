"""The refusal of a document that is no list of postings, by what it is."""

from __future__ import annotations

from lxml import etree

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Page

_NEXT = "Fetch the board again and import its answer unchanged. Nothing was stored."


def strange(root: object, *, place: str, name: str) -> Problem:
    """The message about a document of `name`, or about one at a `place` in it."""
    where = f"{place.capitalize()} of {name}" if place else name
    if isinstance(root, Page):
        return _page(root, where=where)
    if isinstance(root, etree._Element):
        return _feed(root, where=where)
    if root == []:
        return Problem(
            f"{where} is an empty list, which does not say whose board it is.",
            expected="A Lever site with nothing open answers like this.",
            nearest="If it is one, name the file lever-SITE.json.",
            next_step="Nothing was stored.",
        )
    return Problem(
        f"{where} is {_kind(root)}, which is no list of postings.",
        expected="The answers of known job boards are lists of postings; other lists need a title "
        "and an employer in each record.",
        next_step=_NEXT,
    )


def _page(page: Page, *, where: str) -> Problem:
    return Problem(
        f"{where} is a web page without a posting that a machine can read.",
        expected="Such a page holds a script with a “JobPosting”; many pages have none.",
        nearest="The employer may keep its board elsewhere: look where its postings lead.",
        next_step="Nothing was stored.",
    )


def _feed(root: etree._Element, *, where: str) -> Problem:
    return Problem(
        f"{where} is XML that begins with “{root.tag}”, which is no board we know.",
        expected="Personio answers with “workzag-jobs”, Teamtailor with “rss” and its own parts.",
        next_step=_NEXT,
    )


def _kind(root: object) -> str:
    if isinstance(root, dict):
        parts = ", ".join(f"“{key}”" for key in list(root)[:5])
        return f"an object with {parts}" if parts else "an empty object"
    return "a list without postings" if isinstance(root, list) else "a single value"
