"""Somebody the person is connected to."""

from __future__ import annotations

from hashlib import sha256

from django.db import models

from breakthrough.evidence import reading
from breakthrough.records.models.career import Career
from breakthrough.records.models.imported import Import


class Contact(models.Model):
    """One connection; of the same person only the latest state is kept."""

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="contacts")
    imported = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=300)
    organisation = models.CharField(max_length=500, blank=True, default="")
    position = models.CharField(max_length=500, blank=True, default="")
    url = models.CharField(max_length=2000, blank=True, default="")
    email = models.CharField(max_length=320, blank=True, default="")
    connected_on = models.DateField(null=True, blank=True)
    identity = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "identity"], name="one_contact_per_person"),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def identity_of(cls, contact: reading.Contact) -> str:
        """A hash of the profile's address; without one, of name and day of connection.

        An address does not change when its owner changes jobs; the day tells namesakes apart.
        """
        address = contact.url.casefold().partition("?")[0].rstrip("/")
        name = " ".join(contact.name.casefold().split())
        known_by = address or f"{name}\x1f{contact.connected_on or ''}"
        return sha256(known_by.encode()).hexdigest()

    @classmethod
    def of(cls, contact: reading.Contact, *, imported: Import) -> Contact:
        """The record of a contact as read, not yet saved."""
        return cls(
            career_id=imported.career_id,
            imported=imported,
            name=contact.name,
            organisation=contact.organisation,
            position=contact.position,
            url=contact.url,
            email=contact.email,
            connected_on=contact.connected_on,
            identity=cls.identity_of(contact),
        )
