"""Claims, each tied to where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source, Strength, claims

LINKEDIN = Source(Family.LINKEDIN, "Positions.csv", "row 2")
CV = Source(Family.CV, "cv.pdf")


def item(kind: Kind, title: str, source: Source = LINKEDIN, **rest: object) -> Item:
    return Item(kind, title, source, **rest)  # type: ignore[arg-type]


def told(*items: Item) -> list[tuple[str, str]]:
    return [(claim.text, claim.strength.value) for claim in claims(items)]


def test_a_role_gives_the_title_held_and_each_bullet():
    text = "• Released €12m cash in 9 months\n• Led carve-out, 400 staff"
    cfo = item(Kind.ROLE, "CFO", organisation="Northwind", text=text)
    assert told(cfo) == [
        ("CFO, Northwind", "stated"),
        ("Released €12m cash in 9 months", "stated"),
        ("Led carve-out, 400 staff", "stated"),
    ]


def test_a_claim_says_where_in_its_item_it_stands():
    cfo = item(Kind.ROLE, "CFO", text="Built FP&A. Closed in 4 days.")
    last = claims([cfo])[-1]
    assert last.item is cfo
    assert cfo.text[last.place.start : last.place.end] == "Closed in 4 days."


def test_an_endorsed_skill_is_corroborated():
    skills = [item(Kind.SKILL, "Corporate Finance"), item(Kind.SKILL, "M&A")]
    endorsement = item(Kind.ENDORSEMENT, "corporate finance", by="Ada Fictional")
    assert told(*skills, endorsement) == [
        ("Corporate Finance", "corroborated"),
        ("M&A", "stated"),
    ]


def test_an_endorsed_skill_that_is_not_listed_is_a_claim_once():
    one = item(Kind.ENDORSEMENT, "Treasury", by="Ada")
    two = item(Kind.ENDORSEMENT, "Treasury", by="Grace")
    assert told(one, two) == [("Treasury", "corroborated")]


def test_what_somebody_else_wrote_is_corroborated_and_what_i_say_they_wrote_is_not():
    words = "Zoë turned our cash position around."
    on_linkedin = item(Kind.RECOMMENDATION, "", by="Ada", text=words)
    in_my_file = item(
        Kind.RECOMMENDATION, "", Source(Family.JSON_RESUME, "resume.json"), by="Ada", text=words
    )
    assert told(on_linkedin) == [(words, "corroborated")]
    assert told(in_my_file) == [(words, "stated")]


def test_a_skill_of_two_words_named_in_a_recommendation_is_corroborated():
    letter = item(Kind.RECOMMENDATION, "", by="Ada", text="Her change management was superb")
    skills = [item(Kind.SKILL, "Change Management"), item(Kind.SKILL, "Management")]
    assert told(*skills, letter)[:2] == [
        ("Change Management", "corroborated"),
        ("Management", "stated"),  # one word alone may mean anything
    ]


def test_a_certificate_that_can_be_checked_is_evidenced():
    checked = item(Kind.CERTIFICATION, "CA", url="https://example.org/verify/1")
    unchecked = item(Kind.CERTIFICATION, "CA")
    assert [claims([one])[0].strength for one in (checked, unchecked)] == [
        Strength.EVIDENCED,
        Strength.STATED,
    ]


def test_a_date_range_alone_is_no_claim():
    cfo = item(Kind.ROLE, "CFO", text="Jan 2019 – Present\n2014–2019\n---\n(3 years 2 months)")
    assert told(cfo) == [("CFO", "stated")]


def test_a_headline_is_divided_at_its_signs():
    headline = item(Kind.HEADLINE, "CFO | Turnarounds & carve-outs • Cash first")
    assert [text for text, _ in told(headline)] == ["CFO", "Turnarounds & carve-outs", "Cash first"]
    assert all(headline.title[c.place.start : c.place.end] == c.text for c in claims([headline]))


def test_a_language_says_how_well():
    french = item(Kind.LANGUAGE, "French", text="Professional working proficiency")
    assert told(french) == [("French: Professional working proficiency", "stated")]


def test_dates_do_not_matter_to_a_claim():
    dated = item(Kind.ROLE, "CFO", CV, period=Period(PartialDate(2019)))
    assert told(dated) == told(item(Kind.ROLE, "CFO", CV))


@given(st.text())
def test_every_sentence_claimed_stands_in_the_text_word_for_word(text):
    summary = item(Kind.SUMMARY, "", text=text)
    for claim in claims([summary]):
        place = claim.place
        assert " ".join(text[place.start : place.end].split()) == claim.text
