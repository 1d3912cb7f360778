"""What I copy into LinkedIn and send by hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import pack
from breakthrough.presence import PackField
from breakthrough.web.asking import ask
from breakthrough.web.views.presence_pages import presence_page

# The files of the pack, with what each is for.
_FILES = (
    ("signature.html", "Mail signature", "open it, select all, paste it into your mail program"),
    ("signature.txt", "Mail signature, plain", "for programs without formatting"),
    ("qr.png", "Contact card as a QR code", "for slides and printed paper"),
    ("linkedin.txt", "These fields as one file", "everything on this page"),
    ("introduction.txt", "The introduction as a file", "to forward"),
)


@dataclass(frozen=True, slots=True)
class CopyField:
    """A field to copy from; a long text has as many rows as it needs, up to a screen."""

    field: PackField
    anchor: str

    @property
    def rows(self) -> int:
        text = self.field.text
        if len(text) <= 70 and "\n" not in text:
            return 1
        return max(2, min(1 + sum(1 + len(line) // 75 for line in text.splitlines()), 16))


@require_GET
def pack_page(request: HttpRequest) -> HttpResponse:
    """Each field with its text and count, in the order of LinkedIn's form."""
    packed = ask(partial(pack, own_career()))
    fields = packed.value.fields if packed.value else ()
    shown = [CopyField(one, f"field-{n}") for n, one in enumerate(fields, start=1)]
    context = {
        "pack": packed.value,
        "problem": packed.problem,
        "groups": [(part, list(of)) for part, of in groupby(shown, lambda one: one.field.part)],
        "files": _FILES,
    }
    return presence_page(request, "presence_pack.html", context)
