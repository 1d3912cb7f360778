"""Faces drawn at random: names in twenty scripts, dates of every precision, every odd sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from a_face import ZOE
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period
from breakthrough.outside.printers.plain import one_line
from breakthrough.presence.face.face import Entry, Face, Reach, Spoken

_TITLES = (
    "Senior Manager, Transaction Services",
    "Head of People & Culture",
    "Director (EMEA)",
    "Vice President - Finance, Europe",
    "Engineer at large",
    "Officer of the Day",
    "Skills",
    "Education and Training",
    "2IC",
    "Level 3 Support, 24/7",
    "Fellow 2019–2021",
    "Associate · Partner",
    "Référent qualité | Développement",
    "Geschäftsführer",
    "Barista",
)
_NAMES = (
    "Example plc",
    "Smith, Jones & Partners, Inc.",
    "University of Example",
    "Bank at the Bridge",
    "3 Example (UK) Ltd",
    "A. B. Example & Co. KG – Nord",
    "École d’Exemple",
    "Experience",
    "Studio 54",
    "Remote",
    "London",
)
# Words of twenty scripts: none is a word that the reader's lists hold.
_SCRIPTS = (
    "Ελληνική Τράπεζα",
    "Директор по финансам",
    "مدير مالي",
    "מנהל כספים",
    "财务总监",
    "財務部長",
    "さくら銀行",
    "サンプル株式会社",
    "재무 이사",
    "ผู้จัดการ",
    "वित्त निदेशक",
    "নমুনা ব্যাংক",
    "நிதி இயக்குனர்",
    "ఉదాహరణ సంస్థ",
    "ಮಾದರಿ ಸಂಸ್ಥೆ",
    "മാതൃക സ്ഥാപനം",
    "ફાઇનાન્સ",
    "ფინანსური დირექტორი",
    "Ֆինանսական տնօրեն",
    "ዋና ዳይሬክተር",
    "ຜູ້ຈັດການ",
)
_FREE = st.text(min_size=1, max_size=30).map(one_line).filter(bool)
_WORDS = st.sampled_from((*_TITLES, *_NAMES, *_SCRIPTS)) | _FREE
_MAYBE = st.just("") | _WORDS
_DAYS = st.one_of(
    st.builds(PartialDate, st.integers(1900, 2100)),
    st.builds(PartialDate, st.integers(1900, 2100), st.integers(1, 12)),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(
        lambda day: PartialDate(day.year, day.month, day.day)
    ),
)
_SPANS = st.builds(lambda one, other: Period(*sorted((one, other))), _DAYS, _DAYS)
PERIODS = st.one_of(
    st.just(Period(None)), _DAYS.map(Period), _DAYS.map(lambda day: Period(None, day)), _SPANS
)
_POINTS = st.lists(
    st.sampled_from(
        (
            "Cut costs by 12%.",
            "2019 – 2021: Manager, Example plc",
            "ran a bakery, a shop – and a kiosk",
            "Skills",
            "Experience: wide",
        )
    ),
    max_size=3,
).map(tuple)


def _entries(points: st.SearchStrategy[tuple[str, ...]]) -> st.SearchStrategy[tuple[Entry, ...]]:
    """Entries that are different items: the same name at the same place and start is one."""
    entry = st.builds(
        Entry, title=_MAYBE, organisation=_MAYBE, place=_MAYBE, period=PERIODS, points=points
    ).filter(lambda one: bool(one.title or one.organisation))
    lists = st.lists(entry, max_size=4, unique_by=_identity)
    return lists.map(tuple)


def _identity(entry: Entry) -> tuple[str, ...]:
    names = (" ".join(name.casefold().split()) for name in (entry.title, entry.organisation))
    return (*names, str(entry.period.started))


def _several_at_one(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries, and a second role at the first one's employer."""
    if not entries:
        return ()
    again = replace(entries[0], title=f"{entries[0].title} II".strip(), points=())
    return (again, *entries) if _identity(again) not in map(_identity, entries) else entries


def _different(texts: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, max_size=5, unique_by=lambda text: " ".join(text.casefold().split()))


FACES: st.SearchStrategy[Face] = st.builds(
    Face,
    name=st.just("Zoë Nguyen-Example") | _WORDS,
    changed_on=st.just(ZOE.changed_on),
    headline=st.just("") | _WORDS,
    about=st.lists(_WORDS, max_size=2).map(tuple),
    roles=st.one_of(_entries(_POINTS), _entries(_POINTS).map(_several_at_one)),
    education=_entries(_POINTS),
    certifications=_entries(st.just(())),
    projects=_entries(_POINTS),
    publications=_entries(_POINTS),
    patents=_entries(st.just(())),
    honours=_entries(st.just(())),
    volunteering=_entries(_POINTS),
    courses=_entries(st.just(())),
    skills=_different(_WORDS).map(tuple),
    languages=_different(_WORDS).flatmap(
        lambda names: st.tuples(*(st.builds(Spoken, st.just(name), _MAYBE) for name in names))
    ),
    reach=st.just(Reach()) | st.just(ZOE.reach),
)
