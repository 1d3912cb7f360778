"""What the records keep, and what they refuse to keep twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction

from breakthrough.actions.career import career_name, own_career
from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import reading
from breakthrough.evidence.item import Family, Item, Kind, Source
from breakthrough.outside import clock
from breakthrough.records.models import Career, Contact, EvidenceItem, Import

ROLE = Item(
    kind=Kind.ROLE,
    title="Finance Director",
    source=Source(Family.LINKEDIN, "Positions.csv", "row 2"),
    organisation="Northwind Foods",
    place="Leeds",
    text="Closed the books in four days.",
    period=Period(PartialDate(2019, 4), PartialDate(2022)),
    url="https://example.org",
    by="",
)


def an_import(career: int) -> Import:
    return Import.objects.create(
        career_id=career,
        family="linkedin",
        file_name="archive.zip",
        sha256="0" * 64,
        imported_at=clock.now(),
    )


def test_an_item_comes_back_as_it_was_read(career: int) -> None:
    EvidenceItem.of(ROLE, imported=an_import(career)).save()
    assert EvidenceItem.objects.get().as_item() == ROLE


def test_one_career_cannot_hold_the_same_item_twice(career: int) -> None:
    imported = an_import(career)
    EvidenceItem.of(ROLE, imported=imported).save()
    with pytest.raises(IntegrityError), transaction.atomic():
        EvidenceItem.of(ROLE, imported=imported).save()


def test_two_careers_may_hold_the_same_item(career: int) -> None:
    other = Career.objects.create()
    EvidenceItem.of(ROLE, imported=an_import(career)).save()
    EvidenceItem.of(ROLE, imported=an_import(other.pk)).save()
    assert EvidenceItem.objects.filter(career=other).count() == 1


def test_a_contact_who_changes_jobs_stays_the_same_contact() -> None:
    before = reading.Contact("Ana Ruiz", "Old Ltd", "Buyer", "https://www.linkedin.com/in/ana/")
    after = reading.Contact(
        "Ana Ruiz-Gil", "New Ltd", "Head", "https://www.linkedin.com/in/Ana?x=1"
    )
    assert Contact.identity_of(before) == Contact.identity_of(after)


def test_namesakes_without_an_address_are_told_apart_by_the_day_of_connection() -> None:
    first = reading.Contact("Ana Ruiz", connected_on=date(2020, 1, 1))
    second = reading.Contact("Ana Ruiz", connected_on=date(2021, 1, 1))
    assert Contact.identity_of(first) != Contact.identity_of(second)


def test_the_own_career_is_made_once(home: Path) -> None:
    assert own_career() == own_career()
    assert Career.objects.count() == 1


def test_a_career_is_not_invented_unless_the_sample_world_says_so(career: int) -> None:
    assert career_name(career).is_invented is False


def test_the_models_and_the_migrations_agree(home: Path) -> None:
    from django.core.management import call_command

    call_command("makemigrations", "records", "--check", "--dry-run", verbosity=0, skip_checks=True)


def test_foreign_keys_are_enforced(home: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys")
        assert cursor.fetchone() == (1,)
