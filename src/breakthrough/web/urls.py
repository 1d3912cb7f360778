"""Which address shows which page."""

from __future__ import annotations

from django.urls import path

from breakthrough.web import door
from breakthrough.web.views import evidence, items, start

urlpatterns = [
    path("enter/<str:token>", door.enter, name="enter"),
    path("start/", start.start, name="start"),
    path("start/files", start.files, name="start_files"),
    path("start/timeline", start.timeline, name="start_timeline"),
    path("start/moves", start.origins, name="start_origins"),
    path("evidence/", evidence.evidence, name="evidence"),
    path("evidence/decide", items.decide, name="decide"),
    path("evidence/moves/done", items.origins_done, name="origins_done"),
    path("evidence/<int:item>", items.change, name="change_item"),
    path("evidence/<int:item>/move", items.origin, name="origin"),
]
