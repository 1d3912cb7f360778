"""How far the first run has come."""

from django.db import models

from breakthrough.records.models.career import Career


class Journey(models.Model):
    """The steps of the first run that leave no other trace, and the need last searched for."""

    career = models.OneToOneField(Career, on_delete=models.CASCADE, related_name="journey")
    origins_done = models.BooleanField(default=False)
    need = models.CharField(max_length=500, blank=True, default="")
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"journey of {self.career}"
