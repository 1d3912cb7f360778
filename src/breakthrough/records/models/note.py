"""A short piece for the person's own site."""

from django.db import models

from breakthrough.records.models.career import Career


class Kind(models.TextChoices):
    """A view is about the work; a case tells what the person did for a client who stays unnamed."""

    VIEW = "view"
    CASE = "case"


class Note(models.Model):
    """A draft until it has a day of publication; it stands on the site when that is next built."""

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="notes")
    slug = models.CharField(max_length=80)
    title = models.CharField(max_length=200)
    text = models.TextField()
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.VIEW)
    published_on = models.DateField(null=True, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "slug"], name="one_note_per_address"),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
