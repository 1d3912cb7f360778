"""Connections.csv alone, from an export of any age."""

from datetime import date

from breakthrough.evidence import Contact
from breakthrough.outside.readers import read

CONNECTIONS = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Fictional,https://www.LinkedIn.com/in/ada-fictional/?trk=x,,"Fabrikam, Inc.",CEO,12 Mar 2024
,,,,,,
José,Placeholder,https://www.linkedin.com/in/jos%C3%A9-placeholder,,,,28 Sep 2026
"""


def test_people_are_found_below_the_notes(file):
    people = read(file("Connections.csv", CONNECTIONS)).contacts
    assert people == (
        Contact(
            "Ada Fictional",
            organisation="Fabrikam, Inc.",
            position="CEO",
            url="https://www.linkedin.com/in/ada-fictional",
            connected_on=date(2024, 3, 12),
        ),
        Contact(
            "José Placeholder",
            url="https://www.linkedin.com/in/josé-placeholder",
            connected_on=date(2026, 9, 28),
        ),
    )


def test_notes_of_any_length_are_passed_over(file):
    longer = "Another note\n\n" * 5 + CONNECTIONS
    assert len(read(file("Connections.csv", longer)).contacts) == 2


def test_an_old_file_without_notes_and_addresses_is_read(file):
    old = (
        "First Name,Last Name,Email Address,Company,Position,Connected On\r\n"
        "Müller,Beispiel,,Müller GmbH,Geschäftsführer,01 Dec 2018\r\n"
    )
    (person,) = read(file("Connections.csv", old.encode("cp1252"))).contacts
    assert (person.name, person.position) == ("Müller Beispiel", "Geschäftsführer")
    assert person.url == ""


def test_a_day_that_cannot_be_read_costs_the_day_and_not_the_person(file):
    reading = read(file("Connections.csv", CONNECTIONS.replace("12 Mar 2024", "12 Smarch 2024")))
    assert [person.connected_on for person in reading.contacts] == [None, date(2026, 9, 28)]
    assert reading.problems == (
        "Row 5 of Connections.csv: '12 Smarch 2024' is not a day. Use 2021-09-30. "
        "The people were read, without the day you connected.",
    )


def test_the_same_person_twice_is_one_person(file):
    twice = CONNECTIONS + CONNECTIONS.splitlines()[4] + "\n"
    assert len(read(file("Connections.csv", twice)).contacts) == 2


def test_a_renamed_file_is_known_by_its_header(file):
    assert len(read(file("Kontakte.csv", CONNECTIONS)).contacts) == 2
