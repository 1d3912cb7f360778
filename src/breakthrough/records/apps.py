"""The Django app of the records."""

from django.apps import AppConfig


class Records(AppConfig):
    """Its tables begin with "records_"."""

    name = "breakthrough.records"
    label = "records"
