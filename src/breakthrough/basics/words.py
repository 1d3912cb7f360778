"""Text as the words a search engine sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# A run of letters and digits, with the signs that make another word of it: C++, C#, M&A, S/4HANA.
_RUN = re.compile(r"[^\W_]+(?:[&/'’][^\W_]+)*(?:\+\+|#)?")
_BREAKS = ",:()[]|–—"
_MARKED = re.compile(rf"{_RUN.pattern}|[\n\r•▪●◦‣;!?]|\.(?=\s|$)|[{re.escape(_BREAKS)}]")
# Written so they are not the pronouns: an IT director, US GAAP.
_CAPITALS = {"IT": "IT", "US": "usa"}
_APOSTROPHE = re.compile(r"['’]")

# Lucene's English stop set, with the pronouns and auxiliaries that fill adverts and CVs.
STOP_WORDS = frozenset(
    "a an and are as at be been but by can for from had has have he her his i if in into is it its "
    "me my no not of on or our she so such than that the their them then there these they this to "
    "us was we were what which who will with you your".split()
)


VERSION = 2  # raise it when the same text gives other words: what is kept numbered is made again
SENTENCE_END = "."
BREAK = ","  # a comma or a bracket: no phrase reaches across it
GAP = "_"  # a stop word: no phrase reaches across it either


@dataclass(frozen=True, slots=True)
class Word:
    """One word as searched, and where it stands: text[start:end]."""

    folded: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of a text in order: lower case, stop words left out, plural and singular alike.

    Hyphens separate; an ampersand joins (M&A); a slash joins only after one letter (S/4HANA).
    IT and US in capitals are words, it and us are not.

    >>> words("Carve-outs & M&A: S/4HANA in the company's 9 countries")
    ['carve', 'out', 'm&a', 's4hana', 'company', '9', 'country']
    """
    return [word for run in _RUN.findall(text) for word in _fold(run) if word not in STOP_WORDS]


def marked_words(text: str) -> list[str]:
    """The words in order, with SENTENCE_END, BREAK and GAP between them where phrases end.

    >>> marked_words("Cut the close, twice. Led it")
    ['cut', '_', 'close', ',', 'twice', '.', 'led', '_']
    """
    return [word for run in runs(text) for word in marked(run)]


def runs(text: str) -> list[str]:
    """A text's unbroken runs of characters and the marks between them, as they stand.

    With `marked` they give what `marked_words` does; who reads many texts can keep what a run
    gives, since few runs make up most text.
    """
    return _MARKED.findall(text)


def marked(run: str) -> tuple[str, ...]:
    """The words of one run, or the mark that it is."""
    if run[0].isalnum():
        return tuple(GAP if word in STOP_WORDS else word for word in _fold(run))
    return (BREAK if run in _BREAKS else SENTENCE_END,)


def placed_words(text: str) -> list[Word]:
    """The same words with their places in the text; stop words kept, so that phrases show."""
    return [
        Word(word, run.start(), run.end())
        for run in _RUN.finditer(text)
        for word in _fold(run.group())
    ]


@lru_cache(maxsize=1 << 18)
def _fold(run: str) -> tuple[str, ...]:
    """The words in one unbroken run of characters."""
    if run in _CAPITALS:
        return (_CAPITALS[run],)
    run = _APOSTROPHE.sub("'", run.casefold())
    if run.endswith("'s"):
        run = run[:-2]
    parts = run.replace("'", "").split("/")
    folded: list[str] = []
    while parts:
        part = parts.pop(0)
        if len(part) == 1 and parts:
            part += parts.pop(0)
        folded.append(singular(part))
    return tuple(folded)


def singular(word: str) -> str:
    """The word without its English plural ending; words of three letters or fewer stay.

    Source: Harman 1991, "How effective is suffixing?", the S-stemmer (Lucene's minimal English),
    and -es off -xes, -sses, -ches and -shes, so that taxes and tax are one word.

    >>> [singular(word) for word in ("countries", "processes", "taxes", "business", "aws")]
    ['country', 'process', 'tax', 'business', 'aws']
    """
    if len(word) <= 3 or not word.endswith("s"):
        return word
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return word[:-3] + "y"
    if word.endswith(("xes", "sses", "ches", "shes")):
        return word[:-2]
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word[:-1]
    if word.endswith(("us", "ss")):
        return word
    return word[:-1]
