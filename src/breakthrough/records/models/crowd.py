"""The profiles an employer would see."""

from django.db import models

from breakthrough.records.models.career import Career


class Crowd(models.Model):
    """One crowd: where it is from, of which day, how many; the profiles are in a file of their own.

    `folder` is relative to HOME/crowd. `in_use`: searches are run over it. `stands_for`: how many
    people it is a sample of, the sample included; none when it stands for itself.
    """

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="crowds")
    name = models.CharField(max_length=300)
    source = models.CharField(max_length=500, blank=True, default="")
    dated_on = models.DateField(null=True, blank=True)
    count = models.PositiveIntegerField()
    stands_for = models.PositiveBigIntegerField(null=True, blank=True)
    is_titles_only = models.BooleanField(default=False)
    is_invented = models.BooleanField(default=False)
    folder = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    in_use = models.BooleanField(default=True)
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "sha256"], name="one_crowd_per_contents"),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
