"""Who began a conversation, and how they came across me: the page Conversations."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.conversations import list_conversations
from breakthrough.web.page import page

_BEGAN = {
    "them": "They began it",
    "me": "You began it",
    "introduced": "You were introduced",
}


@require_GET
def conversations(request: HttpRequest) -> HttpResponse:
    """Every conversation, the newest first, and how many of them they began."""
    listed = list_conversations(own_career())
    rows = [(one, _BEGAN.get(one.started_by, "")) for one in listed.rows]
    return page(request, "conversations.html", {"listed": listed, "rows": rows})
