"""Addresses that are safe to follow; everything else is shown as text."""

from __future__ import annotations

import re
from urllib.parse import quote

from breakthrough.presence.formats.web_address import web_address

_MAIL = re.compile(r"[^\s@<>,;:\"\\()\[\]\x00-\x20\x7f]+@[^\s@<>,;:\"\\()\[\]/?#&\x00-\x20\x7f]+")
_PHONE = re.compile(r"\+?[\d\s().\-/\u2010-\u2013]+")
_LEAST_DIGITS = 3  # the shortest numbers that are called


def web_link(url: str) -> str:
    """The address of a web page, or nothing: only http and https lead anywhere.

    >>> web_link("https://zoe.example"), web_link("javascript:alert(1)")
    ('https://zoe.example', '')
    """
    return web_address(url.strip())


def mail_link(email: str) -> str:
    """A link that opens a message to the address, or nothing for what is no address.

    >>> mail_link("zoe@example.com")
    'mailto:zoe@example.com'
    """
    email = email.strip()
    return f"mailto:{quote(email, safe='@')}" if _MAIL.fullmatch(email) else ""


def phone_link(phone: str) -> str:
    """A link that calls the number, or nothing where it holds more than a number.

    The (0) that is left out when calling from abroad goes, where the country is given.

    >>> phone_link("+44 (0)20 7946 0000"), phone_link("020 7946 0000 ext. 12")
    ('tel:+442079460000', '')
    """
    phone = phone.strip()
    if not _PHONE.fullmatch(phone):
        return ""
    sign = "+" if phone.startswith("+") else ""
    dialled = phone.replace("(0)", "") if sign else phone
    digits = "".join(str(int(mark)) for mark in dialled if mark.isdecimal())
    return f"tel:{sign}{digits}" if len(digits) >= _LEAST_DIGITS else ""


def shown_address(url: str) -> str:
    """A web address as people say it.

    >>> shown_address("https://www.linkedin.com/in/zoe/")
    'linkedin.com/in/zoe'
    """
    return re.sub(r"^https?://(www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/")
