"""The round itself: what is assessed by which set, in which phases, with which exceptions."""

from typing import TYPE_CHECKING, Self

from django.db import models

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import OVER_UNITS, WITHIN_UNIT, RoleKind
from parindex.core.locks import PhaseKind, Window
from parindex.core.placeholders import Period
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

PHASE_CHOICES = [(kind.value, kind.value) for kind in PhaseKind]


class RoundQuerySet(models.QuerySet["Round"]):
    """Reads of rounds."""

    def visible_to(self, user: "User") -> Self:
        """Keep the rounds of the units that a person works over, and the opened ones of their own unit."""
        over = units.within_any(accounts.units_of(user, *OVER_UNITS)).values("pk")
        within = accounts.units_of(user, *WITHIN_UNIT)
        own = Round.objects.filter(opened_at__isnull=False, sheets__unit__in=within).values("pk")
        return self.filter(models.Q(assessor__in=over) | models.Q(pk__in=own))

    def managed_by(self, user: "User") -> Self:
        """Keep the rounds that a person may set up, open, close and publish."""
        over = units.within_any(accounts.units_of(user, RoleKind.MANAGER)).values("pk")
        return self.filter(assessor__in=over)

    def newest_first(self) -> Self:
        """Order by year, newest first."""
        return self.order_by("-year", "-quarter", "-pk")


class Round(models.Model):
    """A round (đợt đánh giá). Its set is frozen by content hash when it opens; what a round may decide is a setting."""

    name = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField(null=True, blank=True)
    assessor = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    criteria = models.ForeignKey("criteria.CriteriaVersion", on_delete=models.PROTECT, related_name="+", null=True)
    #: The content of the set that the round was opened with, or changed to since.
    criteria_hash = models.CharField(max_length=64, blank=True, default="")
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    minutes = models.TextField(blank=True, default="")
    published_at = models.DateTimeField(null=True, blank=True)
    #: Units may send in area by area, so that appraisal begins earlier.
    submits_by_area = models.BooleanField(default=True)
    #: How often an area of a unit may be returned, and for how many working days.
    returns_allowed = models.PositiveSmallIntegerField(default=1)
    return_days = models.PositiveSmallIntegerField(default=5)
    #: The days off of the years that the round reaches into, as decreed: dates as ISO texts.
    days_off = models.JSONField(default=list)
    #: Whether a unit sees verdicts, and the names behind them, before its area comes back.
    shows_verdicts = models.BooleanField(default=False)
    shows_names = models.BooleanField(default=False)
    #: The checks before sending in, as data: see docs/checks.md.
    checks = models.JSONField(default=list)
    is_demonstration = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    objects = RoundQuerySet.as_manager()

    class Meta:
        """Integrity of rounds."""

        constraints = [
            models.CheckConstraint(
                name="round_opens_with_a_set",
                condition=models.Q(opened_at__isnull=True) | ~models.Q(criteria_hash=""),
            ),
        ]

    def __str__(self) -> str:
        """Give the name with the key, which is unique."""
        return f"{self.name} ({self.pk})"

    @property
    def period(self) -> Period:
        """The period that the round assesses."""
        return Period(self.year, self.quarter)

    @property
    def is_open(self) -> bool:
        """Say whether the round has opened; its phases say what may be done."""
        return self.opened_at is not None


class Phase(models.Model):
    """One phase of a round, with the moments at which it opens and closes."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="phases")
    kind = models.CharField(max_length=16, choices=PHASE_CHOICES)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()

    class Meta:
        """Integrity of phases."""

        constraints = [
            models.UniqueConstraint(fields=["round", "kind"], name="phase_is_set_once"),
            models.CheckConstraint(
                name="phase_closes_after_it_opens", condition=models.Q(closes_at__gt=models.F("opens_at"))
            ),
        ]

    def __str__(self) -> str:
        """Give the round with the kind."""
        return f"{self.round_id} {self.kind}"

    @property
    def window(self) -> Window:
        """The dates of the phase without any exception."""
        return Window(opens_at=self.opens_at, closes_at=self.closes_at)


class Extension(models.Model):
    """An exception for one unit: a phase stays open for it until a later moment, for a reason that all may read."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="extensions")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=PHASE_CHOICES)
    until = models.DateTimeField()
    reason = models.TextField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        """Give the round, the unit and the phase."""
        return f"{self.round_id} {self.unit_id} {self.kind} {self.pk}"


class SetChange(models.Model):
    """The change of the criteria set within a round: from which to which, and where each item went."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="set_changes")
    from_criteria = models.ForeignKey("criteria.CriteriaVersion", on_delete=models.PROTECT, related_name="+")
    to_criteria = models.ForeignKey("criteria.CriteriaVersion", on_delete=models.PROTECT, related_name="+")
    moves = models.JSONField()
    reason = models.TextField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        """Give the round with the time."""
        return f"{self.round_id} {self.at:%Y-%m-%d %H:%M}"
