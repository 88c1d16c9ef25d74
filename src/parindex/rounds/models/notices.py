"""What people are told: notices in the product and by e-mail, and which reminders went out."""

from django.db import models

from parindex.rounds.models.round import PHASE_CHOICES, Round


class Notice(models.Model):
    """One message to one person; several that are due at once are sent as one e-mail."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    round = models.ForeignKey(Round, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    kind = models.CharField(max_length=32)
    text = models.TextField()
    address = models.CharField(max_length=300)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Order of notices."""

        indexes = [models.Index(fields=["user", "-at"], name="notice_by_user")]

    def __str__(self) -> str:
        """Give the person with the key."""
        return f"{self.user_id} {self.kind} {self.pk}"


class Reminder(models.Model):
    """A reminder that went out for a unit and a phase, so that none goes out twice."""

    class Step(models.TextChoices):
        """Two reminders, then a digest to the head; or one by hand."""

        FIRST = "first"
        SECOND = "second"
        DIGEST = "digest"
        BY_HAND = "by_hand"

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="reminders")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=PHASE_CHOICES)
    step = models.CharField(max_length=16, choices=Step)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Integrity of reminders."""

        constraints = [
            models.UniqueConstraint(
                fields=["round", "unit", "kind", "step"],
                condition=~models.Q(step="by_hand"),
                name="reminder_goes_out_once",
            )
        ]

    def __str__(self) -> str:
        """Give the round, the unit, the phase and the step."""
        return f"{self.round_id} {self.unit_id} {self.kind} {self.step} {self.pk}"
