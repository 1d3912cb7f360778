"""One line of an advert held against the claims: what of it is answered, by which, what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from breakthrough.basics import count_text
from breakthrough.evidence import Claim, Kind
from breakthrough.market.talk.needs import Need, Term, needs_in, years_in
from breakthrough.presence.brief.backing import Backing, is_role
from breakthrough.presence.brief.degree import degree_asked, degree_wanted
from breakthrough.presence.brief.wanted import Wanted

_FLUENT = re.compile(
    r"\b(?:native|fluen\w+|proficien\w+|excellent|strong|perfect\w*|c1|c2|bilingual"
    r"|professional|business)\b",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(
    r"\b(?i:certif\w+|licen[cs]\w*|credentials?|chartered|qualified|accredit\w+|registered)\b"
    r"|\b(?:CPA|CFA|ACA|ACCA|CIMA|PMP|CISSP|SHRM|CIPD|MBA|RN)\b"
)
_LABEL = re.compile(r"^[^:.;,]{1,40}:\s+(?=\S)")  # "Languages: Python, SQL" asks for these two
_NUMBERS = {"eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20"}
_NUMBER = re.compile(r"\b(?:eleven|twelve|fifteen|twenty)(?= (?:or more )?years\b)", re.IGNORECASE)
# What is asked for by a name is asked for, of however common words the name is made.
_NAMED = re.compile(
    r"\b(?:[Ee]xperienced?|[Kk]nowledge|[Ee]xpertise|[Ff]amiliar(?:ity)?|[Pp]roficien\w+)"
    r" (?:in|with|of|using) ((?:[A-Z][\w+#&/.-]*(?: |\b))+)"
)
_NOT_SAID = "No line of your evidence says it."
_ONLY_LISTED = "It is listed in your evidence; no role or line of it shows years."


def wanted_in(line: str, *, backing: Backing) -> tuple[Wanted, ...]:
    """Each thing a line asks for that evidence can show, and what of it evidence says.

    Terms that "or" joins are one thing. Empty where the line asks for nothing of the kind.
    """
    line = _NUMBER.sub(lambda one: _NUMBERS[one[0].lower()], _LABEL.sub("", line))
    degree = degree_asked(line)
    rest = degree.rest if degree else line
    needs = needs_in(rest)
    if not needs and not degree and (named := _NAMED.search(line)):
        return (Wanted(named[1].strip(), missing=_NOT_SAID, is_first=True),)
    found = [
        replace(one, is_first=at == 0)
        for at, need in enumerate(needs)
        for one in _things(need, line=line, backing=backing)
    ]
    if years := years_in(rest) if needs else ():
        found = [*map(_of_experience, found)]
        found += _years(years, found=found, backing=backing)
    return (*([degree_wanted(degree, line=line, backing=backing)] if degree else []), *found)


def is_answered(wanted: Sequence[Wanted]) -> bool:
    """Whether claims say enough of a line to answer it: half of it, and of what it names first.

    "Copywriting or design, in finance" is not answered by a post in finance. Of languages, and of
    plain words, all is needed that stands first, except where roles show years of one.
    """
    things = [one for one in wanted if not one.is_years]
    said = [one for one in things if one.claims]
    if 2 * len(said) < len(things) or not any(one.is_first for one in said):
        return False
    if not any(one.is_first and one.missing for one in things):
        return True
    return not all(one.is_slight for one in said) or any(
        is_role(claim) for one in wanted if one.is_years for claim in one.claims
    )


def _things(need: Need, *, line: str, backing: Backing) -> list[Wanted]:
    """The terms of a list, those that "or" joins as one."""
    # An example that is no name says nothing without what it is of: games (strategy, puzzles).
    # "Product, marketing or growth analytics" asks for no marketing: the last may be of them all.
    is_open = bool(need.of) or len(need.terms[-1].words) > 1
    found: list[Wanted] = []
    for one in need.terms:
        is_plain = len(one.words) == 1 and not one.is_name
        if is_plain and _aim(one.written).search(line):
            continue
        claims = () if is_plain and is_open else _term(one, line=line, backing=backing)
        speaks = bool(claims) and all(claim.kind is Kind.LANGUAGE for claim in claims)
        missing = "" if claims else _NOT_SAID
        term = _as_written(one, line)
        found.append(Wanted(term, claims, missing, is_slight=is_plain or speaks))
    if not need.is_any or not found:
        return found
    said = [one for one in found if one.claims] or found
    every = dict.fromkeys(claim for one in said for claim in one.claims)
    term = " / ".join(one.term for one in said)
    is_slight = all(one.is_slight for one in said)
    return [Wanted(term, tuple(every), said[0].missing, is_slight=is_slight)]


def _aim(word: str) -> re.Pattern[str]:
    """What something is done for says what it is for: "deploying models to production"."""
    return re.compile(rf"\b(?:to|into|for|from|by)\s+(?:the\s+)?{re.escape(word)}\b")


def _term(term: Term, *, line: str, backing: Backing) -> tuple[Claim, ...]:
    if backing.all.speaks(term):
        is_fluent = bool(_FLUENT.search(line)) and not re.search(
            rf"\b(?:good|basic|working|conversational|intermediate)\s+{re.escape(term.written)}\b",
            line,
            re.IGNORECASE,
        )
        return backing.that(lambda one: one.of_language(term, is_fluent=is_fluent))
    only_named = bool(_CREDENTIAL.search(line))
    return backing.that(lambda one: one.of_term(term, only_named=only_named))


def _of_experience(one: Wanted) -> Wanted:
    """With the claims that can show years: roles first, then what was done in one; no list can."""
    roles = [claim for claim in one.claims if is_role(claim)]
    done = [claim for claim in one.claims if claim.place.field == "text"]
    missing = one.missing or ("" if roles or done else _ONLY_LISTED)
    return replace(one, claims=(*roles, *done), missing=missing)


def _years(years: Sequence[int], *, found: Sequence[Wanted], backing: Backing) -> Iterator[Wanted]:
    """The most years that a line asks for: by the roles whose title says what stands first."""
    roles = tuple(claim for one in found if one.is_first for claim in one.claims if is_role(claim))
    months, term = backing.months(roles), count_text(max(years), "year")
    shown = count_text(months // 12, "year") if months >= 12 else "less than a year"
    missing = "" if months >= 12 * max(years) else f"The titles of your roles show {shown} of it."
    yield Wanted(term, roles, missing, is_years=True)


def _as_written(term: Term, line: str) -> str:
    """The words of a term with the hyphens between them, as the line has them."""
    found = re.search(r"[\s‐‑-]+".join(re.escape(word.written) for word in term.words), line)
    return found[0] if found else term.written
