"""What belongs to a dossier: its papers, what is paid, how it was rated."""

from django.db import models

from parindex.dossiers.models.dossiers import Dossier


class Component(models.Model):
    """A paper of a dossier (thành phần hồ sơ)."""

    class Kind(models.IntegerChoices):
        """As what it was handed in (LoaiBan)."""

        ORIGINAL = 0
        COPY = 1
        ELECTRONIC = 2

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="components")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40, blank=True, default="")
    name = models.CharField(max_length=500)
    kind = models.PositiveSmallIntegerField(choices=Kind, default=Kind.ORIGINAL)
    copies = models.PositiveSmallIntegerField(default=1)
    #: Whether the law says that it need not be scanned.
    is_no_scan = models.BooleanField(default=False)
    is_digitised = models.BooleanField(default=False)
    #: Whether data stood in its place, or what was digitised for an earlier dossier was used again.
    is_replaced_by_data = models.BooleanField(default=False)
    is_reused = models.BooleanField(default=False)
    digitised_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of papers."""

        constraints = [models.UniqueConstraint(fields=["dossier", "position"], name="component_has_its_place")]

    def __str__(self) -> str:
        """Give the dossier with the place."""
        return f"{self.dossier_id} {self.position}"


class Payment(models.Model):
    """What is to be paid for a dossier, and whether it is."""

    class Stage(models.IntegerChoices):
        """When it is paid (HinhThucThu)."""

        INTAKE = 1
        SUPPLEMENT = 2
        RETURN = 4

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="payments")
    stage = models.PositiveSmallIntegerField(choices=Stage, default=Stage.INTAKE)
    #: In đồng.
    amount = models.DecimalField(max_digits=14, decimal_places=0)
    asked_at = models.DateTimeField()
    paid_at = models.DateTimeField(null=True, blank=True)
    is_online = models.BooleanField(default=False)
    #: The number of the receipt, or of the transaction.
    reference = models.CharField(max_length=80, blank=True, default="")

    class Meta:
        """Integrity of payments."""

        constraints = [models.CheckConstraint(name="payment_is_positive", condition=models.Q(amount__gt=0))]

    def __str__(self) -> str:
        """Give the dossier with the key."""
        return f"{self.dossier_id} {self.pk}"


class Rating(models.Model):
    """How the applicant rated the handling of a dossier, once: 1 to 5, or only that they disliked it."""

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="rating")
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    is_dislike = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        """Integrity of ratings."""

        constraints = [
            models.CheckConstraint(
                name="rating_is_from_one_to_five",
                condition=models.Q(score__isnull=True) | models.Q(score__gte=1, score__lte=5),
            )
        ]

    def __str__(self) -> str:
        """Give the dossier."""
        return str(self.dossier_id)
