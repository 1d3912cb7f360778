"""The names of the months as exports and CVs write them, in the languages people meet."""

from __future__ import annotations

import re
import unicodedata

# Full names and usual short forms, twelve entries a language, alternatives joined by "/".
# English first: where a short form means two months in two languages, the first one stands.
_LANGUAGES = (
    "january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug "
    "september/sep/sept october/oct november/nov december/dec",
    "januar/jänner/jan februar/feber/feb märz/maerz/mrz/mär april/apr mai juni/jun juli/jul "
    "august/aug september/sep/sept oktober/okt november/nov dezember/dez",
    "janvier/janv/jan février/févr/fév mars avril/avr mai juin juillet/juil août/aoû "
    "septembre/sept octobre/oct novembre/nov décembre/déc",
    "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
    "septiembre/setiembre/sept/set octubre/oct noviembre/nov diciembre/dic",
    "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago "
    "setembro/set outubro/out novembro/nov dezembro/dez",
    "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago "
    "settembre/set/sett ottobre/ott novembre/nov dicembre/dic",
    "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
    "september/sep oktober/okt november/nov december/dec",
    "januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug "
    "september/sep oktober/okt november/nov december/dec",
    "januar/jan februar/feb marts/mars april/apr maj/mai juni/jun juli/jul august/aug "
    "september/sep oktober/okt november/nov december/desember/des",
    "styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi maj/maja "
    "czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz "
    "październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
    # Vietnamese writes the month as a number after a word: thg 1, Th1, tháng 1.
    "thg1/th1/thang1 thg2/th2/thang2 thg3/th3/thang3 thg4/th4/thang4 thg5/th5/thang5 "
    "thg6/th6/thang6 thg7/th7/thang7 thg8/th8/thang8 thg9/th9/thang9 thg10/th10/thang10 "
    "thg11/th11/thang11 thg12/th12/thang12",
)


def folded(name: str) -> str:
    """The name without case, accents and full stops.

    >>> folded("Févr."), folded("März")
    ('fevr', 'marz')
    """
    split = unicodedata.normalize("NFKD", name.replace(".", "").casefold())
    return "".join(char for char in split if not unicodedata.combining(char))


def _table() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for language in _LANGUAGES:
        for number, names in enumerate(language.split(), start=1):
            for name in names.split("/"):
                numbers.setdefault(folded(name), number)
    return numbers


MONTHS = _table()

# For use inside larger patterns, on folded text: the longest name first, so that "sept" is whole.
MONTH_PATTERN = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))


def month_number(name: str) -> int | None:
    """The month 1–12 a name stands for; None when it is no month.

    >>> month_number("Sept."), month_number("août"), month_number("Th1"), month_number("Smarch")
    (9, 8, 1, None)
    """
    return MONTHS.get(folded(name).replace(" ", ""))
