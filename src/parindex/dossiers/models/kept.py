"""Figures that are kept: those of each unit by month, quarter and year, and the forms that were handed in."""

from django.db import models


class PeriodKind(models.TextChoices):
    """The periods for which figures are kept; those of other days are counted when they are asked for."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Figure(models.Model):
    """Numerator and denominator of an indicator as counted from the register; never typed."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=PeriodKind)
    begins_on = models.DateField()
    indicator = models.CharField(max_length=40)
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField()

    class Meta:
        """Integrity of figures; also how those of a unit and of a period are found."""

        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "begins_on", "indicator"], name="figure_is_kept_once")
        ]
        indexes = [models.Index(fields=["kind", "begins_on"], name="figure_by_period")]

    def __str__(self) -> str:
        """Give the unit with the indicator and the period."""
        return f"{self.unit_id} {self.indicator} {self.kind} {self.begins_on}"


class LateCause(models.Model):
    """Late dossiers of a unit in a period by the agency because of which they are late; empty for its own."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=PeriodKind)
    begins_on = models.DateField()
    agency = models.CharField(max_length=200, blank=True, default="")
    late = models.BigIntegerField()
    overdue = models.BigIntegerField()

    class Meta:
        """Integrity of the causes."""

        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "begins_on", "agency"], name="late_cause_is_kept_once")
        ]

    def __str__(self) -> str:
        """Give the unit with the agency and the period."""
        return f"{self.unit_id} {self.agency} {self.kind} {self.begins_on}"


class HandedForm(models.Model):
    """A form 06/VPCP/KSTT as it was handed in: the next one has to begin with what this one ended with."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    begins_on = models.DateField()
    ends_on = models.DateField()
    #: For each row: field, authority, the counts, and the codes of what was in progress.
    rows = models.JSONField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """How the form of the period before is found."""

        indexes = [models.Index(fields=["unit", "ends_on"], name="handed_form_by_end")]

    def __str__(self) -> str:
        """Give the unit with the days."""
        return f"{self.unit_id} {self.begins_on} {self.ends_on}"
