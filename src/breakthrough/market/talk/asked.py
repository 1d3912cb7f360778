"""What an advert asks for, and which of it evidence says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from breakthrough.basics import count_text, words
from breakthrough.market.reposts.requirements import requirements
from breakthrough.market.talk.degrees import Degree, degree_in
from breakthrough.market.talk.needs import Need, Term, needs_in, years_in
from breakthrough.market.talk.said import Proof, Sayings

MOST = 12  # lines told of one advert
# From such a line on the advert tells what it gives, not what it asks for.
_GIVES = re.compile(
    r"^\W*(?:our |the |your |what )?(?:benefits?|perks?|offer\b|we (?:offer|give|provide)"
    r"|you(?:'|’)?ll get)"
    r"[^.]{0,40}$|^\W*(?:salary|compensation|equal opportunity)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_FLUENT = re.compile(
    r"\b(?:native|fluen\w+|proficien\w+|excellent|strong|perfect\w*|c1|c2"
    r"|bilingual|professional|business)\b",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(
    r"\b(?i:certif\w+|licen[cs]\w*|credentials?|chartered|qualified|accredit\w+|registered)\b"
    r"|\b(?:CPA|CFA|ACA|ACCA|CIMA|PMP|CISSP|SHRM|CIPD|MBA|RN)\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of an advert that asks for something, as it stands there.

    `said`: a whole term of it that evidence says too, and `proof` where; empty and None where
    nothing in the evidence does. `rest`: what of the line that leaves to show; empty where nothing.
    """

    line: str
    said: str = ""
    proof: Proof | None = None
    rest: str = ""

    @property
    def is_shown(self) -> bool:
        """Whether evidence says all that can be shown of the line."""
        return self.proof is not None and not self.rest


Words = Sequence[str]  # folded, as `basics.words` gives them


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an advert is held against evidence.

    `sayings`: what the evidence says; None where there is none. `is_asking`: whether a line asks
    for something that can be known or done; `is_law`: whether it says what the law or pay is.
    """

    sayings: Sayings | None
    is_asking: Callable[[Words], bool]
    is_law: Callable[[Words], bool]


def asked_of(text: str, *, by: Comparison) -> tuple[tuple[Asked, ...], int]:
    """The lines of an advert's text that ask for something, at most 12, and how many are left out.

    Left out are those that can be held against nothing: years alone, character.
    """
    found: list[Asked] = []
    left_out = 0
    for line in _asking(requirements(text)):
        said = words(line)
        if by.is_law(said):
            continue
        asked = held_against(line, by.sayings or Sayings(()))
        if asked and (asked.proof or by.is_asking(said)):
            found.append(asked)
        else:
            left_out += 1
    return tuple(found[:MOST]), left_out + max(0, len(found) - MOST)


def held_against(line: str, sayings: Sayings) -> Asked | None:
    """What evidence says of one line; None where the line can be held against nothing.

    It is shown where each thing it asks for is said: a whole term, one of those that "or" joins, a
    degree by its level and subject, and years by those in roles whose title says what they are to
    be in. Character is passed over.
    """
    degree = degree_in(line)
    rest = degree.rest if degree else line
    needs = needs_in(rest)
    if not needs and not degree:
        return None
    years = years_in(rest)
    found = [*([_degree(degree, sayings)] if degree else []),
             *(_need(one, line=line, sayings=sayings) for one in needs)]  # fmt: skip
    held = [(said, proof) for said, proof, _ in found if proof]
    if not held:
        return Asked(line)
    said, proof = max(held, key=lambda one: len(one[0].split()))
    if not all(is_whole for _, _, is_whole in found):
        return Asked(line, said, proof, "the rest is yours to show")
    # With several numbers of years it is not known which are asked of what.
    if years and needs and (len(years) > 1 or sayings.months(needs[0]) < 12 * years[0]):
        open_years = f"the {count_text(max(years), 'year')} are yours to show"
        return Asked(line, said, proof, open_years)
    return Asked(line, said, proof)


_Found = tuple[str, Proof | None, bool]  # what is said, where, whether that is the whole of it


def _degree(degree: Degree, sayings: Sayings) -> _Found:
    proof = sayings.of_degree(degree)
    return proof.passage.split(",")[0] if proof else "", proof, proof is not None


def _need(need: Need, *, line: str, sayings: Sayings) -> _Found:
    # "Product, marketing or growth analytics" asks for no marketing: the last may be of them all.
    shares = len(need.terms[-1].words) > 1
    own = [one for one in need.terms if one.is_name or not shares or len(one.words) > 1]
    proofs = [(_as_written(one, line), _term(one, line=line, sayings=sayings)) for one in own]
    held = [(said, proof) for said, proof in proofs if proof]
    if not held:
        return "", None, False
    return *held[0], need.is_any or len(held) == len(need.terms)


def _term(term: Term, *, line: str, sayings: Sayings) -> Proof | None:
    if sayings.speaks(term):
        is_fluent = bool(_FLUENT.search(line)) and not re.search(
            rf"\b(?:good|basic|working|conversational|intermediate)\s+{re.escape(term.written)}\b",
            line,
            re.IGNORECASE,
        )
        return sayings.of_language(term, is_fluent=is_fluent)
    return sayings.of_term(term, only_named=bool(_CREDENTIAL.search(line)))


def _as_written(term: Term, line: str) -> str:
    """The words of a term with the hyphens between them, as the line has them."""
    found = re.search(r"[\s‐‑-]+".join(re.escape(word.written) for word in term.words), line)
    return found[0] if found else term.written


def _asking(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if _GIVES.match(line):
            return
        yield line
