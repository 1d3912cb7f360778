"""Which address shows which page."""

from __future__ import annotations

from django.urls import path

from breakthrough.web import door
from breakthrough.web.views import (
    boards,
    changes,
    edits,
    employers,
    evidence,
    found,
    items,
    market,
    presence,
    start,
    today,
    why,
)

urlpatterns = [
    path("enter/<str:token>", door.enter, name="enter"),
    path("", today.today, name="today"),
    path("start/", start.start, name="start"),
    path("start/files", start.files, name="start_files"),
    path("start/timeline", start.timeline, name="start_timeline"),
    path("start/moves", start.origins, name="start_origins"),
    path("start/chair", start.employers_chair, name="start_chair"),
    path("start/changes", changes.changes, name="start_changes"),
    path("start/act", today.act, name="start_act"),
    path("evidence/", evidence.evidence, name="evidence"),
    path("evidence/decide", items.decide, name="decide"),
    path("evidence/moves/done", items.origins_done, name="origins_done"),
    path("evidence/<int:item>", items.change, name="change_item"),
    path("evidence/<int:item>/move", items.origin, name="origin"),
    path("market/", market.market, name="market"),
    path("market/figures", market.market_figures, name="market_figures"),
    path("market/employer", employers.employer, name="employer"),
    path("market/watch", boards.watch_boards, name="watch_boards"),
    path("market/unwatch", boards.unwatch_board, name="unwatch_board"),
    path("market/refresh", boards.refresh_boards, name="refresh_boards"),
    path("found/", found.found, name="found"),
    path("found/why", why.why, name="why"),
    path("found/accept", edits.accept, name="accept"),
    path("found/undo/<int:edit>", edits.undo, name="undo"),
    path("found/crowd", found.crowd, name="crowd"),
    path("found/stands-for", found.stands_for, name="stands_for"),
    path("found/connections", found.connections, name="connections"),
    path("presence/", presence.presence, name="presence"),
]

handler404 = "breakthrough.web.failures.not_there"
handler500 = "breakthrough.web.failures.failed"
