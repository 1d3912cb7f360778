"""Links that open a message or a call."""

from __future__ import annotations

import re

from breakthrough.presence.formats.web_address import encoded

_NUMBER = re.compile(r"\+?[0-9 ().\-/\u00a0\u2010-\u2013]+")
_LEAST_DIGITS = 3  # the shortest numbers that are called
# Signs that would end the address of a message and begin its subject or copies.
_ENDS_AN_ADDRESS = {ord("?"): "%3F", ord("&"): "%26", ord("#"): "%23", ord("%"): "%25"}


def mail_link(email: str) -> str:
    """What opens a message to the address; empty without one.

    >>> mail_link("zoe@example.com")
    'mailto:zoe@example.com'
    """
    return f"mailto:{encoded(email.translate(_ENDS_AN_ADDRESS))}" if email else ""


def phone_link(phone: str) -> str:
    """What calls the number; empty where more than a number stands there, such as an extension.

    A zero in brackets, dialled only inside the country, goes where the country is given.

    >>> phone_link("+44 (0)20 7946 0000"), phone_link("020 7946 0000 ext. 12")
    ('tel:+442079460000', '')
    """
    if not _NUMBER.fullmatch(phone):
        return ""
    sign = "+" if phone.startswith("+") else ""
    digits = re.sub(r"[^0-9]", "", phone.replace("(0)", "") if sign else phone)
    return f"tel:{sign}{digits}" if len(digits) >= _LEAST_DIGITS else ""
