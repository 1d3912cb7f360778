from __future__ import annotations

from breakthrough.market.demand import AdvertText, AskedTerms
from breakthrough.market.demand.asked import place_names
from breakthrough.market.demand.tally import LEAST_EMPLOYERS, Tally

HEADING = "Requirements:\n"


def advert(employer: str, *lines: str, title: str = "Accountant", place: str = "") -> AdvertText:
    text = HEADING + "".join(f"- {line}\n" for line in lines)
    return AdvertText(employer, title, place, f"{employer} {title} {hash(lines)}", text)


def written(*adverts: AdvertText) -> list[str]:
    found: list[str] = AskedTerms.of(adverts).terms.column("written").to_pylist()
    return found


def test_a_term_is_kept_from_three_employers_on() -> None:
    of_two = [advert(name, "Experience with NetSuite") for name in ("a", "b")]
    assert written(*of_two) == []
    assert LEAST_EMPLOYERS == 3
    assert written(*of_two, advert("c", "Experience with NetSuite")) == ["NetSuite"]


def test_one_employer_that_says_it_ten_times_is_one_employer() -> None:
    many = [advert("a", "Experience with NetSuite", title=f"Accountant {n}") for n in range(2)]
    assert written(*many, advert("b", "Experience with NetSuite")) == []


def test_a_term_is_written_as_most_write_it() -> None:
    lines = ["Experience with Netsuite", "Experience with NetSuite", "Experience with NetSuite"]
    assert written(*(advert(f"{n}", line) for n, line in enumerate(lines))) == ["NetSuite"]


def test_a_piece_of_something_longer_is_not_kept_beside_it() -> None:
    said = ["Experience with revenue recognition"] * 4
    assert written(*(advert(f"{n}", line) for n, line in enumerate(said))) == [
        "revenue recognition"
    ]


def test_a_line_that_all_adverts_of_an_employer_have_is_not_read() -> None:
    kinds = ("Clerk", "Driver", "Nurse")
    shared = [
        advert(name, "Experience with Zoom", title=kind)
        for name in ("a", "b", "c")
        for kind in kinds
    ]
    assert written(*shared) == []
    assert written(*(advert(name, "Experience with Zoom") for name in ("a", "b", "c"))) == ["Zoom"]


def test_the_place_of_the_work_is_no_term() -> None:
    told = [advert(f"{n}", "Experience in Berlin", place="Berlin, Germany") for n in range(3)]
    assert written(*told) == []
    assert {"berlin", "germany", "france"} <= place_names(["Berlin, Germany"])


def test_an_advert_in_another_language_is_not_read() -> None:
    line = "Erfahrung mit SAP und der Buchhaltung für die GmbH, wir bieten dir das und ein Team"
    german = [advert(f"{n}", line, f"Erfahrung mit SAP für die Nummer {n}") for n in range(3)]
    assert AskedTerms.of(german).texts.num_rows == 0


def test_the_same_text_twice_is_numbered_once_and_each_term_once() -> None:
    told = [advert(f"{n}", "Experience with SAP", "Knowledge of SAP") for n in range(3)]
    found = AskedTerms.of([*told, *told])
    assert found.texts.num_rows == 3
    assert found.said.to_pydict() == {"text": [0, 1, 2], "term": [0, 0, 0]}


def test_a_tally_without_texts_keeps_nothing() -> None:
    texts, terms = Tally().said()
    assert (len(texts), len(terms), Tally().kept()) == (0, 0, [])
