"""What every test may use: a data folder of its own, and a database that forgets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from pytest_django.fixtures import Settings

# The same examples on every run: a failure seen once can be seen again.
hypothesis_settings.register_profile("house", derandomize=True, deadline=None, max_examples=60)
hypothesis_settings.load_profile("house")

# Playwright keeps an event loop running in the thread of the test.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session", autouse=True)
def _no_real_data_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test can reach the data folder of whoever runs it."""
    from django.conf import settings

    elsewhere = tmp_path_factory.mktemp("data-folder")
    os.environ["BREAKTHROUGH_HOME"] = str(elsewhere)
    settings.BREAKTHROUGH_HOME = elsewhere
    settings.SECRET_KEY = "for tests only"


@pytest.fixture
def home(tmp_path: Path, settings: Settings, db: None) -> Path:
    """An empty data folder with its database, gone after the test."""
    folder = tmp_path / "home"
    folder.mkdir()
    settings.BREAKTHROUGH_HOME = folder
    return folder


@pytest.fixture
def career(home: Path) -> int:
    """The one local career of an empty data folder."""
    from breakthrough.actions.career import own_career

    return own_career()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data and sample files beside the checkout; skips where there is none."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared (real data and sample files, never part of the checkout)")
    return folder
