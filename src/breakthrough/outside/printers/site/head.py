"""What stands in the head of each page, for browsers, search engines and previews of links."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.outside.printers.site.shown import one_line
from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.face.page_title import page_title
from breakthrough.presence.formats import note_path

_LONGEST_TITLE, _LONGEST_DESCRIPTION = 120, 200  # characters; about twice what is shown of them


@dataclass(frozen=True, slots=True)
class Head:
    """`canonical` is empty without an address; `root` leads from the page to the site's start."""

    path: str
    title: str
    description: str
    canonical: str = ""
    root: str = ""
    kind: str = "website"


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site stands, and how it is told: what all heads share."""

    address: str
    name: str
    told: str
    description: str

    @classmethod
    def of(cls, face: Face) -> Site:
        positioning = face.positioning
        description = face.introduction or face.headline or positioning.for_whom or face.name
        told = f"{face.name} – {called}" if (called := page_title(face)) else face.name
        return cls(
            face.reach.address,
            one_line(face.name, longest=_LONGEST_TITLE),
            one_line(told, longest=_LONGEST_TITLE),
            one_line(description, longest=_LONGEST_DESCRIPTION),
        )

    def front(self) -> Head:
        return Head("index.html", self.told, self.description, self.url(""), kind="profile")

    def page(self, path: str, *, title: str) -> Head:
        return Head(path, f"{title} – {self.name}", self.description, self.url(path))

    def note(self, note: Note) -> Head:
        path = note_path(note)
        text = note.paragraphs[0] if note.paragraphs else note.title
        title = one_line(note.title, longest=_LONGEST_TITLE)
        description = one_line(text, longest=_LONGEST_DESCRIPTION)
        return Head(
            path, f"{title} – {self.name}", description, self.url(path), root="../", kind="article"
        )

    def lost(self) -> Head:
        """The page for addresses that are not there: shown at any depth, so its links are whole."""
        root = f"{self.address}/" if self.address else ""
        return Head("404.html", f"Not here – {self.name}", self.description, root=root)

    def url(self, path: str) -> str:
        return f"{self.address}/{path}" if self.address else ""


def first_and_last(name: str) -> tuple[str, str]:
    """The name as previews of links ask for it: the last word, and what stands before it.

    >>> first_and_last("Zoë Nguyen-Example")
    ('Zoë', 'Nguyen-Example')
    """
    first, _, last = " ".join(name.split()).rpartition(" ")
    return (first, last) if first else (last, "")
