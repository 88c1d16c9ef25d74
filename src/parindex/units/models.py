"""Units: who is assessed and who assesses, each with the dates between which it exists."""

from django.db import models

from parindex.kit import text


class UnitQuerySet(models.QuerySet["Unit"]):
    """Reads of units."""

    def found_by(self, words: str) -> "UnitQuerySet":
        """Keep the units whose name holds the words, with or without diacritics."""
        return self.filter(folded_name__contains=text.fold(words))


class Unit(models.Model):
    """A province, district or commune (đơn vị hành chính)."""

    class Kind(models.TextChoices):
        """The level of a unit; districts ended on 30 June 2025 (Luật 72/2025/QH15)."""

        PROVINCE = "province"
        DISTRICT = "district"
        COMMUNE = "commune"

    code = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200, editable=False)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.COMMUNE)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = UnitQuerySet.as_manager()

    class Meta:
        """Integrity of units."""

        constraints = [
            models.CheckConstraint(
                name="unit_ends_after_it_begins",
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(name="unit_is_not_its_own_parent", condition=~models.Q(parent=models.F("id"))),
        ]

    def __str__(self) -> str:
        """Give the name with the code, which is unique."""
        return f"{self.name} ({self.code})"
