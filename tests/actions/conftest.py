"""The sample world, as it is before and after the person's first run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker

from breakthrough.actions.career import own_career
from breakthrough.actions.evidence import confirm, import_evidence, list_evidence
from breakthrough.actions.sample import FILES_FOLDER, build_sample_world
from breakthrough.records.models import Career


@pytest.fixture(scope="module")
def world(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Path]:
    """The sample world, built once for the tests of a module."""
    folder = tmp_path_factory.mktemp("sample-world")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setenv("BREAKTHROUGH_HOME", str(folder))
        patch.setattr(settings, "BREAKTHROUGH_HOME", folder)
        build_sample_world(folder)
        yield folder
        Career.objects.all().delete()


@pytest.fixture(scope="module")
def helena(world: Path, django_db_blocker: DjangoDbBlocker) -> int:
    """The sample person's career with her archive and CV imported and confirmed."""
    career = own_career()
    import_evidence(career, paths=sorted((world / FILES_FOLDER).iterdir()))
    proposed = [one.item for one in list_evidence(career).to_confirm]
    confirm(career, accepted=proposed, rejected=[])
    return career


RESUMES = Path(__file__).resolve().parents[1] / "presence/labelled_sentences"


@pytest.fixture
def marta(career: int) -> int:
    """A career with one JSON Resume in it: a plant manager who leads 240 people."""
    import_evidence(career, paths=[RESUMES / "marta.json"])
    return career
