"""A wording the person has taken on."""

from django.db import models

from breakthrough.records.models.career import Career


class AcceptedEdit(models.Model):
    """A phrase accepted for a surface, with the evidence that backs it; undone edits are kept."""

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="edits")
    surface = models.CharField(max_length=20)
    text = models.TextField()
    evidence = models.TextField(blank=True, default="")
    accepted_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["accepted_at", "pk"]

    def __str__(self) -> str:
        return f"{self.surface}: {self.text}"
