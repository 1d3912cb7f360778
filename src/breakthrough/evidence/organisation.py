"""When two spellings name the same organisation or the same title."""

from __future__ import annotations

import re

_LEGAL_FORMS = (
    "inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh ag kg kgaa ug "
    "ohg mbh se sa sas sarl srl spa bv nv ab as asa oy oyj aps pty pte kk sl slu lda sro zoo"
)
_LEGAL = frozenset(_LEGAL_FORMS.split())
# Dotted forms first lose their dots: "S.A." is "sa", "Sp. z o.o." ends in "zoo" after joining.
_DOTTED = re.compile(r"(?<=\w)\.(?=\w)|(?<=\b\w)\.")
_WORD = re.compile(r"[^\W_]+(?:[&+'’][^\W_]+)*[+#]*")


def folded_organisation(name: str) -> str:
    """The name without case, punctuation, a leading article and legal form.

    A name that is nothing but a legal form stays as it is.

    >>> folded_organisation("The Fabrikam, Inc."), folded_organisation("Müller GmbH & Co. KG")
    ('fabrikam', 'müller')
    """
    words = _WORD.findall(_DOTTED.sub("", name.casefold()))
    kept = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept = kept[:-1]
    return " ".join(kept)


def folded_title(title: str) -> str:
    """The title without case and punctuation.

    >>> folded_title("Vice-President, Finance (EMEA)")
    'vice president finance emea'
    """
    return " ".join(_WORD.findall(title.casefold()))
