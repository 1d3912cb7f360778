"""Opening a data folder: its place, its database brought up to date."""

from __future__ import annotations

import os
from pathlib import Path
from pkgutil import iter_modules

import django
from django.conf import settings
from django.contrib.sessions import migrations as session_migrations
from django.db import DatabaseError, connections

from breakthrough.outside import home as data
from breakthrough.outside.lock import held
from breakthrough.records import migrations

# What the machine, not the user, stands in the way with: a full disk, a locked database.
FAILURES = (OSError, DatabaseError)


def open_home(home: Path | None = None) -> Path:
    """The data folder in use from here on, with all its tables.

    None keeps the one the environment names. Another folder than the one open is changed to, as
    the sample world's builder needs. Costs a few milliseconds when nothing is to be changed.
    """
    if home is not None:
        os.environ[data.VARIABLE] = str(home.expanduser().absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "breakthrough.settings")
    django.setup()
    if home is not None:
        _change_to(data.data_folder(environment=os.environ))
    folder = data.prepare(settings.BREAKTHROUGH_HOME)
    with held(lock_of(folder)):  # two first commands at once would each make the tables
        _bring_up_to_date()
    return folder


def lock_of(home: Path) -> Path:
    """The file whose lock is held while a data folder is opened; it stays empty."""
    return home / ".opening"


def close_home() -> None:
    """Lets go of the data folder, so that it may be moved: the database is one file again."""
    connections.close_all()


def _change_to(folder: Path) -> None:
    if folder == settings.BREAKTHROUGH_HOME:
        return
    settings.BREAKTHROUGH_HOME = folder
    connection = connections["default"]
    connection.close()
    connection.settings_dict["NAME"] = folder / "career.sqlite3"


def _bring_up_to_date() -> None:
    """Runs the migrations that are pending, if any."""
    if _has_newest():
        return
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections["default"])
    targets = executor.loader.graph.leaf_nodes()
    if executor.migration_plan(targets):
        executor.migrate(targets)


def _has_newest() -> bool:
    """Whether the database is at the last migration of each app that has any.

    Asked directly, since Django's own check takes far longer. Numbers put the names in order.
    """
    newest = {
        (app, max(found.name for found in iter_modules(brought.__path__)))
        for app, brought in (("records", migrations), ("sessions", session_migrations))
    }
    connection = connections["default"]
    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return False
        cursor.execute("SELECT app, name FROM django_migrations")
        return newest <= set(cursor.fetchall())
