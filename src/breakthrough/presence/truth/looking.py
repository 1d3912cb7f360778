"""Words by which a public text says that one looks for another position, or is about to leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORK = r"(?:roles?|jobs?|positions?|posts?|employment|employers?)\b"
_FRESH = r"(?:new|next|other|another|different|fresh|exciting|interesting|career|further|job)"
_NEXT = r"(?:challenges?|opportunit(?:y|ies)|chapters?|moves?|steps?|adventures?|horizons?)\b"
# Up to four words between, none of which begins another thought.
_FEW = r"(?:(?!(?:for|who|to|with|in|of|that|and|on|from|not)\b)[\w'/-]+ ){0,4}?"
_MONTH = (
    r"(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|next"
    r"|now|today|tomorrow)\b|the (?:first|beginning|end|start|middle)"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? \w|\d{4}\b"
    r"|\d{1,2}[./]\d|q[1-4]\b)"
)
_I_AM = r"(?:i am|i'm|am|be|currently|now|still|back|again)"

_SAYINGS = (
    rf"(?:seek(?:s|ing)?|look(?:s|ing)? (?:out )?for|(?:search|hunt)(?:ing)? for|in search of"
    rf"|on the lookout for) (?:{_FEW}{_WORK}|(?:an? |my |the |some |any )?{_FRESH} {_FEW}{_NEXT}"
    r"|work\b|something (?:new|else|different)|(?:a|my) (?:change|move|challenge)\b)",
    rf"open (?:to|for) (?:work\b|offers|proposals|opportunities|relocat\w+"
    rf"|being approached|recruiters|headhunters|a (?:change|move)\b"
    rf"|(?:an? |my |the |any |all )?{_FRESH} {_FEW}(?:{_WORK}|{_NEXT})"
    rf"|(?:an? |any |all ){_FEW}{_WORK}|something (?:new|else|different))",
    r"#?opentowork|actively looking|job[- ](?:hunting|seeking|seeker)|my job search",
    r"(?:time|ready|keen|hungry|eager|up) for (?:something|anything) (?:new|else|different)",
    r"(?:time|ready|keen|eager|due) for (?:a|my) change\b(?! (?:of|in|to|from)\b(?! (?:scene"
    r"|scenery|air|employer|job|role|career)))",
    rf"(?:time|ready|keen|eager|hungry) for (?:an? |my |the )?(?:{_FRESH} )?(?:{_WORK}|{_NEXT})",
    r"(?:ready|want(?:ing)?|wish(?:ing)?|plan(?:ning)?|hop(?:e|ing)|time|going|about|decided) to"
    r" (?:leave(?! no\b)|quit|resign|move on|change (?:jobs|employers?|companies|careers?))\b",
    r"thinking (?:of|about) (?:leaving|quitting|resigning|moving on)",
    r"leaving (?:my|the|this) (?:job|employer|role|company|firm|team|position|post)\b",
    r"(?:i am|i'm|i will be|i'll be) (?:leaving|quitting|resigning|moving on)\b",
    rf"my next (?:[\w-]+ )?(?:{_WORK}|{_NEXT})",
    r"(?:my )?last (?:working )?(?:days?|weeks?|months?) (?:at|with|here|in (?:this|the|my)"
    r" (?:job|role|office|company))\b",
    r"my last (?:working )?(?:day|week|month) (?:is|will)\b",
    r"hand(?:ed|ing)? in (?:my|the|a) (?:notice|resignation)|my (?:notice|resignation)\b",
    r"(?:gave|given|giving|give|serving|working) (?:out )?notice\b|notice periods?\b",
    r"(?:weeks?|months?)'? notice\b|i(?:'ve| have)? (?:just )?resigned|garden(?:ing)? leave",
    r"(?:headhunters?|recruiters?)(?: are|,|:| -)? (?:(?:very|always|most) )?(?:please|welcome"
    r"|invited|feel free|get in touch|(?:do |may |can )?(?:write|call|contact|message"
    r"|approach)(?: to)? ?me\b|(?:do|may|can) (?:write|call|contact|message|get))",
    r"(?:welcome|dear|hello|hi|please,?) (?:headhunters|recruiters)",
    r"(?:employer|boss|company|manager) (?:does not|doesn't|must not|mustn't|should not|shouldn't"
    r"|is not to|need not) (?:yet |ever )?(?:know|find out|learn|hear)\b",
    r"without my (?:employer|boss|company|manager)(?:'s)? know\w+|(?:confidential|discreet|secret)"
    r" (?:job )?(?:search|application)\b",
    rf"{_I_AM} on the (?:job )?market\b|on the job market\b",
    rf"between jobs\b|{_I_AM} between (?:roles|positions|employers)\b",
    r"consider(?:s|ing)? (?:all |new |other |job |any |your |further )?offers\b(?! from\b)",
    rf"(?:consider|explor|entertain)(?:e|s|ing)? (?:an? |my |all |any )?{_FRESH} {_FEW}"
    rf"(?:{_WORK}|{_NEXT}|options\b)",
    r"(?:i|we) (?:consider|entertain) offers\b|hire me\b|make me an offer",
    r"immediately available|availability: (?:immediate|now|at once)",
)
_SAID = re.compile(
    rf"(?<!\w)(?:{'|'.join(_SAYINGS)})".replace(" ", r"\s+"),
    re.IGNORECASE,
)
_AVAILABLE = re.compile(
    (
        rf"\bavailable (?:(?:again )?(?:from|as of|as from|starting|in|by) (?:early |mid |late "
        rf"|mid-)?{_MONTH}|immediately|now\b|at once|right away|straight away|soon\b"
        r"|at (?:very )?short notice"
        r"|(?:at|with|on) [\w-]+ (?:weeks|months|days)'? notice"
        r"|for (?:a )?(?:new )?(?:hire|roles?|work))"
    ).replace(" ", r"\s+"),
    re.IGNORECASE,
)
# What one made available, and data that are, say nothing of oneself.
_MADE = re.compile(
    r"\b(?:ma(?:de|ke|kes|king)|data|figures|reports?|numbers|cash|stock|parts|goods|products?"
    r"|became|results)\b(?:(?!\bI\b|\band\b)[^.!?\n,;])*$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:^|(?<=[.!?•*|-]\s))on\s+the\s+market(?=\s{0,3}(?:[.!?]|$))", re.IGNORECASE | re.MULTILINE
)
_BEFORE = 80


def looking(text: str) -> Iterator[tuple[int, int]]:
    """Where it says so; apostrophes must be straight.

    >>> [*looking("I've handed in my notice.")], [*looking("Notice the difference.")]
    ([(5, 24)], [])
    """
    for found in (*_SAID.finditer(text), *_ALONE.finditer(text)):
        yield found.span()
    for found in _AVAILABLE.finditer(text):
        if not _MADE.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            yield found.span()
