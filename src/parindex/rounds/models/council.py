"""The council: votes and decisions on disputed items, and petitions that open an item again."""

from django.db import models

from parindex.rounds.models.answers import Answer


class Vote(models.Model):
    """What one member votes on one item: for the appraisal, for the unit, or neither."""

    class Choice(models.TextChoices):
        """What a member can vote for."""

        APPRAISAL = "appraisal"
        UNIT = "unit"
        ABSTAIN = "abstain"

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="votes")
    member = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    choice = models.CharField(max_length=16, choices=Choice)
    at = models.DateTimeField()

    class Meta:
        """Integrity of votes."""

        constraints = [models.UniqueConstraint(fields=["answer", "member"], name="vote_is_cast_once")]

    def __str__(self) -> str:
        """Give the answer, the member and the vote."""
        return f"{self.answer_id} {self.member_id} {self.choice}"


class Decision(models.Model):
    """What the council decided on an item: as appraised, as the unit says, or fewer or other figures, with why."""

    class Outcome(models.TextChoices):
        """What a council can decide."""

        UPHELD = "upheld"
        RESTORED = "restored"
        FIGURES_CHANGED = "figures_changed"
        CUT = "cut"

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=24, choices=Outcome)
    figures = models.JSONField(null=True, blank=True)
    points = models.BigIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=24, blank=True, default="")
    sentence = models.TextField()
    votes_for = models.PositiveSmallIntegerField(default=0)
    votes_against = models.PositiveSmallIntegerField(default=0)
    abstentions = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of decisions."""

        constraints = [
            models.UniqueConstraint(
                fields=["answer"], condition=models.Q(superseded_at__isnull=True), name="decision_stands_once"
            )
        ]

    def __str__(self) -> str:
        """Give the answer with the outcome."""
        return f"{self.answer_id} {self.outcome} {self.pk}"


class Petition(models.Model):
    """A request (kiến nghị) after publication that opens one item again; it ends in a new decision."""

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="petitions")
    reason = models.TextField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    #: When the council decided it.
    closed_at = models.DateTimeField(null=True, blank=True)
    #: When a new version was published that has the decision in it.
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of petitions."""

        constraints = [
            models.UniqueConstraint(
                fields=["answer"], condition=models.Q(closed_at__isnull=True), name="petition_is_open_once"
            )
        ]

    def __str__(self) -> str:
        """Give the answer with the key."""
        return f"{self.answer_id} petition {self.pk}"
