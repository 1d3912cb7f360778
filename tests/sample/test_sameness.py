"""The sample world is the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from breakthrough.sample import sample_crowd, sample_market, sample_person

_FINGERPRINT = """
import hashlib
from breakthrough.sample import sample_crowd, sample_market, sample_person
person = sample_person()
whole = repr((sample_market(), sample_crowd())).encode()
print(hashlib.sha256(whole + person.archive.contents + person.cv.contents).hexdigest())
"""


def fingerprint(hash_seed: str) -> str:
    source = Path(__file__).resolve().parents[2] / "src"
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(source)}
    ran = subprocess.run(
        [sys.executable, "-c", _FINGERPRINT],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


def test_two_processes_make_the_same_world_byte_for_byte() -> None:
    first, second = fingerprint("1"), fingerprint("4321")
    assert len(first) == 64
    assert first == second


@pytest.mark.parametrize("make", [sample_market, sample_crowd, sample_person])
def test_another_seed_makes_another_world(make: object) -> None:
    assert callable(make)
    assert make(seed=24) != make(seed=23)


def test_the_package_does_not_need_django() -> None:
    code = "import sys, breakthrough.sample; print('django' in sys.modules)"
    source = Path(__file__).resolve().parents[2] / "src"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "False"
