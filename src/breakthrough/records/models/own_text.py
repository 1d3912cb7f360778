"""What the person wrote for one surface instead of the composed text."""

from django.db import models

from breakthrough.records.models.career import Career
from breakthrough.records.models.positioning import Positioning


class OwnText(models.Model):
    """A text for the surface `key`, under one positioning (none: while there is none).

    A later text replaces it; every earlier one is kept.
    """

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="own_texts")
    positioning = models.ForeignKey(
        Positioning, on_delete=models.CASCADE, null=True, related_name="own_texts"
    )
    key = models.CharField(max_length=200)
    text = models.TextField()
    written_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return self.key
