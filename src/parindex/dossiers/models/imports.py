"""Where dossiers of other systems come from: sources, the files that were imported, clients and what they pushed."""

from typing import TYPE_CHECKING, Self

from django.db import models

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Who imports for their own unit, and who for a unit and all below it.
IMPORTERS = (RoleKind.COUNTER, RoleKind.PAR_OFFICER)
OVER_IMPORTERS = (RoleKind.MANAGER,)


def _importing(user: "User") -> models.Q:
    over = units.within_any(accounts.units_of(user, *OVER_IMPORTERS)).values("pk")
    return models.Q(unit__in=accounts.units_of(user, *IMPORTERS)) | models.Q(unit__in=over)


class SourceQuerySet(models.QuerySet["DossierSource"]):
    """Reads of sources."""

    def visible_to(self, user: "User") -> Self:
        """Keep the sources of the units for which a person imports."""
        return self.filter(_importing(user))


class DossierSource(models.Model):
    """A system that keeps dossiers elsewhere; `Dossier.source` holds its slug."""

    slug = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    #: Its dossiers are those of this unit and of the units below it.
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    #: What was chosen the last time: the folded title of the column of each target.
    mapping = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    objects = SourceQuerySet.as_manager()

    def __str__(self) -> str:
        """Give the name."""
        return self.name


class ImportQuerySet(models.QuerySet["DossierImport"]):
    """Reads of imports."""

    def visible_to(self, user: "User") -> Self:
        """Keep the imports of the units for which a person imports."""
        return self.filter(_importing(user))


class DossierImport(models.Model):
    """One file of dossiers: how it is read, how far it is, and what came of it."""

    class State(models.TextChoices):
        """Where an import stands."""

        #: The columns are still to be confirmed.
        CHOSEN = "chosen"
        WAITING = "waiting"
        READING = "reading"
        PUBLISHING = "publishing"
        DONE = "done"
        #: The whole file was refused; nothing was changed.
        REFUSED = "refused"

    #: What a worker has to do with.
    OPEN = (State.WAITING, State.READING, State.PUBLISHING)

    source = models.ForeignKey(DossierSource, on_delete=models.PROTECT, related_name="imports")
    #: The unit of rows that name none.
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    state = models.CharField(max_length=12, choices=State, default=State.CHOSEN)
    #: The number of the column, from 0, of each target.
    mapping = models.JSONField(default=dict)
    #: Titles and the first rows, as they were read when the file came.
    titles = models.JSONField(default=list)
    samples = models.JSONField(default=list)
    attempts = models.PositiveSmallIntegerField(default=0)
    begun_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    bytes_read = models.PositiveBigIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    #: Rows that the register has in a newer form.
    older = models.PositiveIntegerField(default=0)
    #: Rows that stand twice with the same content.
    repeated = models.PositiveIntegerField(default=0)
    #: Rows that are no dossiers: headings, totals, signatures.
    passed_over = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    #: The first faults, and how often each kind was found: places and sentences in both languages.
    faults = models.JSONField(default=list)
    kinds = models.JSONField(default=list)

    objects = ImportQuerySet.as_manager()

    class Meta:
        """How imports are listed and found again."""

        indexes = [
            models.Index(fields=["unit", "-at"], name="dossier_import_by_unit"),
            models.Index(fields=["state"], name="dossier_import_by_state"),
        ]

    def __str__(self) -> str:
        """Give the name of the file."""
        return self.file_name

    @property
    def is_over(self) -> bool:
        """Say whether nothing more happens to it."""
        return self.state in {self.State.DONE, self.State.REFUSED}

    @property
    def percent(self) -> int:
        """Say how much of the file was read, in percent."""
        return min(100, self.bytes_read * 100 // self.size) if self.size else 0


class PushClient(models.Model):
    """A system that pushes dossiers; only a hash of its token is kept."""

    source = models.ForeignKey(DossierSource, on_delete=models.PROTECT, related_name="clients")
    name = models.CharField(max_length=200)
    token_hash = models.CharField(max_length=64, unique=True)
    is_active = models.BooleanField(default=True)
    per_minute = models.PositiveIntegerField(default=60)
    #: The minute, counted from 1970, in which it last asked, and how often it did.
    minute = models.PositiveIntegerField(default=0)
    asked = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Give the name."""
        return self.name


class Push(models.Model):
    """A batch that was taken, with what was answered: the same key is answered the same."""

    client = models.ForeignKey(PushClient, on_delete=models.PROTECT, related_name="pushes")
    key = models.CharField(max_length=128)
    body_hash = models.CharField(max_length=64)
    answer = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        """Integrity of pushes."""

        constraints = [models.UniqueConstraint(fields=["client", "key"], name="push_is_taken_once")]
        indexes = [models.Index(fields=["at"], name="push_by_day")]

    def __str__(self) -> str:
        """Give the client with the key."""
        return f"{self.client_id} {self.key}"
