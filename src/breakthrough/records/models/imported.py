"""One file a person gave."""

from django.db import models

from breakthrough.records.models.career import Career


class Import(models.Model):
    """One imported file, known by its contents: the same bytes are never imported twice.

    `text` is kept where the file's layout cannot be trusted (PDF, DOCX), so that nothing is lost.
    """

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="imports")
    family = models.CharField(max_length=20)
    file_name = models.CharField(max_length=500)
    sha256 = models.CharField(max_length=64)
    imported_at = models.DateTimeField()
    is_draft = models.BooleanField(default=False)
    text = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "sha256"], name="one_import_per_file"),
        ]
        ordering = ["imported_at", "pk"]

    def __str__(self) -> str:
        return self.file_name
