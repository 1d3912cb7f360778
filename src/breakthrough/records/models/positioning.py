"""For whom the person stands, kept in several versions."""

from django.db import models

from breakthrough.records.models.career import Career


class Positioning(models.Model):
    """One version; at most one is in use, the others are kept with why they were set aside.

    `proof`: claims word for word, the strongest first.
    """

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="positionings")
    name = models.CharField(max_length=120)
    for_whom = models.TextField(blank=True, default="")
    need = models.TextField(blank=True, default="")
    different = models.TextField(blank=True, default="")
    proof = models.JSONField(default=list)
    why = models.TextField(blank=True, default="")
    is_in_use = models.BooleanField(default=False)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "name"], name="one_positioning_per_name"),
            models.UniqueConstraint(
                fields=["career"],
                condition=models.Q(is_in_use=True),
                name="one_positioning_in_use",
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
