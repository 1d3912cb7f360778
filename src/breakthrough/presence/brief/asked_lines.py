"""The lines of an advert, or the sentences of a need, that ask for something."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from breakthrough.basics.shown import shown_name
from breakthrough.evidence import sentences
from breakthrough.market.reposts.requirements import requirements
from breakthrough.presence.brief.told import AskedRole

MOST = 40  # lines of one text: more than any advert asks for on purpose
_LONGEST = 300  # characters of what can be quoted on one page
_READ = 300_000  # characters
_BLOCK = re.compile(r"<\s*(?:/\s*(?:p|li|ul|ol|div|h[1-6]|tr)|br|li|p)\b[^<>]{0,200}>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_BULLET = re.compile(r"^[\s\-–—*•▪●◦‣·]+|^\d+[.)]\s+")  # as `requirements` takes them off
# It asks wherever it stands, under no heading and within running text too.
_ASKS = re.compile(
    r"\b(?:experience (?:with|in|using|of)|experienced (?:with|in)|knowledge of|proficien\w+ (?:in"
    r"|with)|familiar(?:ity)? with|expertise (?:in|with)|track record|fluent in)\b",
    re.IGNORECASE,
)
# From such a line up to one that tells what they look for, the advert tells what it gives.
_SEEKS = re.compile(
    r"^\W*[^.]{0,30}\b(?:require|qualif|bring|you(?:['’](?:ll|re|ve))? (?:have|need|are)|about you"
    r"|skills|experience|looking for|profile|must)[^.]{0,30}$",
    re.IGNORECASE,
)
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
    return _TAG.sub("", html.unescape(_BLOCK.sub("\n", text[:_READ])))


def asked_lines(advert: AskedRole) -> tuple[str, ...]:
    """The lines in their order, none twice, each in one line and at most 300 characters long.

    Of an advert those under its headings for it, those that insist, and those that name experience,
    knowledge or the like; of a need every sentence.
    """
    text = plain_text(advert.text)
    found: Iterable[str] = _of_a_need(text) if advert.is_need else _of_an_advert(text, advert)
    lines: dict[str, str] = {}
    for one in found:
        if shown := shown_name(one, letters=_LONGEST + 1):
            lines.setdefault(shown.casefold().rstrip(" .;,"), shown)
        if len(lines) == MOST:
            break
    return tuple(lines.values())


def _of_a_need(text: str) -> Iterator[str]:
    return (one.text for one in sentences(text) if len(one.text) <= _LONGEST)


def _of_an_advert(text: str, advert: AskedRole) -> Iterator[str]:
    employer = advert.employer.casefold().removesuffix(".com").strip()
    required = set(requirements(text))
    gives = False
    for line in text.splitlines():
        told = _BULLET.sub("", line).strip()
        gives = bool(_GIVES.match(told)) or (gives and not _seeks(line, told))
        for one in _parts(told, required=required):
            tells = _TELLS.match(one) or (employer and one.casefold().startswith(f"{employer} "))
            if not gives and not tells and not one.endswith(":"):
                yield one


def _seeks(line: str, told: str) -> bool:
    return line.strip() == told and bool(_SEEKS.match(told))


def _parts(line: str, *, required: set[str]) -> Iterator[str]:
    """The line where it asks as a whole, else those of its sentences that ask."""
    if line in required:
        yield line
    elif len(line) <= _LONGEST:
        if _ASKS.search(line):
            yield line
    else:
        asking = (one.text for one in sentences(line) if _ASKS.search(one.text))
        yield from (one for one in asking if len(one) <= _LONGEST)
