"""The workspace of one person."""

from django.db import models


class Career(models.Model):
    """Everything else belongs to one of these. `is_invented`: the sample world, labelled so."""

    name = models.CharField(max_length=300, blank=True, default="")
    is_invented = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name or f"career {self.pk}"
