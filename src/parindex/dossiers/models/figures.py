"""What figures need beside dossiers: petitions, values that only others know, notes, and what is out of date."""

from django.db import models


class Petition(models.Model):
    """A petition about procedures or how they are handled (phản ánh, kiến nghị), without who wrote it."""

    class Kind(models.TextChoices):
        """What it is about."""

        PROCEDURE = "procedure"
        STAFF = "staff"
        OTHER = "other"

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=60)
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, null=True, blank=True, related_name="petitions"
    )
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.OTHER)
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    dissatisfied = models.BooleanField(default=False)
    reopened = models.BooleanField(default=False)

    class Meta:
        """Integrity of petitions."""

        constraints = [
            models.UniqueConstraint(fields=["unit", "code"], name="petition_is_kept_once"),
            models.CheckConstraint(
                name="petition_ends_after_its_receipt",
                condition=models.Q(ended_at__isnull=True) | models.Q(ended_at__gte=models.F("received_at")),
            ),
        ]

    def __str__(self) -> str:
        """Give the unit with the code."""
        return f"{self.unit_id} {self.code}"


class StatedValue(models.Model):
    """A figure of the service index that the national portal, or a person, states; never mixed with what is counted."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=40)
    #: The days from which and before which it counts.
    begins_on = models.DateField()
    ends_on = models.DateField()
    numerator = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    denominator = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    source = models.CharField(max_length=200)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Integrity of stated values, and how the newest is found."""

        constraints = [
            models.CheckConstraint(
                name="stated_value_ends_after_it_begins", condition=models.Q(ends_on__gt=models.F("begins_on"))
            )
        ]
        indexes = [models.Index(fields=["unit", "begins_on", "ends_on", "indicator"], name="stated_value_by_period")]

    def __str__(self) -> str:
        """Give the unit with the indicator and the key."""
        return f"{self.unit_id} {self.indicator} {self.pk}"


class Form06Note(models.Model):
    """Why an identity of form 06/VPCP/KSTT does not hold for one row; it holds for these two sides and no others."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    begins_on = models.DateField()
    ends_on = models.DateField()
    field = models.CharField(max_length=200, blank=True, default="")
    authority = models.CharField(max_length=16, blank=True, default="")
    #: As `core.working_time.form06` names it.
    identity = models.CharField(max_length=16)
    left = models.IntegerField()
    right = models.IntegerField()
    reason = models.TextField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """How notes are found."""

        indexes = [models.Index(fields=["unit", "begins_on", "ends_on"], name="form06_note_by_period")]

    def __str__(self) -> str:
        """Give the unit with the identity and the key."""
        return f"{self.unit_id} {self.identity} {self.pk}"


class ChangedMonth(models.Model):
    """That dossiers of a unit, received in a month, changed: figures are out of date while `changes` > `counted`."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    #: The first day of the month.
    month = models.DateField()
    changes = models.PositiveBigIntegerField(default=0)
    counted = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField()
    counted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of the months, and how those out of date are found."""

        constraints = [
            models.UniqueConstraint(fields=["unit", "month"], name="changed_month_is_kept_once"),
            models.CheckConstraint(
                name="changed_month_counts_what_changed", condition=models.Q(counted__lte=models.F("changes"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["changed_at"],
                condition=models.Q(counted__lt=models.F("changes")),
                name="changed_month_out_of_date",
            )
        ]

    def __str__(self) -> str:
        """Give the unit with the month."""
        return f"{self.unit_id} {self.month:%Y-%m}"
