"""Published results: what a decision published, sealed with the answers and the set that it rests on."""

from django.db import models
from django.db.models.functions import Coalesce

from parindex.core.placeholders import Period
from parindex.results.slugs import LONGEST, period_slug


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Reads of publications."""

    def newest_first(self) -> "PublicationQuerySet":
        """Order by year and quarter, newest first; then by assessor, the first on the site on top; then by version."""
        return self.order_by("-year", models.F("quarter").desc(nulls_first=True), "period", "-version")

    def in_force(self) -> "PublicationQuerySet":
        """Keep the newest version of each assessor and period."""
        return self.filter(is_in_force=True)

    def of_assessor(self, code: str, name: str = "") -> "PublicationQuerySet":
        """Keep what one assessor published: the unit with this code, or without a code the one of this name."""
        return self.filter(assessor_code=code) if code else self.filter(assessor_code="", assessor=name)

    def of_period(self, period: Period) -> "PublicationQuerySet":
        """Keep what was published of a year, or of a quarter."""
        return self.filter(year=period.year, quarter=period.quarter)

    def beside_others(self) -> "PublicationQuerySet":
        """Note on each as `has_others` whether another assessor has results in force, so that pages name its own."""
        coded = ~models.Q(assessor_code=models.OuterRef("assessor_code"))
        named = models.Q(assessor_code="") & ~models.Q(assessor=models.OuterRef("assessor"))
        return self.annotate(has_others=models.Exists(Publication.objects.in_force().filter(coded | named)))

    def light(self) -> "PublicationQuerySet":
        """Leave the sealed package where it is: it may have many megabytes, and `queries.package` gives it."""
        return self.defer("package")


class Publication(models.Model):
    """The published result of a round (đợt đánh giá); a correction is a new version, the old one stays.

    It belongs to an assessor and a year or quarter; `period` is the word for both in addresses. The assessor is the
    unit with `assessor_code`; where answers came from a file there is no code, and the name tells assessors apart.
    `seal` is the SHA-256 of the manifest of `package`; both are empty where nothing was sealed.
    """

    period = models.SlugField(max_length=LONGEST)
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    is_in_force = models.BooleanField(default=True)
    assessor = models.CharField(max_length=200)
    assessor_code = models.CharField(max_length=64, blank=True, default="")
    decision_number = models.CharField(max_length=100, blank=True)
    decision_date = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    is_demonstration = models.BooleanField(default=False)
    unit_count = models.PositiveIntegerField()
    invented_count = models.PositiveIntegerField(default=0)
    criteria = models.ForeignKey("criteria.CriteriaVersion", on_delete=models.PROTECT, related_name="+")
    criteria_hash = models.CharField(max_length=64)
    core_version = models.CharField(max_length=20)
    leaders = models.JSONField(default=dict, blank=True)
    published_at = models.DateTimeField()
    #: Why a version was corrected by this one.
    reason = models.TextField(blank=True, default="")
    seal = models.CharField(max_length=64, blank=True, default="")
    package = models.BinaryField(null=True, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        """One version in force for each assessor and period, and for each word in addresses."""

        constraints = [
            models.UniqueConstraint(fields=["period", "version"], name="publication_version_is_unique"),
            models.UniqueConstraint(
                fields=["period"], condition=models.Q(is_in_force=True), name="publication_one_in_force"
            ),
            models.UniqueConstraint(
                "assessor_code",
                "year",
                Coalesce("quarter", models.Value(0)),
                condition=models.Q(is_in_force=True) & ~models.Q(assessor_code=""),
                name="publication_one_in_force_of_coded",
            ),
            models.UniqueConstraint(
                "assessor",
                "year",
                Coalesce("quarter", models.Value(0)),
                condition=models.Q(is_in_force=True, assessor_code=""),
                name="publication_one_in_force_of_named",
            ),
            models.CheckConstraint(
                name="publication_quarter_is_real",
                condition=models.Q(quarter__isnull=True) | models.Q(quarter__gte=1, quarter__lte=4),
            ),
        ]

    def __str__(self) -> str:
        """Give the word for assessor and period with the version."""
        return f"{self.period} v{self.version}"

    @property
    def period_name(self) -> str:
        """The period alone, whoever published it: "2022", or "2023-q1"."""
        return period_slug(Period(self.year, self.quarter))

    @property
    def is_all_invented(self) -> bool:
        """Say whether no unit of the round exists."""
        return self.unit_count > 0 and self.invented_count == self.unit_count


class UnitResult(models.Model):
    """The sealed result of one unit. Points are decimals; ranks carry the population that they were taken over."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="units")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    unit_code = models.SlugField(max_length=64)
    name = models.CharField(max_length=200)
    is_invented = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)
    answers = models.JSONField()
    #: item code → {"points": sealed decimal, "reason": code, "sentence": text}.
    cuts = models.JSONField(default=dict, blank=True)
    days_late = models.PositiveIntegerField(default=0)
    is_excused = models.BooleanField(default=False)
    total = models.DecimalField(max_digits=12, decimal_places=6)
    published = models.DecimalField(max_digits=12, decimal_places=6)
    maximum = models.DecimalField(max_digits=12, decimal_places=6)
    band = models.CharField(max_length=200, blank=True)
    rank = models.PositiveIntegerField()
    of_units = models.PositiveIntegerField()
    dense_rank = models.PositiveIntegerField()
    of_ranks = models.PositiveIntegerField()
    tied = models.PositiveIntegerField(default=1)

    class Meta:
        """One result for each unit of a publication."""

        constraints = [
            models.UniqueConstraint(fields=["publication", "unit_code"], name="unit_result_is_unique"),
            models.CheckConstraint(
                name="unit_result_rank_within_units",
                condition=models.Q(rank__gte=1) & models.Q(rank__lte=models.F("of_units")),
            ),
            models.CheckConstraint(
                name="unit_result_dense_rank_within_ranks",
                condition=models.Q(dense_rank__gte=1) & models.Q(dense_rank__lte=models.F("of_ranks")),
            ),
        ]

    def __str__(self) -> str:
        """Give the unit with the publication."""
        return f"{self.unit_code} {self.publication_id}"


class AreaResult(models.Model):
    """The sealed result of one unit in one area; without a rank where nothing in the area counted."""

    unit_result = models.ForeignKey(UnitResult, on_delete=models.CASCADE, related_name="areas")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=32)
    points = models.DecimalField(max_digits=12, decimal_places=6)
    maximum = models.DecimalField(max_digits=12, decimal_places=6)
    is_weak = models.BooleanField(default=False)
    rank = models.PositiveIntegerField(null=True, blank=True)
    of_units = models.PositiveIntegerField(null=True, blank=True)
    dense_rank = models.PositiveIntegerField(null=True, blank=True)
    of_ranks = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        """One result for each area of a unit."""

        constraints = [
            models.UniqueConstraint(fields=["unit_result", "code"], name="area_result_is_unique"),
            models.UniqueConstraint(fields=["unit_result", "position"], name="area_result_position_is_unique"),
        ]

    def __str__(self) -> str:
        """Give the area with the unit's result."""
        return f"{self.unit_result_id} {self.code}"
