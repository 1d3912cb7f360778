"""Lines of the evidence, found again word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from breakthrough.evidence import Claim, Item, claims
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.names import HELD
from breakthrough.presence.truth.scope import Scope

_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)[\s.;]*$")


class Verbatim:
    """The claims by their words, so that a sentence which is one of them is known as it."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._claims: dict[str, list[Claim]] = {}
        for one in claims(items):
            self._claims.setdefault(_folded(one.text), []).append(one)

    def claim(self, text: str, *, scope: Scope) -> Claim | None:
        """The claim that a sentence is word for word, whatever it names; None where it is none.

        Its own employer may follow in brackets. Under the heading of another role it is not the
        same claim.
        """
        found = [
            one
            for one in self._claims.get(_folded(text), ())
            if scope.under is None or one.item in scope.under or one.item.kind not in HELD
        ]
        return found[0] if found else self._with_employer(text)

    def tells(self, text: str) -> bool:
        """Whether the sentence is, word for word, a line of a description."""
        return any(one.place.field == "text" for one in self._claims.get(_folded(text), ()))

    def _with_employer(self, text: str) -> Claim | None:
        bracketed = _IN_BRACKETS.search(text)
        if bracketed is None:
            return None
        employer = folded_organisation(bracketed[1])
        said = self._claims.get(_folded(text[: bracketed.start()]), ())
        named = (one for one in said if one.item.organisation)
        return next(
            (one for one in named if folded_organisation(one.item.organisation) == employer), None
        )


def _folded(text: str) -> str:
    """The text as it stands, but for case, white space and the sign at its end."""
    return " ".join(text.split()).casefold().rstrip(" .;")
