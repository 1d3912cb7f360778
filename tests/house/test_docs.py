"""The documentation is current, complete, and leads where it says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sources import ROOT

DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference" / "commands.md"
sys.path.insert(0, str(DOCS / "make"))

# One process for all commands, as each start costs a second: their order is that of the list.
RUN_ALL = """
import json, sys
from pathlib import Path
from typer.testing import CliRunner
from breakthrough.cli.app import app
from breakthrough.cli.demo import build_in

home = Path(sys.argv[1])
build_in(home)
given = []
def run(*words):
    words = [str(word) for word in words]
    result = CliRunner().invoke(app, [*words, "--json"], catch_exceptions=False)
    given.append([words, json.loads(result.stdout)])
    return given[-1][1]

run("--home", home, "evidence", "list")
run("today")
run("evidence", "import", *sorted((home / "sample-files").iterdir()))
listed = run("evidence", "list")
run("evidence", "confirm", "--all")
role = listed["roles"][0]["items"][0]
run("evidence", "change", role, "--title", "Analyst", "--started", "2003", "--ended", "2004")
run("evidence", "origin", role, "introduced")
run("evidence", "list")
table = home / "postings.csv"
table.write_text("title,company\\nController,Northwind\\n")
run("market", "import", table)
board = "https://jobs.northwind.invalid/api/offers/"  # a host that nobody has
run("market", "watch", board)
run("market", "refresh")
run("market", "boards")
run("market", "unwatch", board)
run("crowd", "stands-for", 5000)
run("market", "report")
run("market", "looking")
run("market", "employer", "Ivorine Coatings")
run("chair", "head of finance transformation")
run("findability", "report")
run("findability", "explain", "finance director")
run("findability", "explain", "head of finance transformation")
run("findability", "rare")
run("findability", "earn")
run("findability", "validate", "--people", "2", "--seed", "3")
edit = run("findability", "improve")["edits"][0]
run("findability", "accept", edit["surface"], edit["text"])
number = run("findability", "edits")[0]["id"]
run("findability", "improve")
run("findability", "undo", number)
run("today")
page = home / "Profile.csv"
page.write_text("First Name,Last Name,Headline\\nHelena,Varga,Cash and cash and cash\\n")
run("evidence", "import", page)
run("findability", "report")
profiles = home / "profiles.jsonl"
profiles.write_text(json.dumps({"title": "Controller", "text": "Closed the books."}) + "\\n")
run("crowd", "import", profiles, "--add")
run("crowd", "import", profiles)
run("crowd", "from-connections")
run("crowd", "list")
run("findability", "undo", 999)
text = home / "about.txt"
said = "Led 400 people. Ran a budget of 90 %. I like calm. Ich leite die Firma und bin da."
text.write_text(said)
run("presence", "check", text, "--hide", "Northwind")
proof = run("presence", "position")["provable"][0]
run("presence", "position", "Closing", "--for", "plants", "--need", "a close", "--proof", proof)
run("presence", "position", "Cash", "--need", "working capital", "--why", "For later.")
run("presence", "compare", "Cash")
run("presence", "details", "--email", "helena@sample.invalid", "--takes-on", "Transformations")
run("presence", "texts")
text.write_text("Finance Director. I was an astronaut.")
run("presence", "try", "headline", text)
run("presence", "write", "headline", text)
run("presence", "build", "--out", home / "refused")
run("presence", "write", "headline")
run("presence", "note", text, "--title", "Cash", "--case")
text.write_text("Cash comes first.")
slug = run("presence", "note", text, "--title", "Cash")["slug"]
run("presence", "publish", slug)
run("presence", "notes")
run("presence", "withdraw", slug)
run("presence", "private", "--name", "Thornquist Audit", "--item", role)
run("presence", "differences")
cv = home / "later.json"
work = [{"name": "Korvane Industries", "position": "Finance Director", "startDate": "2021-09"}]
cv.write_text(json.dumps({"basics": {"name": "Helena"}, "work": work}))
run("evidence", "import", cv)
run("presence", "differences")
run("presence", "pack")
run("presence", "build", "--out", home / "built")
clients = home / "clients"
clients.mkdir()
basics = {"name": "Ada Novak", "phone": "+44 20 7946 0000"}
(clients / "ada.json").write_text(json.dumps({"basics": basics, "work": work}))
(clients / "notes.txt").write_text("nothing")
run("presence", "clients", clients, "--out", home / "practice")
asked = ["Requirements:", "Month-end close", "Knowledge of IFRS 16", "Experience with Kubernetes"]
text.write_text("\\n- ".join(asked))
run("presence", "brief", text, "--title", "Finance Director", "--employer", "Northwind")
from breakthrough.actions.career import own_career
from breakthrough.actions.conversations import Enquiry, receive_enquiry
receive_enquiry(own_career(), enquiry=Enquiry("Ines", "ines@client.invalid", "A close."))
run("inbound")
print(json.dumps(given))
"""

Answers = list[tuple[list[str], Any]]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    """What every command prints with --json on the sample world."""
    home = tmp_path_factory.mktemp("sample") / "home"
    given = subprocess.run(
        [sys.executable, "-c", RUN_ALL, str(home)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "BREAKTHROUGH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert given.returncode == 0, given.stderr
    return [(words, answer) for words, answer in json.loads(given.stdout)]


# No board of the sample world ends adverts by itself, states from when to when they are open
# without a text, is watched for a year, or says that an advert is for no seat in particular.
_NOT_IN_THE_SAMPLE = {"AlwaysUp", "Expiry", "Announced", "AnnouncedOften", "SeasonMonth"}


@cache
def documented() -> dict[str, dict[str, str]]:
    """Object → key → type, as the page says."""
    found: dict[str, dict[str, str]] = {}
    for part in re.split(r"^### ", REFERENCE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name = part.splitlines()[0]
        rows = re.findall(r"^\| `(\w+)` \| (.+?) \|", part, flags=re.MULTILINE)
        if "| Key | Value | Meaning |" in part:
            found[name] = dict(rows)
    return found


@cache
def printed() -> dict[str, str]:
    """Command → the type it prints, as the page says."""
    text = REFERENCE.read_text(encoding="utf-8")
    found = re.findall(r"^### breakthrough ([\w -]+)\n(.*?)(?=^##)", text, re.MULTILINE | re.DOTALL)
    return {
        words: said[1]
        for words, part in found
        if (said := re.search(r"^`--json` prints: (.+?)\. Ends with", part, re.MULTILINE))
    }


def differences(value: Any, *, words: str, at: str, met: set[str]) -> Iterator[str]:
    """Where a real value is not what the page says of it."""
    link = re.search(r"\[(\w+)\]", words)
    if value is None:
        if "null" not in words:
            yield f"{at}: null, documented as {words}"
    elif words.startswith("list of "):
        for place, one in enumerate(value):
            inner = words.removeprefix("list of ")
            yield from differences(one, words=inner, at=f"{at}[{place}]", met=met)
    elif words.startswith("object with a [") and words.endswith(" for each key"):
        for name, one in value.items():
            yield from differences(one, words=f"[{link[1]}]", at=f"{at}.{name}", met=met)
    elif link:
        yield from _of_object(value, name=link[1], at=at, met=met)
    elif not _is_as_said(value, words):
        yield f"{at}: {value!r}, documented as {words}"


def _of_object(value: Any, *, name: str, at: str, met: set[str]) -> Iterator[str]:
    keys = documented()[name]
    met.add(name)
    if list(value) != list(keys):
        yield f"{at}: {list(value)}, documented as {list(keys)}"
    for key in value.keys() & keys.keys():
        yield from differences(value[key], words=keys[key], at=f"{at}.{key}", met=met)


def _is_as_said(value: Any, words: str) -> bool:
    day = r"\d{4}-\d\d-\d\d"
    shapes = {
        "day": day,
        "partial day": r"\d{4}(-\d\d(-\d\d)?)?",
        "instant": rf"{day}T\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d",
    }
    kind = words.removesuffix(", or null")
    if kind in shapes:
        return isinstance(value, str) and bool(re.fullmatch(shapes[kind], value))
    if kind.startswith("object with a whole number"):
        return isinstance(value, dict) and all(type(one) is int for one in value.values())
    if kind.startswith("text: "):
        return value in re.findall("`([^`]+)`", kind)
    kinds: dict[str, tuple[type, ...]] = {
        "text": (str,),
        "whole number": (int,),
        "number": (int, float),
        "true or false": (bool,),
    }
    return type(value) in kinds[kind]


@pytest.mark.usefixtures("home")
def test_the_reference_of_commands_is_current() -> None:
    from reference import reference

    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run script/docs"


@pytest.mark.usefixtures("home")
def test_every_command_is_in_the_reference() -> None:
    from commands import commands

    headings = re.findall(
        r"^### (breakthrough[\w -]*)$", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert headings == [one.name for one in commands()]
    assert len(headings) > 15


def test_what_every_command_prints_has_the_documented_keys_and_types(answers: Answers) -> None:
    wrong: list[str] = []
    met: set[str] = set()
    asked: set[str] = set()
    for words, answer in answers:
        while words[0].startswith("--"):
            words = words[2:]
        if isinstance(answer, dict) and set(answer) == {"problem"}:
            wrong += differences(answer["problem"], words="[Problem]", at="problem", met=met)
            continue
        name = next(one for one in printed() if words[: len(one.split())] == one.split())
        asked.add(name)
        said = printed()[name]
        if said == "`null`":
            assert answer is None
        else:
            wrong += differences(answer, words=said, at=name, met=met)
    assert wrong == []
    assert asked == set(printed())
    assert met == set(documented()) - _NOT_IN_THE_SAMPLE


def test_a_key_that_is_not_documented_would_be_seen() -> None:
    share = {"count": 1, "n": 2, "share": None, "low": None, "high": None}
    assert list(differences(share, words="[Share]", at="", met=set())) == []
    assert len(list(differences(share | {"more": 1}, words="[Share]", at="", met=set()))) == 1
    assert len(list(differences(share | {"n": "2"}, words="[Share]", at="", met=set()))) == 1
    assert len(list(differences(share | {"n": None}, words="[Share]", at="", met=set()))) == 1


def test_no_meaning_is_written_down_for_a_key_that_is_gone() -> None:
    known = tomllib.loads((DOCS / "make" / "keys.toml").read_text(encoding="utf-8"))
    every = known.pop("every")
    gone = [f"{name}.{key}" for name in known for key in known[name].keys() - documented()[name]]
    all_keys = {key for keys in documented().values() for key in keys}
    assert gone == []
    assert every.keys() - all_keys == set()


def pages() -> list[Path]:
    return [*sorted(path for path in DOCS.rglob("*.md") if path.parent.name != "make")]


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as repositories' pages make them."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE
    )
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings
    }


def broken_links(page: Path) -> Iterator[str]:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            yield f"{page.name}: {target}"


def test_every_link_between_pages_leads_somewhere() -> None:
    assert len(pages()) > 10
    assert [link for page in pages() for link in broken_links(page)] == []


def test_a_broken_link_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "docs.md"
    page.write_text("# One thing\n[a](#one-thing) [b](#another) [c](gone.md)", encoding="utf-8")
    assert list(broken_links(page)) == ["docs.md: #another", "docs.md: gone.md"]


def test_every_page_is_reached_from_the_index() -> None:
    reached = {DOCS / "README.md"}
    waiting = [DOCS / "README.md"]
    while waiting:
        page = waiting.pop()
        for target in re.findall(r"\]\(([^)\s#]+\.md)", page.read_text(encoding="utf-8")):
            found = (page.parent / target).resolve()
            if found not in reached and found.is_relative_to(DOCS):
                reached.add(found)
                waiting.append(found)
    assert [str(page.relative_to(ROOT)) for page in pages() if page not in reached] == []


def test_every_picture_is_shown_and_light() -> None:
    shown = {
        (page.parent / target).resolve()
        for page in [*pages(), ROOT / "README.md"]
        if page.exists()
        for target in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    }
    kept = {path for path in (DOCS / "images").iterdir() if path.is_file()}
    assert {path.name for path in kept - shown} == set()
    assert {path.name: path.stat().st_size for path in kept if path.stat().st_size > 160_000} == {}


def test_the_script_is_plain_posix_shell_and_can_be_run() -> None:
    script = ROOT / "script" / "docs"
    subprocess.run(["sh", "-n", str(script)], check=True)
    assert os.access(script, os.X_OK)


def test_every_chosen_number_in_why_is_the_program_s_own() -> None:
    text = (DOCS / "why.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| .+? \| (.+?) \| `([\w.]+)` \| `([\w/]+)\.py` \|$", text, re.MULTILINE)
    assert len(rows) > 30
    wrong = []
    for value, name, file in rows:
        found: Any = import_module(f"breakthrough.{file.replace('/', '.')}")
        of, _, attribute = name.rpartition(".")
        found = getattr(getattr(found, of)(), attribute) if of else getattr(found, name)
        if repr(found) != value:
            wrong.append(f"{file}.{name} is {found!r}, not {value}")
    assert wrong == []
