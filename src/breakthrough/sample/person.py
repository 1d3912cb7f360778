"""The invented person and the two files she starts with."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from breakthrough.sample.connections import connections
from breakthrough.sample.cv import cv
from breakthrough.sample.linkedin import archive
from breakthrough.sample.market import AS_OF, SEED
from breakthrough.sample.shapes import SampleFile, SamplePerson
from breakthrough.sample.vocabulary import words_of


def sample_person(seed: int = SEED, *, as_of: date = AS_OF) -> SamplePerson:
    """Helena Varga-Lindqvist: a finance director whose public profile says less than her CV.

    The archive was exported three days before `as_of`, the CV written a week before.
    """
    person = words_of("person")
    exported_on = as_of - timedelta(days=3)
    friends = connections(seed, as_of=exported_on)
    contents = archive(friends, exported_on=exported_on, rng=Random(f"{seed} endorsements"))
    return SamplePerson(
        name=f"{person['first_name']} {person['last_name']}",
        archive=SampleFile(f"Complete_LinkedInDataExport_{exported_on:%m-%d-%Y}.zip", contents),
        cv=SampleFile(
            f"CV {person['first_name']} {person['last_name']}.docx",
            cv(written_on=as_of - timedelta(days=7)),
        ),
    )
