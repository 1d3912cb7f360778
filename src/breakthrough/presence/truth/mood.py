"""Whether a sentence states something of the person, an opinion or wish, or nothing of anybody."""

from __future__ import annotations

import re
from enum import Enum, auto

from breakthrough.presence.truth.doing import Part, doings


class Mood(Enum):
    """What a sentence does: only a FACT has to be backed in every word."""

    FACT = auto()
    OPINION = auto()
    GENERAL = auto()


_ME = re.compile(
    r"\b(?:I|[Mm]y|[Mm]ine|[Mm]e|[Ww]e|[Oo]ur|[Oo]urs|[Mm]yself)\b|\b(?:[Ss]he|[Hh]e|[Hh]er"
    r"|[Hh]is)\b"
)
_ADVERBS = (
    r"(?:(?:\w+ly|also|just|always|never|still|do|don['’]t|not|often|rather|now|too|most|do not)"
    r"\s+)*"
)
_MIND = (
    "enjoy|like|love|believe|think|care|feel|hope|prefer|want|wish|need|look|try|aim|value|trust|say|tell"
    "|ask|listen|choose|take "
    "on|find|know|see|mean|promise|offer|welcome|expect|admire|appreciate|tend"
    "|would|could|will|can|may|might|shall|dream|seek|miss|mind|notice|wonder|dislike|hate|owe|keep|suggest"
    "|answer|reply|understand|doubt"
)
_OPINION = re.compile(
    rf"\b(?:I|[Ww]e)\s+{_ADVERBS}(?:{_MIND})\b|\b(?:I|we)['’](?:d|ll)\b|\bmatters?\b.*\bme\b"
    rf"|\bto me\b.*\bis\b"
    rf"|\b(?:I am|I['’]m|[Ww]e are|I was|I feel)\s+{_ADVERBS}(?:(?:very|really|quite|so|at my"
    rf"|most|more|happiest)\s+)?"
    r"(?!(?:a|an|the|certified|qualified|experienced|skilled|proficient|trained|fluent"
    r"|responsible|expert"
    r"|licensed|accredited|versed|competent|speciali[sz]ed|based|in|with|on|one|also|accountable"
    r"|currently"
    r"|used|familiar|native|my|part|working|head|founder|director|manager|not|no|now|still|to)\b)"
    r"[a-z]+(?!\s+of\b)(?<!ed)\b"
)
_BEGINS = re.compile(
    r"\s*(?:if|tell|ask|write|call|let|let['’]s|feel free|thank|thanks|please|contact|talk|send"
    r"|visit|come|imagine"
    r"|consider|see|whether|when you|happy to|looking forward|glad to|get in touch|reach out"
    r"|drop me|say hello"
    r"|hello|dear|hi|kind regards|regards|what i look)\b",
    re.IGNORECASE,
)
# Within an opinion only what I did is a fact: "I enjoy what I built".
_I_DID = re.compile(r"(?:\bI|\b[Ww]e|\bhave|['’]ve|\bhaving|\bhad)\s+$")
# "My door is open." says of what is mine how I like it, unless it is one of these.
_ONLY_MY = re.compile(
    r"^(?!.*\b(?:I|[Ww]e|[Hh]e|[Ss]he)\b)[^.]*\b(?:[Mm]y|[Oo]ur)\b.*\b(?:is|are)\b", re.DOTALL
)
_CUE = re.compile(
    r"\b(?:skills?|stack|strengths?|tools?|languages?|clients?|customers?|background|degrees?|role|job|titles?"
    r"|field|expertise|speciali\w+|profession|certificates?|team|employer)\b"
)
_FRAGMENT_FACT = re.compile(
    r"\b(?:expert|experienced|certified|qualified|skilled|proficient|fluent|specialist|background"
    r"|experience"
    r"|expertise|skills?|responsible|trained|licensed|degree|stack"
    r"|track record|history of|seasoned|accomplished|veteran|award-winning|recogni[sz]ed|mastery"
    r"|command)\b",
    re.IGNORECASE,
)
_IRREGULAR = frozenset(
    "led ran built wrote won cut drove oversaw brought sold grew made taught".split()
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|will|would|should|may|might|must"
    r"|cannot)\b|n['’]t\b"
)


def mood_of(text: str, *, names_a_role: bool) -> Mood:
    """What the sentence does; `names_a_role`: it names an employer or a title held."""
    told = doings(text)
    is_mine = speaks_of_me(text)
    if _BEGINS.match(text) or text.rstrip().endswith("?") or _OPINION.search(text):
        did = [one for one in told if one.part >= Part.HELPED and _I_DID.search(text[: one.start])]
        return Mood.FACT if did and is_mine else Mood.OPINION
    if is_mine and not told and _ONLY_MY.search(text) and not _CUE.search(text):
        return Mood.FACT if names_a_role else Mood.OPINION
    if is_mine or names_a_role or (_FRAGMENT_FACT.search(text) and not _VERB.search(text)):
        return Mood.FACT
    return Mood.FACT if any(_is_past(text[one.start : one.end]) for one in told) else Mood.GENERAL


def speaks_of_me(text: str) -> bool:
    """Whether a sentence says I, we, he or she, or begins with a doing, as a line of a CV does."""
    told = doings(text)
    return bool(_ME.search(text)) or bool(told and not text[: told[0].start].strip())


def _is_past(word: str) -> bool:
    """Whether a doing is told as done: "the platform replaced four others"."""
    return word.casefold().endswith("ed") or word.casefold() in _IRREGULAR
