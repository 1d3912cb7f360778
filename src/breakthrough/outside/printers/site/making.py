"""Templates to pages: every value escaped, a missing one an error."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from breakthrough.outside.printers.site import files
from breakthrough.outside.printers.site.addresses import (
    mail_link,
    phone_link,
    shown_address,
    web_link,
)
from breakthrough.outside.printers.site.head import first_and_last
from breakthrough.outside.printers.site.shown import one_line
from breakthrough.outside.printers.site.spans import day, moment_text, span_text
from breakthrough.presence.face.page_title import page_title
from breakthrough.presence.formats import INVENTED

# Signs that turn the direction of what follows: one name could show another backwards. Each text
# finds its own direction on the page.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def render(template: str, **values: object) -> str:
    """The page that the template makes of the values."""
    page = _environment().get_template(f"{template}.html").render(**values)
    return page.translate(_TURNING)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("breakthrough.outside.printers.site", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    environment.filters |= {
        "data": _data,
        "day": day,
        "first_and_last": first_and_last,
        "mail_link": mail_link,
        "moment": moment_text,
        "one_line": one_line,
        "page_title": page_title,
        "phone_link": phone_link,
        "pieces": _pieces,
        "place_parts": _place_parts,
        "shown_address": shown_address,
        "span": span_text,
        "web_link": web_link,
    }
    environment.globals |= {"FILE": files, "INVENTED": INVENTED}
    return environment


def _data(json: str) -> Markup:
    """JSON as it may stand in a script element: nothing in it can end the element."""
    return Markup(json.replace("<", "\\u003c"))


def _pieces(headline: str) -> list[tuple[str, str]]:
    """A headline's pieces, each with the mark that sets it off from the next."""
    cut = [*re.split(r"\s+([|·•])\s+", headline.strip()), ""]
    return list(zip(cut[::2], cut[1::2], strict=True))


def _place_parts(place: str) -> list[str]:
    """Town, region and country of a place written with all three, else the place as one."""
    parts = [part.strip() for part in place.split(",")]
    return parts if len(parts) == 3 and all(parts) else [place]
