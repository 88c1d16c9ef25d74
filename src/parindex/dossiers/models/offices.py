"""What a unit sets for its dossiers: its identifier, calendar and hours; and the serials of its codes."""

from django.db import models


class OfficeSetting(models.Model):
    """The office of a unit; what is empty is that of the unit above, in the end what is shipped."""

    unit = models.OneToOneField("units.Unit", on_delete=models.PROTECT, related_name="+")
    #: What its dossier codes begin with (mã định danh, QĐ 20/2020/QĐ-TTg): H44.100.
    identifier = models.CharField(max_length=30, blank=True, default="")
    #: Calendar and office hours as YAML, see docs/working-time.md.
    calendar = models.TextField(blank=True, default="")
    hours = models.TextField(blank=True, default="")
    changed_at = models.DateTimeField()

    class Meta:
        """Integrity of offices."""

        constraints = [
            models.UniqueConstraint(
                fields=["identifier"], condition=~models.Q(identifier=""), name="office_identifier_has_one_holder"
            )
        ]

    def __str__(self) -> str:
        """Give the unit."""
        return str(self.unit_id)


class CodeSerial(models.Model):
    """The last serial of the dossier codes of a day, by what the codes begin with; whoever takes one holds the row."""

    identifier = models.CharField(max_length=30)
    on = models.DateField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        """Integrity of serials."""

        constraints = [models.UniqueConstraint(fields=["identifier", "on"], name="code_serial_is_kept_once")]

    def __str__(self) -> str:
        """Give the identifier with the day."""
        return f"{self.identifier} {self.on}"
