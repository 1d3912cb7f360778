"""Files made to do harm, broken ones, ones of other kinds: refused clearly, in little memory."""

import struct
import tracemalloc
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from breakthrough.basics import Problem
from breakthrough.outside.readers import read

SKILLS = "Name\nCorporate Finance\nM&A\n"
MB = 2**20


def refusal(path: Path) -> str:
    with pytest.raises(Problem) as refused:
        read(path)
    return str(refused.value)


def test_a_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "bomb.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("Positions.csv", "Company Name,Title\n" + "a,b\n" * (3 * MB))
    tracemalloc.start()
    message = refusal(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "unpacks to far more than it should" in message
    assert peak < 16 * MB


def test_a_member_of_200_mb_takes_little_memory(tmp_path):
    path = tmp_path / "large.zip"
    block = b"Globex,Clerk\n" * (MB // 13)
    with ZipFile(path, "w") as archive:  # not packed, so that the ratio is harmless
        archive.writestr("Skills.csv", SKILLS)
        with archive.open("Positions.csv", "w") as member:
            member.write(b"Company Name,Title\n")
            for _ in range(201):
                member.write(block)
    tracemalloc.start()
    reading = read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reading.items) == 2
    assert "Positions.csv is larger than 32 MB" in reading.problems[0]
    assert peak < 24 * MB


def test_a_lying_size_is_found_out(tmp_path):
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("Positions.csv", b"Company Name,Title\n" + b"a,b\n" * (2 * MB))
    honest, true_size = packed.getvalue(), 19 + 4 * 2 * MB
    lying = honest.replace(struct.pack("<I", true_size), struct.pack("<I", 60))
    assert lying != honest
    path = tmp_path / "lying.zip"
    path.write_bytes(lying)
    assert "lying.zip" in refusal(path)


def test_members_that_share_bytes_are_refused(tmp_path):
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("Skills.csv", SKILLS)
        archive.writestr("Skills_1.csv", SKILLS)
        second = archive.infolist()[1]
        second.header_offset = archive.infolist()[0].header_offset
    path = tmp_path / "overlap.zip"
    path.write_bytes(packed.getvalue())
    assert "unpacks to far more than it should" in refusal(path)


def test_too_many_members_are_refused_before_they_are_listed(tmp_path):
    path = tmp_path / "many.zip"
    with ZipFile(path, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}.csv", "")
    assert "lists 10,001 files" in refusal(path)


@pytest.mark.parametrize("name", ["../Positions.csv", "/etc/Positions.csv", "C:\\Positions.csv"])
def test_names_that_lead_outside_are_left_out_and_told(zipped, name, tmp_path):
    reading = read(zipped({name: SKILLS, "Skills.csv": SKILLS}))
    assert len(reading.items) == 2
    assert "its name leads outside the archive" in reading.problems[0]
    assert {path.suffix for path in tmp_path.rglob("*")} == {".zip"}  # nothing was unpacked


def test_a_name_with_a_zero_byte_is_left_out(tmp_path):
    path = tmp_path / "zero.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("Skills.csv", SKILLS)
        archive.writestr("Positions.csvX.txt", SKILLS)
    path.write_bytes(path.read_bytes().replace(b"Positions.csvX.txt", b"Positions.csv\0.txt"))
    assert "its name leads outside the archive" in read(path).problems[0]


def test_a_link_in_an_archive_is_left_out(tmp_path):
    path = tmp_path / "link.zip"
    link = ZipInfo("Positions.csv")
    link.external_attr = 0o120777 << 16
    with ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("Skills.csv", SKILLS)
    assert "it is a link to another file" in read(path).problems[0]


def test_a_link_in_a_folder_is_not_followed(folder, tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("Name\nSecret\n")
    home = folder({"Skills.csv": SKILLS})
    (home / "Skills_1.csv").symlink_to(secret)
    assert [item.title for item in read(home).items] == ["Corporate Finance", "M&A"]


def test_a_locked_archive_says_so(tmp_path):
    path = tmp_path / "locked.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("Skills.csv", SKILLS)
    locked = bytearray(path.read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(sign) + flags] |= 1
    path.write_bytes(bytes(locked))
    assert "it is locked with a password" in refusal(path)


def test_half_an_archive_says_so(zipped):
    path = zipped({"Skills.csv": SKILLS})
    path.write_bytes(path.read_bytes()[:60])
    assert "is damaged or only half there" in refusal(path)


def test_a_member_with_spoilt_bytes_costs_that_member(zipped):
    path = zipped({"Skills.csv": SKILLS, "Languages.csv": "Name,Proficiency\nFrench,Good\n" * 9})
    spoilt = bytearray(path.read_bytes())
    at = spoilt.index(b"Languages.csv") + len("Languages.csv")
    spoilt[at : at + 12] = b"\xff" * 12
    path.write_bytes(bytes(spoilt))
    reading = read(path)
    assert len(reading.items) == 2
    assert "Languages.csv in" in reading.problems[0]
    assert "is damaged" in reading.problems[0]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.pdf", b"", "empty.pdf is empty"),
        ("cv.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old Word or Excel file"),
        ("cv.rtf", b"{\\rtf1 hello}", "an RTF text"),
        ("cv.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("export.7z", b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        ("notes.txt", b"Dear diary", "Nothing in notes.txt is known here"),
        ("people.vcf", b"BEGIN:VCARD\r\nEND:VCARD\r\n", "LinkedIn archives (ZIP, folder or CSV)"),
        ("noise.csv", bytes(range(256)) * 40, "Nothing in noise.csv is known here"),
        ("damaged.pdf", b"%PDF-1.7\n1 0 obj\n<<", "damaged.pdf is damaged"),
    ],
)
def test_what_cannot_be_read_says_what_can(file, name, content, says):
    assert says in refusal(file(name, content))


def test_a_missing_file_says_so(tmp_path):
    assert "nowhere.zip does not exist" in refusal(tmp_path / "nowhere.zip")


def test_an_empty_folder_says_what_can_be_read(tmp_path):
    assert "can be read" in refusal(tmp_path)


def test_the_kind_is_told_by_the_content_and_not_by_the_name(zipped):
    path = zipped({"Skills.csv": SKILLS}, name="cv.pdf")
    assert len(read(path).items) == 2
