"""One invented person and her world, for the demo, the tests and the screenshots."""

from breakthrough.sample.crowd import sample_crowd
from breakthrough.sample.market import AS_OF, SEED, sample_market
from breakthrough.sample.person import sample_person
from breakthrough.sample.shapes import CrowdRow, SampleFile, SamplePerson

__all__ = [
    "AS_OF",
    "SEED",
    "CrowdRow",
    "SampleFile",
    "SamplePerson",
    "sample_crowd",
    "sample_market",
    "sample_person",
]
