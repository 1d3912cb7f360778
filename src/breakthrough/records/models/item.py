"""One role, skill, degree or project, as remembered."""

from __future__ import annotations

from hashlib import sha256

from django.db import models

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence.item import Family, Item, Kind, Source
from breakthrough.records.models.career import Career
from breakthrough.records.models.imported import Import


class State(models.TextChoices):
    """Only confirmed items are evidence; what a document's layout suggests is proposed first."""

    CONFIRMED = "confirmed"
    PROPOSED = "proposed"
    REJECTED = "rejected"


class Origin(models.TextChoices):
    """How a past move came about, in one tap; empty while not asked."""

    THEY_FOUND_ME = "they_found_me"
    INTRODUCED = "introduced"
    KNEW_THEM = "knew_them"
    APPLIED = "applied"
    OTHER = "other"
    SKIPPED = "skipped"


class EvidenceItem(models.Model):
    """An item with its source and its state.

    `identity` stays what it was at import, also when the person corrects the item, so that the
    next archive is recognised; `is_corrected`: later archives leave the person's wording alone.
    `is_confidential`: it is evidence to the person, and stands in nothing that is published.
    """

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="items")
    imported = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=20)
    title = models.TextField(blank=True, default="")
    organisation = models.TextField(blank=True, default="")
    place = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    started = models.CharField(max_length=10, blank=True, default="")
    ended = models.CharField(max_length=10, blank=True, default="")
    url = models.CharField(max_length=2000, blank=True, default="")
    by = models.TextField(blank=True, default="")
    family = models.CharField(max_length=20)
    source_file = models.CharField(max_length=500)
    source_place = models.CharField(max_length=200, blank=True, default="")
    identity = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State.choices, default=State.CONFIRMED)
    origin = models.CharField(max_length=20, choices=Origin.choices, blank=True, default="")
    is_corrected = models.BooleanField(default=False)
    is_confidential = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "identity"], name="one_item_per_identity"),
        ]
        indexes = [models.Index(fields=["career", "state"], name="items_by_state")]
        ordering = ["pk"]

    def __str__(self) -> str:
        return " at ".join(part for part in (self.title, self.organisation) if part) or self.kind

    @classmethod
    def identity_of(cls, item: Item) -> str:
        """A hash of what makes it the same item in another archive."""
        return sha256("\x1f".join(item.identity).encode()).hexdigest()

    @classmethod
    def of(cls, item: Item, *, imported: Import) -> EvidenceItem:
        """The record of an item as read, not yet saved."""
        return cls(
            career_id=imported.career_id,
            imported=imported,
            kind=item.kind.value,
            family=item.source.family.value,
            identity=cls.identity_of(item),
            **stated(item),
        )

    def as_item(self) -> Item:
        """The item as the rooms know it."""
        return Item(
            kind=Kind(self.kind),
            title=self.title,
            source=Source(Family(self.family), self.source_file, self.source_place),
            organisation=self.organisation,
            place=self.place,
            text=self.text,
            period=Period(_day(self.started), _day(self.ended)),
            url=self.url,
            by=self.by,
        )


def stated(item: Item) -> dict[str, str]:
    """The columns that a later archive may state anew."""
    return {
        "title": item.title,
        "organisation": item.organisation,
        "place": item.place,
        "text": item.text,
        "started": str(item.period.started or ""),
        "ended": str(item.period.ended or ""),
        "url": item.url,
        "by": item.by,
        "source_file": item.source.file,
        "source_place": item.source.place,
    }


def _day(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
