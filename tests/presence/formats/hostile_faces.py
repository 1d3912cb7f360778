"""Faces full of what breaks formats, and what must be left of their texts."""

from __future__ import annotations

import unicodedata
from datetime import date

from a_face import period
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period
from breakthrough.presence.face.face import Entry, Face, Link, Note, NoteKind, Offer, Reach, Spoken

# One name as it is written in each of twenty scripts.
NAMES_IN_TWENTY_SCRIPTS = (
    "Zoë Nguyễn", "Άννα Παπαδοπούλου", "Анна Каренина", "Աննա Սարգսյան", "ანა ბერიძე",
    "חנה כהן", "آنا الحسن", "ܚܢܐ ܐܒܪܗܡ", "आना शर्मा", "আনা সেন", "ਅਨਾ ਸਿੰਘ", "આના પટેલ",
    "அனா குமார்", "అనా రావు", "ಅನಾ ರಾವ್", "അന നായർ", "อันนา สุขใจ", "አና ተስፋዬ", "王 小明", "안나 김",
)  # fmt: skip

ODD = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]>&amp;&#0;",
    "<!-- --> --!>",
    "\u202eright to left\u202c شركة الشمال",
    "\x00\x08\x1b[31mred\x7f\x85",
    "half \ud800 of a sign \uffff",
    "a" * 10_000,
    "🚀👩‍💻👍🏽",
    "e\u0301" * 200,
    "BEGIN:VCARD\r\nEND:VCARD\r\n",
    "a;b,c\\d\\n:e",
    "line\nline\u2028line\u2029line\vline\r",
    "# heading #",
    "> quote",
    "- list",
    "1. first",
    "C#",
    "---",
    "[a](javascript:alert(1)) ![b](c) `d` **e** _f_ ~~g~~ <h> &lt;",
    "    four spaces",
    "M&A, 12.5 %",
    "\"quoted\" 'twice'",
    *NAMES_IN_TWENTY_SCRIPTS,
)

ADDRESSES = (
    "",
    "javascript:alert(1)",
    "https://example.org/a b?c=<d>&e#f#g",
    "linkedin.com/in/zoë",
    "https://user:secret@example.org/",
    "https://münchen.example/%zz/(x)[y]",
    "not an address",
    "http://example.org:8080/" + "a" * 10_000,
    "https://example.org/\r\nX-Injected: 1",
)

texts = st.one_of(st.sampled_from(ODD), st.text(max_size=60))
# A person has a name: one that is more than white space and control characters.
names = texts.filter(lambda text: bool(letters(text)))
addresses = st.one_of(st.sampled_from(ADDRESSES), st.text(max_size=30))
dates = st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12))
periods = st.builds(Period, st.none() | dates, st.none() | dates) | st.just(period("2020-01"))
entries = st.lists(
    st.builds(
        Entry,
        title=texts,
        organisation=texts,
        place=texts,
        period=periods,
        points=st.lists(texts, max_size=2).map(tuple),
        url=addresses,
    ),
    max_size=2,
).map(tuple)
notes = st.lists(
    st.builds(
        Note,
        slug=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True),
        title=texts,
        paragraphs=st.lists(texts, max_size=2).map(tuple),
        published_on=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
        kind=st.sampled_from(NoteKind),
    ),
    max_size=2,
).map(tuple)
reaches = st.builds(
    Reach,
    email=st.sampled_from(
        ["", "zoe@example.com", "no address", "a@b\nBcc: c@d", "o'x&y@example.com"]
    ),
    phone=st.sampled_from(["", "+61 3 5550 0000"]) | texts,
    place=texts,
    address=st.sampled_from(["", "https://zoe.example", "https://zoe.example/a b/", "ftp://x"]),
    links=st.lists(st.builds(Link, label=texts, url=addresses), max_size=3).map(tuple),
)
some_texts = st.lists(texts, max_size=2).map(tuple)
faces = st.builds(
    Face,
    name=names,
    changed_on=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    headline=texts,
    introduction=texts,
    about=some_texts,
    roles=entries,
    volunteering=entries,
    education=entries,
    certifications=entries,
    projects=entries,
    publications=entries,
    patents=entries,
    honours=entries,
    courses=entries,
    skills=some_texts,
    languages=st.lists(st.builds(Spoken, texts, texts), max_size=1).map(tuple),
    reach=reaches,
    offer=st.builds(Offer, takes_on=some_texts, terms=some_texts),
    notes=notes,
    is_invented=st.booleans(),
)


def letters(text: str) -> str:
    """What no format may lose: all but white space and characters that XML or UTF-8 forbid."""
    return "".join(
        sign
        for sign in text
        if unicodedata.category(sign) not in ("Cc", "Cs")
        and sign not in "\ufffe\uffff"
        and not sign.isspace()
    )
