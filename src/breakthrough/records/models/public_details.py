"""What the person says about how to reach them, what they take on, and what stays private."""

from django.db import models

from breakthrough.records.models.career import Career


class PublicDetails(models.Model):
    """One row per career. What is empty is not published.

    `links`: [label, address] each. `takes_on`, `terms`: one line each. `hidden_names` stand in
    nothing that is published; `named_people`: contacts whose name may.
    """

    career = models.OneToOneField(Career, on_delete=models.CASCADE, related_name="public_details")
    email = models.CharField(max_length=320, blank=True, default="")
    phone = models.CharField(max_length=60, blank=True, default="")
    place = models.CharField(max_length=300, blank=True, default="")
    address = models.CharField(max_length=2000, blank=True, default="")
    links = models.JSONField(default=list)
    takes_on = models.JSONField(default=list)
    terms = models.JSONField(default=list)
    hidden_names = models.JSONField(default=list)
    named_people = models.JSONField(default=list)
    theme = models.CharField(max_length=20, blank=True, default="")
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"public details of career {self.career_id}"
