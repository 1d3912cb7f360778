"""Names of countries, states and wider regions, as adverts in English write them."""

from __future__ import annotations

from breakthrough.basics import words

Name = tuple[str, ...]


def folded(name: str) -> Name:
    """A name's words; US and UK alone are meant as the countries."""
    return tuple(words(name)) or tuple(words(name.upper()))


def _names(text: str) -> frozenset[Name]:
    return frozenset(name for name in map(folded, text.split("|")) if name)


# One written form for each country that has several.
_WRITTEN = {
    "United States": "US|USA|U.S.|U.S.A.|United States of America|America",
    "United Kingdom": "UK|U.K.|Great Britain|England|Scotland|Wales|Northern Ireland",
    "United Arab Emirates": "UAE",
    "Netherlands": "The Netherlands|Holland",
    "Czechia": "Czech Republic",
    "South Korea": "Korea|Republic of Korea",
}
# ISO 3166, short names.
_COUNTRIES = (
    "Afghanistan|Albania|Algeria|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|"
    "Belarus|Belgium|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Bulgaria|Cambodia|Cameroon|"
    "Canada|Chile|China|Colombia|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Denmark|"
    "Dominican Republic|Ecuador|Egypt|El Salvador|Estonia|Ethiopia|Finland|France|Germany|"
    "Ghana|Greece|Guatemala|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|"
    "Israel|Italy|Ivory Coast|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Latvia|Lebanon|"
    "Liechtenstein|Lithuania|Malaysia|Malta|Mauritius|Mexico|Moldova|Mongolia|Montenegro|"
    "Morocco|Mozambique|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Nigeria|North Macedonia|"
    "Norway|Oman|Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|"
    "Romania|Russia|Rwanda|Saudi Arabia|Senegal|Serbia|Slovakia|Slovenia|South Africa|South Korea|"
    "Spain|Sri Lanka|Sweden|Switzerland|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Uganda|Ukraine|"
    "United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Venezuela|Vietnam|"
    "Zambia|Zimbabwe"
)
COUNTRIES = {folded(name): name for name in _COUNTRIES.split("|")} | {
    folded(form): name for name, forms in _WRITTEN.items() for form in forms.split("|")
}
# States, provinces and their codes; New York and Washington are taken for the cities.
STATES = _names(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|"
    "Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|"
    "Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|"
    "New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|"
    "Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Nova Scotia|New Brunswick|"
    "Saskatchewan|New South Wales|Queensland|Victoria|Western Australia|Karnataka|Maharashtra|"
    "Bavaria|AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IA|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|"
    "ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|BC|NSW|QLD|ON|QC|AB"
)
# Codes of states that are also the work: accounts receivable, a chartered accountant, a CT scan.
ALSO_WORK = _names("AR|CA|MA|MD|PA|VA|ID|CT|SC|AB|QC|BC|CO")
# Wider than any filter by place, or part of a country.
WIDER = _names(
    "Europe|EU|European Union|EMEA|APAC|LATAM|Latin America|North America|South America|Americas|"
    "Central America|Africa|Asia|Asia Pacific|Oceania|Middle East|MENA|DACH|Nordics|Nordic|"
    "Benelux|Iberia|CEE|Eastern Europe|Western Europe|Northern Europe|Southern Europe|SEA|"
    "South East Asia|Southeast Asia|ANZ|UKI|GCC|West Coast|East Coast|Midwest|Northeast|Southeast|"
    "Southwest|Northwest|Pacific Northwest|West|East|North|South|Central|US West|US East|"
    "US Central|Tri State|Bay Area"
)
