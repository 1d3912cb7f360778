"""LinkedIn's "Get a copy of your data", whole, re-zipped, in parts and with its quirks."""

import pytest

from breakthrough.basics import Problem
from breakthrough.evidence import Kind, Reading
from breakthrough.outside.readers import read, read_many

POSITIONS = """\
Company Name,Title,Description,Location,Started On,Finished On
Northwind Holdings,Chief Financial Officer,"• Released €12m cash in 9 months
• Led carve-out, 400 staff","Melbourne, Victoria, Australia",Feb 2022,
Northwind Holdings,Finance Director,Built FP&A team.,,Mar 2019,Feb 2022
Contoso Ltd,Senior Auditor,,,2014,2019
"""
SKILLS = "Name\nCorporate Finance\nM&A\nChange Management\nM&A\n"


def titles(reading: Reading, kind: Kind) -> list[str]:
    return [item.title for item in reading.items if item.kind is kind]


def periods(reading: Reading) -> list[str]:
    return [str(item.period) for item in reading.items if item.kind is Kind.ROLE]


def test_roles_come_with_their_place_in_the_file(zipped):
    reading = read(zipped({"Positions.csv": POSITIONS}))
    cfo = reading.items[0]
    assert (cfo.title, cfo.organisation) == ("Chief Financial Officer", "Northwind Holdings")
    assert cfo.text == "• Released €12m cash in 9 months\n• Led carve-out, 400 staff"
    assert (cfo.source.file, cfo.source.place) == ("Positions.csv", "row 2")
    assert periods(reading) == ["2022-02 – now", "2019-03 – 2022-02", "2014 – 2019"]


def test_an_archive_zipped_again_with_a_top_folder_is_the_same(zipped):
    plain = read(zipped({"Positions.csv": POSITIONS}))
    inside = read(zipped({"My export/Positions.csv": POSITIONS, "__MACOSX/._Positions.csv": b"x"}))
    assert inside == plain


def test_a_folder_and_loose_files_are_read_like_the_archive(folder, zipped):
    members = {"Positions.csv": POSITIONS, "Skills.csv": SKILLS}
    home = folder(members)
    loose = read_many([home / "Positions.csv", home / "Skills.csv"])
    assert len(loose) == 1
    assert loose[0].paths == (home / "Positions.csv", home / "Skills.csv")
    assert set(loose[0].reading.items) == set(read(home).items) == set(read(zipped(members)).items)


def test_a_repeated_skill_is_one_skill(zipped):
    reading = read(zipped({"Skills.csv": SKILLS}))
    assert titles(reading, Kind.SKILL) == ["Corporate Finance", "M&A", "Change Management"]


def test_a_file_name_in_another_language_is_known_by_its_header(zipped):
    reading = read(zipped({"Berufserfahrung.csv": POSITIONS, "Kenntnisse.csv": SKILLS}))
    assert len(titles(reading, Kind.ROLE)) == 3
    assert len(titles(reading, Kind.SKILL)) == 3


def test_numbered_parts_and_member_ids_are_read_too(zipped):
    header, _, *rows = POSITIONS.splitlines()
    more = f"{header}\nGlobex,Clerk,,,2010,2012\n"
    reading = read(zipped({"Positions.csv": POSITIONS, "Positions_1.csv": more}))
    assert titles(reading, Kind.ROLE)[-1] == "Clerk"
    assert read(zipped({"Skills_100200300.csv": SKILLS})).problems == ()
    assert rows


@pytest.mark.parametrize(
    "encoded",
    [
        POSITIONS.encode("utf-8-sig"),
        POSITIONS.replace("\n", "\r\n").encode(),
        POSITIONS.encode("cp1252"),
        POSITIONS.encode("utf-16"),
        POSITIONS.replace(",", ";").replace("carve-out; 400", "carve-out, 400").encode("cp1252"),
    ],
    ids=["with a mark", "Windows line ends", "saved by Excel", "UTF-16", "semicolons"],
)
def test_every_way_programs_save_the_file_gives_the_same_roles(zipped, encoded):
    reading = read(zipped({"Positions.csv": encoded}))
    assert periods(reading) == ["2022-02 – now", "2019-03 – 2022-02", "2014 – 2019"]
    assert "€12m" in reading.items[0].text


def test_bytes_that_windows_leaves_open_lose_nothing(zipped):
    reading = read(zipped({"Skills.csv": b"Name\nCaf\xe9 \x81 culture\n"}))
    assert titles(reading, Kind.SKILL) == ["Café \x81 culture"]


def test_entities_are_unescaped_once_and_ampersands_stay(zipped):
    education = (
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
        "Example R&D School,2008,2011,Dean's List &amp; more &amp;amp; profit&loss,BCom,Debating\n"
    )
    (study,) = read(zipped({"Education.csv": education})).items
    assert study.text == "Dean's List & more &amp; profit&loss\nDebating"
    assert study.organisation == "Example R&D School"


def test_quotes_escaped_with_a_backslash_are_understood(zipped):
    projects = (
        "Title,Description,Url,Started On,Finished On\n"
        'Merger,"He said \\"go, now\\" and I agreed",,Aug 2020,Mar 2021\n'
    )
    (project,) = read(zipped({"Projects.csv": projects})).items
    assert project.text == 'He said "go, now" and I agreed'


def test_one_bad_row_costs_one_row_and_says_so(zipped):
    bad = POSITIONS + "Globex,Clerk,,,Sept 31 2021,\n"
    reading = read(zipped({"Positions.csv": bad}))
    assert len(titles(reading, Kind.ROLE)) == 3
    assert reading.problems == (
        "Row 5 of Positions.csv: 'Sept 31 2021' is not a date. Use 2021-09-30 or 2021-09. "
        "The other 3 rows were read.",
    )


def test_a_row_that_ends_before_it_starts_says_so(zipped):
    backwards = POSITIONS + "Globex,Clerk,,,Mar 2021,Feb 2019\n"
    (problem,) = read(zipped({"Positions.csv": backwards})).problems
    assert problem.startswith("Row 5 of Positions.csv: it ends ('Feb 2019') before it starts")


def test_a_file_that_breaks_off_loses_its_last_row_only(zipped):
    reading = read(zipped({"Positions.csv": POSITIONS + "Globex,Cle"}))
    assert len(titles(reading, Kind.ROLE)) == 3
    assert "breaks off" in reading.problems[0]


def test_month_names_in_other_languages_are_read(zipped):
    rows = "Globex,A,,,März 2020,août 2021\nGlobex,B,,,thg 1 2019,ene 2020\n"
    reading = read(zipped({"Positions.csv": POSITIONS.splitlines()[0] + "\n" + rows}))
    assert periods(reading) == ["2020-03 – 2021-08", "2019-01 – 2020-01"]


def test_only_accepted_endorsements_count(zipped):
    endorsements = (
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
        "Endorser Public Url,Endorsement Status\n"
        "2024/10/24 14:11:21 UTC,Corporate Finance,Ada,Fictional,www.example.org/ada,ACCEPTED\n"
        "2024/10/25 14:11:21 UTC,Golf,Grace,Invented,www.example.org/grace,PENDING\n"
    )
    (one,) = read(zipped({"Endorsement_Received_Info.csv": endorsements})).items
    assert (one.kind, one.title, one.by) == (Kind.ENDORSEMENT, "Corporate Finance", "Ada Fictional")


RECOMMENDATIONS = (
    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    'Ada,Fictional,"Fabrikam, Inc.",CEO,Zoë turned our cash around.,"03/14/11, 01:52 AM",VISIBLE\n'
)


def test_recommendations_received_are_read_and_those_given_are_not(zipped):
    members = {
        "Recommendations_Received.csv": RECOMMENDATIONS,
        "Recommendations_Given.csv": RECOMMENDATIONS.replace("Zoë", "Ada"),
    }
    (one,) = read(zipped(members)).items
    assert (one.by, one.organisation) == ("Ada Fictional", "Fabrikam, Inc.")
    assert one.text == "Zoë turned our cash around."


def test_recommendations_under_an_unknown_name_are_asked_about(zipped):
    reading = read(zipped({"Empfehlungen.csv": RECOMMENDATIONS, "Skills.csv": SKILLS}))
    (problem,) = reading.problems
    assert "name it Recommendations_Received.csv" in problem


def test_the_whole_about_text_is_kept_where_two_files_hold_it(zipped):
    profile = (
        "First Name,Last Name,Headline,Summary\n"
        'Zoë,Nguyen-Example,CFO,"I rebuild finance functions.\n\nRecent: €12m cash."\n'
    )
    reading = read(
        zipped(
            {
                "Profile Summary.csv": "Profile Summary\nI rebuild finance functions.\n",
                "Profile.csv": profile,
            }
        )
    )
    assert reading.name == "Zoë Nguyen-Example"
    assert titles(reading, Kind.HEADLINE) == ["CFO"]
    (about,) = [item for item in reading.items if item.kind is Kind.SUMMARY]
    assert "Recent: €12m cash." in about.text


def test_files_about_others_and_sensitive_ones_are_passed_over_without_a_word(zipped):
    members = {
        "Skills.csv": SKILLS,
        "messages.csv": '"CONVERSATION ID","FROM"\n2-abc,Zoë\n',
        "LearningCoachMessages.csv": "No conversations found\n",
        "Registration.csv": "Registered At,Registration Ip\n1/1/20,127.0.0.1\n",
        "Ad_Targeting.csv": "Company Names,Company Names\na;b,c\n",
        "guide_messages.csv": "CONVERSATION ID,FROM\n",
        "Learning.csv": "Content Title,\nA course,\n",
        "Comments_100200300.csv": 'Date,Link,Message\n2026-07-20,x,"He said \\"go, now\\""\n',
        "Certifications.csv": "",
    }
    reading = read(zipped(members))
    assert len(reading.items) == 3
    assert reading.problems == ()


def test_a_known_file_without_its_header_is_told(zipped):
    reading = read(zipped({"Positions.csv": "a,b\n1,2\n3,4\n", "Skills.csv": SKILLS}))
    assert "Positions.csv was not read: no line names its columns" in reading.problems[0]


def test_of_two_archives_the_newer_one_has_the_last_word(zipped):
    still = "Company Name,Title,Started On,Finished On\nGlobex,Clerk,Jan 2020,\n"
    ended = "Company Name,Title,Started On,Finished On\nGlobex,Clerk,Jan 2020,May 2026\n"
    older = zipped({"Positions.csv": still}, name="older.zip")
    newer = zipped({"Positions.csv": ended}, name="newer.zip")
    for order in ([older, newer], [newer, older]):
        (both,) = read_many(order)
        assert periods(both.reading) == ["2020-01 – 2026-05"]


def test_the_same_archive_twice_is_read_once(zipped):
    path = zipped({"Skills.csv": SKILLS})
    (once,) = read_many([path, path])
    assert once.paths == (path,)


def test_an_archive_of_something_else_is_refused(zipped):
    with pytest.raises(Problem, match=r"Nothing in holiday\.zip is known here"):
        read(zipped({"photo.jpg": b"\xff\xd8\xff"}, name="holiday.zip"))


def test_the_sample_archive_gives_what_its_notes_say(samples):
    reading = read(samples / "Complete_LinkedInDataExport_11-20-2026.zip")
    assert len(titles(reading, Kind.ROLE)) == 3
    assert len(titles(reading, Kind.SKILL)) == 3
    assert len(reading.contacts) == 3
    assert reading.problems == ()
    assert reading == read(samples / "linkedin")
