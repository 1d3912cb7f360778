"""Whether two places where somebody lives are surely two."""

from __future__ import annotations

import re

from breakthrough.evidence.months import folded

# Names of one place joined by "/", a space in a name as "_".
_COUNTRIES = (
    "united_kingdom/uk/gb/great_britain/england/scotland/wales/northern_ireland "
    "united_states/usa/us/u_s/united_states_of_america ireland/eire germany/deutschland "
    "austria/osterreich switzerland/schweiz/suisse/svizzera france spain/espana portugal "
    "italy/italia netherlands/nederland/the_netherlands/holland belgium/belgie/belgique "
    "luxembourg denmark/danmark sweden/sverige norway/norge finland/suomi iceland poland/polska "
    "czechia/czech_republic slovakia hungary/magyarorszag romania bulgaria greece cyprus malta "
    "croatia/hrvatska slovenia serbia estonia latvia lithuania ukraine turkey/turkiye israel "
    "egypt morocco nigeria kenya south_africa united_arab_emirates/uae saudi_arabia qatar india "
    "pakistan bangladesh china japan/nippon south_korea/korea singapore malaysia indonesia "
    "thailand vietnam philippines australia new_zealand canada mexico brazil/brasil argentina "
    "chile colombia peru"
)
_WIDER = "europe/eu emea nordics/nordic_countries scandinavia dach benelux uk_and_ireland"
_TOWNS = (
    "munich/munchen cologne/koln vienna/wien zurich/zuerich geneva/geneve/genf milan/milano "
    "rome/roma florence/firenze venice/venezia turin/torino naples/napoli lisbon/lisboa "
    "copenhagen/kobenhavn gothenburg/goteborg prague/praha warsaw/warszawa "
    "brussels/bruxelles/brussel antwerp/antwerpen athens/athina moscow/moskva seville/sevilla "
    "nuremberg/nurnberg hanover/hannover the_hague/den_haag basel/basle bern/berne lucerne/luzern "
    "bucharest/bucuresti belgrade/beograd krakow/cracow helsinki/helsingfors "
    "new_york/new_york_city/nyc"
)
_AREA = re.compile(
    r"\b(?:greater|metropolitan|metro|area|region|county of|county|district|grossraum|raum)\b"
)
_NOT_A_PLACE = re.compile(r"\b(?:remote|worldwide|anywhere|hybrid|relocat\w*|home office)\b")
_SAINT = re.compile(r"^(?:sankt|st|sint|sao|san)(?= )")
_CUT = re.compile(r"\s*[,/|;·()–—]\s*|\s-\s|\s+(?:and|or|und|&)\s+")


def places_differ(one: str, other: str) -> bool:
    """Whether two places cannot be the same town, as far as both are told.

    A country holds its towns; the surroundings of a town may be another town's, so that they differ
    only by country.

    >>> places_differ("Greater Manchester, UK", "Manchester, England")
    False
    >>> places_differ("Lyon, France", "Paris, France"), places_differ("Germany", "Munich")
    (True, False)
    """
    here, there = _parts(one), _parts(other)
    countries = _countries(here), _countries(there)
    if countries[0] and countries[1] and countries[0].isdisjoint(countries[1]):
        return True
    towns = _town(here), _town(there)
    if not towns[0] or not towns[1] or _AREA.search(folded(f"{one} | {other}")):
        return False
    return not _is_named(towns[0], there) and not _is_named(towns[1], here)


def _parts(place: str) -> list[str]:
    plain = " ".join(folded(place).split())
    if _NOT_A_PLACE.search(plain):
        return []
    cut = (_AREA.sub(" ", part) for part in _CUT.split(plain))
    bare = (" ".join(re.sub(r"[\d\W_]+", " ", part).split()) for part in cut)
    bare = (_SAINT.sub("saint", part) for part in bare)
    return [_ONE_NAME.get(part, part) for part in bare if part]


def _countries(parts: list[str]) -> set[str]:
    """What the last part names, where it is a country."""
    return {part for part in parts[-1:] if part in _COUNTRY}


def _town(parts: list[str]) -> str:
    """The first part that is no country; empty where there is none."""
    return next((part for part in parts if part not in _COUNTRY and part not in _WIDE), "")


def _is_named(town: str, parts: list[str]) -> bool:
    """Whether a town stands among the parts, whole or within a longer name."""
    return any(f" {town} " in f" {part} " or f" {part} " in f" {town} " for part in parts)


def _names(listed: str) -> dict[str, str]:
    """Every name with the first of its group."""
    groups = (group.replace("_", " ").split("/") for group in listed.split())
    return {name: group[0] for group in groups for name in group}


_ONE_NAME = _names(f"{_COUNTRIES} {_WIDER} {_TOWNS}")
_COUNTRY = frozenset(_names(_COUNTRIES).values())
_WIDE = frozenset(_names(_WIDER).values())
