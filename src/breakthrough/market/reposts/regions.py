"""Countries and states as adverts write them beside a town."""

from __future__ import annotations

# Names and two-letter codes of the states, ANSI INCITS 38; codes that are words too are left out.
_US_STATES = (
    "alabama:al alaska:ak arizona:az arkansas:ar california:ca colorado:co connecticut:ct "
    "delaware:de florida:fl georgia:ga hawaii:hi idaho: illinois:il indiana: iowa:ia kansas:ks "
    "kentucky:ky louisiana: maine: maryland:md massachusetts:ma michigan:mi minnesota:mn "
    "mississippi:ms missouri:mo montana:mt nebraska:ne nevada:nv new_hampshire:nh new_jersey:nj "
    "new_mexico:nm new_york:ny north_carolina:nc north_dakota:nd ohio:oh oklahoma:ok oregon: "
    "pennsylvania:pa rhode_island:ri south_carolina:sc south_dakota:sd tennessee:tn texas:tx "
    "utah:ut vermont:vt virginia:va washington:wa west_virginia:wv wisconsin:wi wyoming:wy "
    "district_of_columbia:dc ontario:on british_columbia:bc alberta:ab quebec:qc"
)
_COUNTRIES = (
    "united_states:us united_states:usa united_states:u_s united_states:america "
    "united_states:united_states_of_america united_kingdom:uk united_kingdom:gb canada:can "
    "germany:deutschland france: spain:españa portugal: italy:italia ireland: netherlands: "
    "belgium: poland: sweden: denmark: norway: finland: switzerland: austria: romania: "
    "greece: cyprus: hungary: ukraine: turkey: israel: india: china: japan: korea: malaysia: "
    "indonesia: thailand: vietnam: "
    "philippines: australia: new_zealand: brazil:brasil mexico:mx argentina: colombia: chile: "
    "united_arab_emirates:uae south_africa: nigeria: kenya: egypt: bangladesh: pakistan: "
    "latin_america:latam europe:eu"
)


def _names(listed: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in listed.split():
        name, _, short = (part.replace("_", " ") for part in pair.partition(":"))
        table[name] = name
        if short:
            table[short] = name
    return table


REGIONS = {**_names(_US_STATES), **_names(_COUNTRIES)}
