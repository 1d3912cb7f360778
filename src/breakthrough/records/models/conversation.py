"""A serious exchange about work, and who began it."""

from django.db import models

from breakthrough.records.models.career import Career


class StartedBy(models.TextChoices):
    """Who began it: the share of "them" is what being found means."""

    THEM = "them"
    ME = "me"
    INTRODUCED = "introduced"


class Conversation(models.Model):
    """Who asked, for what, on which terms, and how they came across the person, in their words."""

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="conversations")
    started_by = models.CharField(max_length=12, choices=StartedBy.choices)
    found_via = models.TextField(blank=True, default="")
    person = models.CharField(max_length=200, blank=True, default="")
    organisation = models.CharField(max_length=200, blank=True, default="")
    reach = models.CharField(max_length=320, blank=True, default="")
    need = models.TextField(blank=True, default="")
    terms = models.TextField(blank=True, default="")
    started_at = models.DateTimeField()

    class Meta:
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return self.person or self.organisation or f"conversation {self.pk}"
