"""Dossiers (hồ sơ TTHC) as they stand, and their applicants in a table of their own."""

from typing import TYPE_CHECKING, Self

from django.db import models

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core import text
from parindex.core.working_time.statuses import Status
from parindex.dossiers.models.events import DossierEvent
from parindex.dossiers.models.procedures import ProcedureVersion
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Who sees all dossiers of their unit with the applicants; an officer sees those that they hold or held.
COUNTERS = (RoleKind.COUNTER, RoleKind.PAR_OFFICER, RoleKind.HEAD)
#: Who sees the dossiers of a unit and all below it without the applicants.
OVERSEERS = (RoleKind.MANAGER, RoleKind.OBSERVER)
#: States in which a dossier was never received.
NOT_YET_RECEIVED = (Status.REGISTERED, Status.NOT_RECEIVED, Status.WITHDRAWN)


class Channel(models.IntegerChoices):
    """How a dossier came (KenhThucHien)."""

    DIRECT = 1
    ONLINE = 2
    POSTAL = 3


class ApplicantKind(models.IntegerChoices):
    """Whose dossier it is (LoaiDoiTuong)."""

    CITIZEN = 0
    BUSINESS = 1
    AGENCY = 2


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Reads of dossiers."""

    def visible_to(self, user: "User") -> Self:
        """Keep the dossiers that a person may see; whose they are is seen by fewer, see `Applicant`."""
        over = units.within_any(accounts.units_of(user, *OVERSEERS)).values("pk")
        return self.filter(_own(user) | models.Q(unit__in=over))

    def named_to(self, user: "User") -> Self:
        """Keep the dossiers that a person sees with the applicant."""
        return self.filter(_own(user))

    def received(self) -> Self:
        """Keep what was received; not what is only registered, or ended before it was received."""
        return self.filter(received_at__isnull=False)

    def running(self) -> Self:
        """Keep what was received and has not ended."""
        return self.received().filter(ended_at__isnull=True)


def _own(user: "User") -> models.Q:
    whole = models.Q(unit__in=accounts.units_of(user, *COUNTERS))
    own = accounts.units_of(user, RoleKind.OFFICER)
    if not own:
        return whole
    held = DossierEvent.objects.filter(officer=user.pk).values("dossier")
    return whole | models.Q(unit__in=own, pk__in=held)


class Figures(models.Model):
    """What the figures count of a dossier, one column each; names are those of the rows that `exporting` gives."""

    fee_due = models.BooleanField(default=False)
    paid_online = models.BooleanField(default=False)
    components_digitised = models.BooleanField(default=False)
    result_required = models.BooleanField(default=False)
    result_electronic = models.BooleanField(default=False)
    result_digitised = models.BooleanField(default=False)
    reusable = models.BooleanField(default=False)
    reused = models.BooleanField(default=False)
    storage_due = models.BooleanField(default=False)
    stored = models.BooleanField(default=False)
    population_due = models.BooleanField(default=False)
    population_used = models.BooleanField(default=False)
    certified_copies = models.PositiveSmallIntegerField(default=0)
    #: Whether its state was synced with the national portal in time; None where nobody knows.
    synced = models.BooleanField(null=True, blank=True)
    disliked = models.BooleanField(default=False)
    petitioned = models.BooleanField(default=False)

    class Meta:
        """No table of its own."""

        abstract = True


class Dossier(Figures):
    """A dossier as it stands; where this register keeps it, all below `created_at` follows from its events.

    `deriving` says how. Where another system keeps it (`source`), what that says stands here.
    """

    code = models.CharField(max_length=60, unique=True)
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    #: Frozen at receipt.
    version = models.ForeignKey(ProcedureVersion, on_delete=models.PROTECT, related_name="+")
    channel = models.PositiveSmallIntegerField(choices=Channel, default=Channel.DIRECT)
    applicant_kind = models.PositiveSmallIntegerField(choices=ApplicantKind, default=ApplicantKind.CITIZEN)
    #: The system that keeps it; empty for this register.
    source = models.CharField(max_length=64, blank=True, default="")
    #: The word for its online level as its source wrote it.
    original_level = models.CharField(max_length=60, blank=True, default="")
    created_at = models.DateTimeField()

    status = models.PositiveSmallIntegerField(default=Status.REGISTERED.value)
    received_at = models.DateTimeField(null=True, blank=True)
    #: None while a supplement is awaited, and before receipt.
    due_at = models.DateTimeField(null=True, blank=True)
    #: The last moment at which it is on time: the due moment, or the next opening where that is a closing; while a
    #: supplement is awaited that of when it was asked for.
    late_after = models.DateTimeField(null=True, blank=True)
    #: When its clock stopped: done, else withdrawn, stopped or refused.
    ended_at = models.DateTimeField(null=True, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    waiting_since = models.DateTimeField(null=True, blank=True)
    #: The new day that an apology named; the dossier stays late.
    promised_at = models.DateTimeField(null=True, blank=True)
    supplements = models.PositiveSmallIntegerField(default=0)
    #: Of an ended one: whether it was late by its clock, and the working seconds that it took.
    is_late = models.BooleanField(default=False)
    worked_seconds = models.PositiveBigIntegerField(null=True, blank=True)
    #: The other agency because of which it is late.
    late_agency = models.CharField(max_length=200, blank=True, default="")
    #: Where it lies now: with another agency, or with an officer of the unit.
    agency = models.CharField(max_length=200, blank=True, default="")
    officer = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    updated_at = models.DateTimeField()

    objects = DossierQuerySet.as_manager()

    class Meta:
        """Integrity of dossiers, and the orders in which they are looked for."""

        constraints = [
            models.CheckConstraint(name="dossier_status_is_known", condition=models.Q(status__gte=1, status__lte=10)),
            models.CheckConstraint(name="dossier_channel_is_known", condition=models.Q(channel__gte=1, channel__lte=3)),
            models.CheckConstraint(
                name="dossier_is_received_before_it_is_worked_on",
                condition=models.Q(received_at__isnull=False)
                | models.Q(status__in=[one.value for one in NOT_YET_RECEIVED]),
            ),
            models.CheckConstraint(
                name="dossier_ends_after_its_receipt",
                condition=models.Q(ended_at__isnull=True)
                | models.Q(received_at__isnull=True)
                | models.Q(ended_at__gte=models.F("received_at")),
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "received_at"], name="dossier_by_receipt"),
            models.Index(fields=["unit", "due_at"], condition=models.Q(ended_at__isnull=True), name="dossier_by_due"),
            models.Index(fields=["officer"], condition=models.Q(ended_at__isnull=True), name="dossier_by_officer"),
        ]

    def __str__(self) -> str:
        """Give the code."""
        return self.code

    @property
    def state(self) -> Status:
        """The status as the core knows it."""
        return Status(self.status)

    @property
    def is_ours(self) -> bool:
        """Whether this register keeps it, so that it is worked on here."""
        return not self.source


class ApplicantQuerySet(models.QuerySet["Applicant"]):
    """Reads of applicants."""

    def visible_to(self, user: "User") -> Self:
        """Keep the applicants of the dossiers of which a person needs to know whose they are."""
        return self.filter(dossier__in=Dossier.objects.named_to(user).values("pk"))

    def found_by(self, words: str) -> Self:
        """Keep the applicants whose name holds the words, with or without diacritics."""
        return self.filter(folded_name__contains=text.fold(words))


class Applicant(models.Model):
    """Whose dossier it is: just what form 01 of TT 03/2025/TT-VPCP asks for. Never in a log, a figure or an export."""

    dossier = models.OneToOneField(Dossier, on_delete=models.CASCADE, primary_key=True, related_name="applicant")
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200, editable=False, default="")
    address = models.CharField(max_length=300, blank=True, default="")
    phone = models.CharField(max_length=30, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")

    objects = ApplicantQuerySet.as_manager()

    class Meta:
        """How applicants are looked for."""

        indexes = [models.Index(fields=["folded_name"], name="applicant_by_name")]

    def __str__(self) -> str:
        """Give the key: names stand in no message."""
        return str(self.dossier_id)
