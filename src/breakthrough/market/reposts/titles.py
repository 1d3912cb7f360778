"""Titles and employers as keys, so that small changes of writing make no other job."""

from __future__ import annotations

import re
from functools import lru_cache

from breakthrough.basics import words
from breakthrough.market.reposts.places import places

_SAME = {
    "sr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "eng": "engineer",
    "swe": "software engineer",
    "frontend": "front end",
    "backend": "back end",
    "fullstack": "full stack",
    "university": "new",  # University Grad, New College Grad and New Grad are one
    "graduate": "grad",
}
# Words that say how or for whom, not what: the sexes in German titles, where it is done from.
_NO_PART = frozenset(
    "m f d w x mf fm mfd mwd fmd copy remote hybrid onsite remotely college usa position "
    "job".split()
)
_NUMBER = re.compile(r"\b(?:req|jr|r|job|id)?[-#_ ]?\d{4,}\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20[0-4]\d\b")
_LEGAL = re.compile(
    r"[\s,]+(?:inc|llc|ltd|limited|gmbh|corp|corporation|co|company|plc|ag|sa|sas|bv|ab|as|oy|spa"
    r"|pty|technologies|hq|careers)\.?$"
)


@lru_cache(maxsize=1 << 18)
def title_key(title: str, place: str = "") -> str:
    """The words of a title in order of the alphabet, less its place and what says no job.

    >>> title_key("Sr. Data Engineer (m/f/d) - Dubai, UAE", "Dubai, UAE")
    'data engineer senior'
    """
    kept = _NUMBER.sub(
        lambda found: found[0] if _YEAR.fullmatch(found[0].strip(" -_#")) else " ", title
    )
    names = [name for one in places(place) for name in (one.town, *one.regions)]
    of_place = frozenset(words(" ".join([place, *names])))
    named = [part for word in words(kept) for part in _SAME.get(word, word).split()]
    left = {word for word in named if word not in _NO_PART and word not in of_place}
    return " ".join(sorted(left or named))


@lru_cache(maxsize=1 << 16)
def employer_key(employer: str) -> str:
    """The employer's name in lower case without its legal form.

    >>> employer_key("Stripe, Inc.") == employer_key("stripe")
    True
    """
    name = " ".join(employer.casefold().split())
    return _LEGAL.sub("", name) or name
