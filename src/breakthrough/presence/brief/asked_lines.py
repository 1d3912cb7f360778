"""The lines of an advert, or the sentences of a need, that ask for something."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import sentences
from breakthrough.market.reposts.requirements import requirements
from breakthrough.presence.brief.told import AskedRole

MOST = 40  # lines of one advert, as `requirements` reads them
_LONGEST = 300  # characters of a sentence that can be quoted on one page
_BLOCK = re.compile(r"<\s*(?:/\s*(?:p|li|ul|ol|div|h[1-6]|tr)|br|li|p)\b[^<>]{0,200}>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
# From such a line on the advert tells what it gives.
_GIVES = re.compile(
    r"^\W*(?:(?:our|the|your|what|why)\s+)*(?:benefits?|perks?|we (?:offer|give|provide)|join us"
    r"|you(?:'|’)?ll get|equal opportunity|compensation|salary)\b[^.]{0,40}$",
    re.IGNORECASE,
)

# It tells of the seat or the firm.
_TELLS = re.compile(
    r"^\W*(?:we(?:['’](?:re|ve|ll))?|our|this (?:role|position|job|is|opportunity)|please note|join"
    r"|in this (?:role|position)|the (?:role|position|job)|as (?:an?|our|the)|your (?:role|mission)"
    r"|note|about|why|if you|apply|you['’]?(?: wi)?ll (?:be|work|join|lead|own|report|get|help))\b",
    re.IGNORECASE,
)


def plain_text(text: str) -> str:
    """The text without what a web page left in it: tags and entities."""
    return _TAG.sub("", html.unescape(_BLOCK.sub("\n", text)))


def asked_lines(advert: AskedRole) -> tuple[str, ...]:
    """The lines in their order, none twice, each in one line and at most 300 characters long."""
    text = plain_text(advert.text)
    found: Iterable[str] = requirements(text)
    employer = f"{advert.employer.casefold().removesuffix('.com')} "
    if advert.is_need:
        found = (one.text for one in sentences(text) if len(one.text) <= _LONGEST)
    else:
        found = (one for one in found if not _tells(one, employer=employer) and one[-1] != ":")
    lines = {_key(one): one for one in reversed([*_asking(found)])}
    return tuple(reversed(lines.values()))[:MOST]


def _tells(line: str, *, employer: str) -> bool:
    return bool(_TELLS.match(line)) or (
        bool(employer.strip()) and line.casefold().startswith(employer)
    )


def _asking(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if _GIVES.match(line):
            return
        if shown := shown_name(line, letters=_LONGEST + 1):
            yield shown


def _key(line: str) -> str:
    return line.casefold().rstrip(" .;,")
