"""Explanations: what a unit says to each cut."""

from django.db import models

from parindex.rounds.models.answers import Answer


class Explanation(models.Model):
    """The unit's word on the appraisal of an item (giải trình): it agrees, or explains with evidence."""

    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, related_name="explanation")
    agrees = models.BooleanField()
    text = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Integrity of explanations."""

        constraints = [
            models.CheckConstraint(
                name="explanation_agrees_or_says_why", condition=models.Q(agrees=True) | ~models.Q(text="")
            )
        ]

    def __str__(self) -> str:
        """Give the answer with what was said."""
        return f"{self.answer_id} {'agrees' if self.agrees else 'explains'}"
