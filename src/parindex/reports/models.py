"""What `reports` stores: reports with their sentences, entered facts, templates of offices, versions, batches."""

from typing import TYPE_CHECKING, Self

from django.db import models

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import FOLLOWERS, WITHIN_UNIT
from parindex.reports.kinds import KINDS
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

KIND_CHOICES = [(key, key) for key in KINDS]


class Span(models.TextChoices):
    """What a report covers of its year."""

    YEAR = "year"
    HALF = "half"
    NINE = "nine"
    Q1 = "q1"
    Q2 = "q2"
    Q3 = "q3"
    Q4 = "q4"


class Template(models.Model):
    """A template that an office changed in Word; it takes the place of the shipped one in the reports of its unit."""

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=32, choices=KIND_CHOICES)
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    #: The facts that it uses.
    facts = models.JSONField(default=list)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Give the name with the key."""
        return f"{self.name} ({self.pk})"


class ReportQuerySet(models.QuerySet["Report"]):
    """Reads of reports."""

    def visible_to(self, user: "User") -> Self:
        """Keep the reports of one's own unit, and the released ones of units below that one follows."""
        own = accounts.units_of(user, *WITHIN_UNIT, *FOLLOWERS)
        followed = units.within_any(accounts.units_of(user, *FOLLOWERS)).values("pk")
        released = models.Q(unit__in=followed, versions__released_at__isnull=False)
        return self.filter(models.Q(unit__in=own) | models.Q(pk__in=Report.objects.filter(released).values("pk")))

    def newest_first(self) -> Self:
        """Order by what was changed last."""
        return self.order_by("-changed_at", "-pk")


class Report(models.Model):
    """A report of a unit: what it is about, its sentences as they stand, and its official parts."""

    class State(models.TextChoices):
        """Whether it is worked on."""

        DRAFT = "draft"
        RELEASED = "released"

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=32, choices=KIND_CHOICES)
    year = models.PositiveSmallIntegerField()
    span = models.CharField(max_length=8, choices=Span, default=Span.YEAR)
    publication = models.ForeignKey(
        "results.Publication", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    round = models.ForeignKey("rounds.Round", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    template = models.ForeignKey(Template, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=300)
    #: section → list of {"rule": what proposed it, "line": pieces}
    sentences = models.JSONField(default=dict)
    bases = models.JSONField(default=list)
    number = models.PositiveIntegerField(null=True, blank=True)
    symbol = models.CharField(max_length=40, blank=True, default="")
    day = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=100, blank=True, default="")
    authority = models.CharField(max_length=100, blank=True, default="")
    signer_title = models.CharField(max_length=100, blank=True, default="")
    signer = models.CharField(max_length=100, blank=True, default="")
    recipients = models.JSONField(default=list)
    state = models.CharField(max_length=16, choices=State, default=State.DRAFT)
    created_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects = ReportQuerySet.as_manager()

    class Meta:
        """Integrity of reports."""

        constraints = [
            models.CheckConstraint(
                name="report_released_is_numbered",
                condition=~models.Q(state="released")
                | (models.Q(number__isnull=False) & models.Q(day__isnull=False) & ~models.Q(signer="")),
            ),
        ]

    def __str__(self) -> str:
        """Give the title with the key."""
        return f"{self.title} ({self.pk})"

    @property
    def is_draft(self) -> bool:
        """Say whether it is worked on."""
        return self.state == self.State.DRAFT


class EnteredFact(models.Model):
    """A figure that an officer gives, with where it comes from."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="entered")
    key = models.CharField(max_length=64)
    value = models.CharField(max_length=500)
    of = models.PositiveIntegerField(null=True, blank=True)
    source = models.CharField(max_length=300)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """One value for each figure."""

        constraints = [models.UniqueConstraint(fields=["report", "key"], name="entered_fact_is_unique")]

    def __str__(self) -> str:
        """Give the report with the key."""
        return f"{self.report_id} {self.key}"


class Version(models.Model):
    """A document made from a report, or handed in again after somebody edited it; none is ever changed once released.

    `bindings` gives, for each bound figure by its number in the document: key, what is written, and what proves it.
    """

    class Origin(models.TextChoices):
        """Where a version comes from."""

        COMPILED = "compiled"
        EDITED = "edited"

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    origin = models.CharField(max_length=16, choices=Origin)
    docx = models.BinaryField()
    docx_sha256 = models.CharField(max_length=64)
    pdf = models.BinaryField(null=True, blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True, default="")
    lines = models.JSONField(default=list)
    bindings = models.JSONField(default=list)
    findings = models.JSONField(default=list)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, related_name="+")
    #: "Số: 05/BC-UBND" and the day under which it was released.
    released_as = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        """Versions are numbered."""

        constraints = [models.UniqueConstraint(fields=["report", "number"], name="report_version_is_unique")]

    def __str__(self) -> str:
        """Give the report with the number."""
        return f"{self.report_id} v{self.number}"


class Retyping(models.Model):
    """A figure that somebody retyped, removed or added in Word, and whether that stands."""

    class Decision(models.TextChoices):
        """What becomes of it."""

        OPEN = "open"
        ACCEPTED = "accepted"
        REJECTED = "rejected"

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="retypings")
    position = models.PositiveIntegerField()
    change = models.CharField(max_length=16)
    key = models.CharField(max_length=100, blank=True, default="")
    number = models.IntegerField(default=-1)
    old = models.TextField(blank=True, default="")
    new = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    paragraph = models.IntegerField(default=-1)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    decision = models.CharField(max_length=16, choices=Decision, default=Decision.OPEN)
    reason = models.CharField(max_length=500, blank=True, default="")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Retypings are in order, and accepted ones have a reason."""

        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="retyping_is_unique"),
            models.CheckConstraint(
                name="retyping_accepted_has_reason",
                condition=~models.Q(decision="accepted") | ~models.Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        """Give the version with the position."""
        return f"{self.version_id} {self.position}"


class Batch(models.Model):
    """The same report for all units of a publication, made in the background."""

    publication = models.ForeignKey("results.Publication", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=32, choices=KIND_CHOICES)
    total = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    failed = models.JSONField(default=list)
    asked_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Give the kind with the key."""
        return f"{self.kind} ({self.pk})"


class BatchFile(models.Model):
    """The document of one unit in a batch."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="files")
    unit_code = models.CharField(max_length=64)
    docx = models.BinaryField()
    pdf = models.BinaryField(null=True, blank=True)

    class Meta:
        """One document for each unit."""

        constraints = [models.UniqueConstraint(fields=["batch", "unit_code"], name="batch_file_is_unique")]

    def __str__(self) -> str:
        """Give the batch with the unit."""
        return f"{self.batch_id} {self.unit_code}"
