"""Administrative procedures (TTHC) as versions that never change, and the units that offer them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Self

from django.db import models

from parindex.core.working_time.dossier import Limit


class OnlineLevel(models.TextChoices):
    """How far a procedure is online (NĐ 42/2022/NĐ-CP): toàn trình, một phần, or not."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Authority(models.TextChoices):
    """The level that decides on a procedure (cấp giải quyết)."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"


class Procedure(models.Model):
    """A procedure by its national code; name and field are those of its newest version, for lists and searches."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=500)
    folded_name = models.CharField(max_length=500, editable=False, default="")
    field = models.CharField(max_length=200, blank=True, default="")

    def __str__(self) -> str:
        """Give the code."""
        return self.code


class VersionQuerySet(models.QuerySet["ProcedureVersion"]):
    """Reads of versions."""

    def valid(self, on: date) -> Self:
        """Keep what is in force on a day."""
        begun = self.filter(valid_from__lte=on)
        return begun.filter(models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=on))


class ProcedureVersion(models.Model):
    """What a procedure is from one day to another; a dossier keeps the version of the day of its receipt [S96]."""

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    name = models.CharField(max_length=500)
    field = models.CharField(max_length=200, blank=True, default="")
    authority = models.CharField(max_length=16, choices=Authority)
    #: The time limit in working hours, 8 to a day; None is the same day.
    limit_hours = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    has_fee = models.BooleanField(default=False)
    #: In đồng, where it is the same for everybody.
    fee = models.DecimalField(max_digits=14, decimal_places=0, null=True, blank=True)
    fee_note = models.CharField(max_length=300, blank=True, default="")
    online_level = models.CharField(max_length=8, choices=OnlineLevel, default=OnlineLevel.NONE)
    #: The word for it as written: «mức độ 4» of before NĐ 42/2022.
    original_level = models.CharField(max_length=60, blank=True, default="")
    #: Whether it could be online from end to end.
    full_possible = models.BooleanField(default=False)
    payment_integrated = models.BooleanField(default=False)
    #: The paper that is its result; empty where there is none.
    result_type = models.CharField(max_length=300, blank=True, default="")
    #: Whether its papers need not be scanned (TT 03/2025/TT-VPCP).
    is_no_scan = models.BooleanField(default=False)
    #: The papers that it asks for, as `dossiers.papers` reads them.
    papers = models.JSONField(default=list)
    #: Whether papers that are cut or replaced by data were published.
    reusable = models.BooleanField(default=False)
    storage_due = models.BooleanField(default=False)
    population_due = models.BooleanField(default=False)
    population_connected = models.BooleanField(default=False)
    published_on_time = models.BooleanField(null=True, blank=True)
    public_on_time = models.BooleanField(null=True, blank=True)
    public_complete = models.BooleanField(null=True, blank=True)
    basis = models.CharField(max_length=300, blank=True, default="")
    content_hash = models.CharField(max_length=64)
    imported_at = models.DateTimeField()

    objects = VersionQuerySet.as_manager()

    class Meta:
        """Integrity of versions."""

        constraints = [
            models.UniqueConstraint(fields=["procedure", "number"], name="procedure_version_has_its_number"),
            models.UniqueConstraint(fields=["procedure", "valid_from"], name="procedure_version_begins_once"),
            models.CheckConstraint(
                name="procedure_version_ends_after_it_begins",
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="procedure_limit_is_positive",
                condition=models.Q(limit_hours__isnull=True) | models.Q(limit_hours__gt=0),
            ),
        ]

    def __str__(self) -> str:
        """Give the procedure with the number."""
        return f"{self.procedure_id} v{self.number}"

    @property
    def limit(self) -> Limit:
        """The time limit as the core counts with it."""
        return limit_of(self.limit_hours)

    @property
    def result_required(self) -> bool:
        """Whether a paper is its result."""
        return bool(self.result_type)


def limit_of(hours: Decimal | None) -> Limit:
    """Give a limit of working hours, or that of the same day."""
    return Limit.same_day() if hours is None else Limit.of_hours(Fraction(hours))


class Offer(models.Model):
    """That a unit takes dossiers of a procedure; from above it holds for the units below whose level decides."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="offers")
    covers_below = models.BooleanField(default=False)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        """Integrity of offers."""

        constraints = [
            models.UniqueConstraint(fields=["unit", "procedure", "valid_from"], name="procedure_is_offered_once"),
            models.CheckConstraint(
                name="offer_ends_after_it_begins",
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        """Give the unit with the procedure and the day."""
        return f"{self.unit_id} {self.procedure_id} {self.valid_from}"
