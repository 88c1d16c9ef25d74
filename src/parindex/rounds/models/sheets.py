"""The sheet of a unit in a round, its areas, and what was sent in."""

from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import FOLLOWERS, WITHIN_UNIT, RoleKind
from parindex.core.workflow import AreaState
from parindex.rounds.models.round import Round
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

_STATES = [(state.value, state.value) for state in AreaState]


class SheetQuerySet(models.QuerySet["Sheet"]):
    """Reads of sheets."""

    def visible_to(self, user: "User") -> Self:
        """Keep the sheets of a person's own unit, those assigned to them, and all of the rounds that they follow."""
        over = units.within_any(accounts.units_of(user, *FOLLOWERS)).values("pk")
        own = models.Q(unit__in=accounts.units_of(user, *WITHIN_UNIT), round__opened_at__isnull=False)
        assigned = models.Q(pk__in=assigned_sheets(user))
        return self.filter(models.Q(round__assessor__in=over) | own | assigned)


class Sheet(models.Model):
    """What one unit files in one round (phiếu tự chấm điểm)."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="sheets")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    #: A late filing that was excused in writing, and by which letter.
    is_excused = models.BooleanField(default=False)
    excuse = models.TextField(blank=True, default="")

    objects = SheetQuerySet.as_manager()

    class Meta:
        """Integrity of sheets."""

        constraints = [models.UniqueConstraint(fields=["round", "unit"], name="sheet_is_filed_once")]

    def __str__(self) -> str:
        """Give the round with the unit."""
        return f"{self.round_id} {self.unit_id}"


class SheetAreaQuerySet(models.QuerySet["SheetArea"]):
    """Reads of areas of sheets."""

    def visible_to(self, user: "User") -> Self:
        """Keep the areas of visible sheets; of an appraiser only those assigned."""
        return self.filter(visible_area(user))


class SheetArea(models.Model):
    """One area of a sheet, with its own state: areas are sent in, returned and appraised each by itself."""

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="areas")
    code = models.CharField(max_length=64)
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=16, choices=_STATES, default=AreaState.DRAFT.value)
    #: When it was first sent in: what lateness is counted from; a return or a reopening does not move it.
    filed_at = models.DateTimeField(null=True, blank=True)
    is_unfinished = models.BooleanField(default=False)
    returns_spent = models.PositiveSmallIntegerField(default=0)
    return_due = models.DateTimeField(null=True, blank=True)

    objects = SheetAreaQuerySet.as_manager()

    class Meta:
        """Integrity of areas."""

        constraints = [models.UniqueConstraint(fields=["sheet", "code"], name="sheet_area_is_there_once")]
        indexes = [models.Index(fields=["state"], name="sheet_area_by_state")]

    def __str__(self) -> str:
        """Give the sheet with the area."""
        return f"{self.sheet_id} {self.code}"

    @property
    def is_(self) -> AreaState:
        """The state as the core knows it."""
        return AreaState(self.state)


class Submission(models.Model):
    """One sending-in of an area: the answers as they stood, sealed, and who answers for them."""

    area = models.ForeignKey(SheetArea, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    #: item code → {"answer": sealed figures or null, "note": text}.
    answers = models.JSONField()
    #: The signed file, where the head signs with one; else a confirmation.
    signed = models.ForeignKey("evidence.Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    is_taken_in = models.BooleanField(default=False)

    class Meta:
        """Integrity of submissions."""

        constraints = [models.UniqueConstraint(fields=["area", "number"], name="submission_has_its_number")]

    def __str__(self) -> str:
        """Give the area with the number."""
        return f"{self.area_id} #{self.number}"


def visible_area(user: "User", to: str = "") -> models.Q:
    """Give the condition under which a person sees an area; `to` leads from a row to its area, as in "area__"."""
    over = units.within_any(accounts.units_of(user, *FOLLOWERS)).values("pk")
    own = _q(to, sheet__unit__in=accounts.units_of(user, *WITHIN_UNIT), sheet__round__opened_at__isnull=False)
    return _q(to, sheet__round__assessor__in=over) | own | _appraised_by(user, to)


def assigned_sheets(user: "User") -> models.QuerySet[SheetArea, int]:
    """Give the keys of the sheets in which a person appraises something."""
    return SheetArea.objects.filter(_appraised_by(user)).values_list("sheet", flat=True)


def closed_to(user: "User") -> list[int]:
    """Give the units that a person never appraises: those where they hold a role themselves."""
    return accounts.units_of(user, *WITHIN_UNIT)


def _appraised_by(user: "User", to: str = "") -> models.Q:
    """Give the areas assigned to a person, as long as they are an appraiser and have no part in the unit."""
    under = accounts.units_of(user, RoleKind.APPRAISER)
    if not under:
        return models.Q(pk__in=[])
    above = [unit_id for held in under for unit_id in units.ancestors(held)]
    reach = _q(to, sheet__round__assessor__in=units.within_any(under).values("pk"))
    assigned = apps.get_model("rounds", "Assignment").objects.filter(area=models.OuterRef(f"{to}pk"), appraiser=user)
    mine = models.Q(models.Exists(assigned)) & (reach | _q(to, sheet__round__assessor__in=above))
    mine &= ~_q(to, sheet__unit__in=closed_to(user))
    for unit_id, first_year, last_year in accounts.served(user):
        mine &= ~_q(to, sheet__unit=unit_id, sheet__round__year__range=(first_year, last_year))
    return mine


def _q(to: str, **wanted: object) -> models.Q:
    """Give a condition on an area, asked of a row from which `to` leads to it."""
    return models.Q(**{f"{to}{name}": value for name, value in wanted.items()})
