"""Published results: what a decision published, sealed with the answers and the set that it rests on."""

from django.db import models


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Reads of publications."""

    def newest_first(self) -> "PublicationQuerySet":
        """Order by period, newest first; within one period by version."""
        return self.order_by("-year", models.F("quarter").desc(nulls_first=True), "-version")

    def in_force(self) -> "PublicationQuerySet":
        """Keep the newest version of each period."""
        return self.filter(is_in_force=True)

    def light(self) -> "PublicationQuerySet":
        """Leave the sealed package where it is: it may have many megabytes, and `queries.package` gives it."""
        return self.defer("package")


class Publication(models.Model):
    """The published result of a round (đợt đánh giá); a correction is a new version, the old one stays.

    `seal` is the SHA-256 of the manifest of `package`; both are empty where nothing was sealed.
    """

    period = models.SlugField(max_length=16)
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    is_in_force = models.BooleanField(default=True)
    assessor = models.CharField(max_length=200)
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
        """One version in force for each period."""

        constraints = [
            models.UniqueConstraint(fields=["period", "version"], name="publication_version_is_unique"),
            models.UniqueConstraint(
                fields=["period"], condition=models.Q(is_in_force=True), name="publication_one_in_force"
            ),
            models.CheckConstraint(
                name="publication_quarter_is_real",
                condition=models.Q(quarter__isnull=True) | models.Q(quarter__gte=1, quarter__lte=4),
            ),
        ]

    def __str__(self) -> str:
        """Give the period with the version."""
        return f"{self.period} v{self.version}"

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
