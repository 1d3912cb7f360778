"""What the properties of a JobPosting say, in each of the shapes in which pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from breakthrough.basics import Pay
from breakthrough.outside.adverts import (
    amount,
    interval_in,
    line,
    once_escaped,
    pay_of,
    place_of,
    places_of,
    plain_text,
    stated_day,
    widest,
)

_ADDRESS = ("addressLocality", "addressRegion", "addressCountry")
_LOW = ("minValue", "minPrice", "value", "price")
_HIGH = ("maxValue", "maxPrice")
_DAY_AND_TIME = re.compile(r"\s*(\d{4}-\d{2}-\d{2})[T ]")


def listed(value: object) -> list[Any]:
    """One value or several as a list; nothing as none."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def text_of(value: object, *, part: str) -> str:
    """One line: a text, the name of an object, or several of either. Raises ShapeError."""
    found = []
    for one in listed(value):
        if isinstance(one, dict):
            one = one.get("name") or one.get("@value") or one.get("value")
        found.append(plain_line(one, part=part))
    return places_of(found)


def plain_line(value: object, *, part: str) -> str:
    """One line without entities and tags, which pages write into titles and names too."""
    text = line(value, part=part)
    return " ".join(plain_text(text).split()) if "<" in text or "&" in text else text


def advert_of(value: object, *, part: str) -> str:
    """The advert as plain text, from HTML that was escaped once, twice or not at all."""
    markup = "\n".join(
        one if isinstance(one, str) else line(one, part=part) for one in listed(value)
    )
    return plain_text(once_escaped(once_escaped(markup)))


def places(posting: Mapping[str, Any]) -> str:
    """The locations, else where applicants may live."""
    stated = [_place(one) for one in listed(posting.get("jobLocation"))]
    living = posting.get("applicantLocationRequirements")
    return places_of(stated) or text_of(living, part="“applicantLocationRequirements”")


def is_remote(posting: Mapping[str, Any]) -> bool | None:
    """Yes where the page says so; it has no way to say no."""
    said = text_of(posting.get("jobLocationType"), part="“jobLocationType”").casefold()
    return True if "telecommute" in said else None


def pay_in(posting: Mapping[str, Any]) -> Pay | None:
    """The base salary. Estimates of others are not what the employer shows."""
    stated = posting.get("salaryCurrency")
    currency = "" if isinstance(stated, dict) else line(stated, part="“salaryCurrency”")
    pays = (_pay(one, currency=currency) for one in listed(posting.get("baseSalary")))
    return widest([pay for pay in pays if pay])


def last_day(value: object, *, part: str) -> date | None:
    """The day of an end as it is written: in UTC the last minute of it may be the next day's."""
    timed = _DAY_AND_TIME.match(value) if isinstance(value, str) else None
    return stated_day(timed[1] if timed else value, part=part)


def identifiers(posting: Mapping[str, Any]) -> Iterator[str]:
    """The numbers and addresses by which a page knows the posting, the surest first."""
    for one in listed(posting.get("identifier")):
        value = one.get("value") if isinstance(one, dict) else one
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            yield line(value, part="“identifier”")
    for part in ("url", "@id"):
        if isinstance(posting.get(part), str):
            yield line(posting[part], part=f"“{part}”")


def _place(location: object) -> str:
    if not isinstance(location, dict):
        return plain_line(location, part="“jobLocation”")
    address = location.get("address", location)
    if not isinstance(address, dict):
        return text_of(address, part="“jobLocation.address”")
    named = (text_of(address.get(part), part=f"“{part}”") for part in _ADDRESS)
    return place_of(*named) or text_of(location.get("name"), part="“jobLocation.name”")


def _pay(salary: object, *, currency: str) -> Pay | None:
    if not isinstance(salary, dict):
        alone = amount(salary, part="“baseSalary”")
        return pay_of(alone, alone, currency=currency, interval="")
    stated = salary.get("currency") or salary.get("priceCurrency") or currency
    inside = salary.get("value")
    value = inside if isinstance(inside, dict) else salary
    low, high = _first(value, _LOW), _first(value, _HIGH)
    if high is None and not any(part in value for part in ("minValue", "minPrice")):
        high = low  # one amount, not the lower end of a range
    unit = value.get("unitText") or salary.get("unitText") or value.get("unitCode")
    return pay_of(
        amount(low, part="“baseSalary”"),
        amount(high, part="“baseSalary”"),
        currency=line(stated, part="“currency”"),
        interval=interval_in(line(unit, part="“unitText”")),
    )


def _first(value: Mapping[str, Any], parts: tuple[str, ...]) -> object:
    return next((value[part] for part in parts if value.get(part) not in (None, "")), None)
