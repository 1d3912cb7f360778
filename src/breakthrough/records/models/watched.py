"""An employer's board that is read again and again."""

from django.db import models

from breakthrough.records.models.career import Career


class WatchedBoard(models.Model):
    """A board by its name in the market, where it is, and the address by which it was asked for.

    What was read of it, and when, is kept with the market, which all careers share.
    """

    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="watched_boards")
    board = models.CharField(max_length=2200)
    system = models.CharField(max_length=30)
    token = models.CharField(max_length=2100)
    url = models.CharField(max_length=2100)
    pasted = models.CharField(max_length=2100)
    watched_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["career", "board"], name="one_watch_per_board"),
        ]
        ordering = ["watched_at", "pk"]

    def __str__(self) -> str:
        return self.board
