"""Units: who is assessed and who assesses, each with the dates between which it exists, and what became of it."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models

from parindex.core import text


def _alive(on: date, path: str = "") -> models.Q:
    begun = models.Q(**{f"{path}valid_from__isnull": True}) | models.Q(**{f"{path}valid_from__lte": on})
    return begun & (models.Q(**{f"{path}valid_to__isnull": True}) | models.Q(**{f"{path}valid_to__gte": on}))


class UnitQuerySet(models.QuerySet["Unit"]):
    """Reads of units."""

    def found_by(self, words: str) -> Self:
        """Keep the units whose name holds the words, with or without diacritics."""
        return self.filter(folded_name__contains=text.fold(words))

    def sought(self, words: str) -> Self:
        """Keep the units whose name holds the words, with or without diacritics, or whose code they are."""
        named = models.Q(folded_name__contains=text.fold(words))
        return self.filter(named | models.Q(official_code=words.strip()) | models.Q(code=words.strip()))

    def alive(self, on: date) -> Self:
        """Keep the units that exist on a day; a date that is not known bounds nothing."""
        return self.filter(_alive(on))

    def with_below(self, on: date) -> Self:
        """Bring with each unit how many stand directly under it on a day, as `below`."""
        return self.annotate(below=models.Count("children", filter=_alive(on, "children__")))

    def within(self, unit_id: int) -> Self:
        """Keep a unit and all below it; the levels are few and fixed, so that one query reaches all of them."""
        return self.within_any([unit_id])

    def within_any(self, unit_ids: Iterable[int]) -> Self:
        """Keep these units and all below them."""
        roots = list(unit_ids)
        if not roots:
            return self.none()
        below = models.Q(pk__in=roots)
        for depth in range(1, len(Unit.Kind)):
            below |= models.Q(**{"__".join(["parent"] * depth) + "__in": roots})
        return self.filter(below)


class Unit(models.Model):
    """A province, district or commune (đơn vị hành chính), or a department that appraises (cơ quan chuyên môn)."""

    class Kind(models.TextChoices):
        """The level of a unit; districts ended on 30 June 2025 (Luật 72/2025/QH15)."""

        PROVINCE = "province"
        DISTRICT = "district"
        COMMUNE = "commune"
        DEPARTMENT = "department"

    class Form(models.TextChoices):
        """What a unit of its level is called by law."""

        PROVINCE = "province"
        CITY = "city"
        RURAL_DISTRICT = "rural_district"
        URBAN_DISTRICT = "urban_district"
        TOWN = "town"
        RURAL_COMMUNE = "rural_commune"
        WARD = "ward"
        TOWNSHIP = "township"
        SPECIAL_ZONE = "special_zone"

    #: The forms of each level: tỉnh, thành phố; huyện, quận, thị xã, thành phố; xã, phường, thị trấn, đặc khu.
    FORMS = {
        Kind.PROVINCE: (Form.PROVINCE, Form.CITY),
        Kind.DISTRICT: (Form.RURAL_DISTRICT, Form.URBAN_DISTRICT, Form.TOWN, Form.CITY),
        Kind.COMMUNE: (Form.RURAL_COMMUNE, Form.WARD, Form.TOWNSHIP, Form.SPECIAL_ZONE),
        Kind.DEPARTMENT: (),
    }
    #: Which levels a unit of a level can stand under.
    PARENTS = {
        Kind.PROVINCE: (),
        Kind.DISTRICT: (Kind.PROVINCE,),
        Kind.COMMUNE: (Kind.PROVINCE, Kind.DISTRICT),
        Kind.DEPARTMENT: (Kind.PROVINCE, Kind.DISTRICT, Kind.COMMUNE),
    }

    code = models.SlugField(max_length=64, unique=True)
    official_code = models.CharField(max_length=20, blank=True, default="")
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200, editable=False)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.COMMUNE)
    form = models.CharField(max_length=16, choices=Form, blank=True, default="")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = UnitQuerySet.as_manager()

    class Meta:
        """Integrity of units."""

        indexes = [models.Index(fields=["official_code"], name="unit_by_official_code")]
        constraints = [
            models.CheckConstraint(
                name="unit_ends_after_it_begins",
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(name="unit_is_not_its_own_parent", condition=~models.Q(parent=models.F("id"))),
            models.UniqueConstraint(
                name="unit_official_code_has_one_holder",
                fields=["official_code"],
                condition=models.Q(valid_to__isnull=True) & ~models.Q(official_code=""),
            ),
            models.CheckConstraint(
                name="unit_form_suits_kind",
                condition=models.Q(form="")
                | models.Q(kind="province", form__in=["province", "city"])
                | models.Q(kind="district", form__in=["rural_district", "urban_district", "town", "city"])
                | models.Q(kind="commune", form__in=["rural_commune", "ward", "township", "special_zone"]),
            ),
        ]

    def __str__(self) -> str:
        """Give the name with the code, which is unique."""
        return f"{self.name} ({self.code})"

    def is_alive(self, on: date) -> bool:
        """Say whether the unit exists on a day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or self.valid_to >= on)

    def rename(self, name: str) -> None:
        """Set the name in its normal form, and the folded one for searching with it; nothing is saved."""
        self.name = text.normal(name)
        self.folded_name = text.fold(name)


class Succession(models.Model):
    """What became of a unit: from a day on, another one stands in its place, wholly or for a share of it."""

    class Kind(models.TextChoices):
        """How a unit went over into another."""

        MERGED = "merged"
        SPLIT = "split"
        RENAMED = "renamed"

    from_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    to_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="origins")
    on = models.DateField()
    kind = models.CharField(max_length=16, choices=Kind)
    share = models.DecimalField(max_digits=7, decimal_places=6, null=True, blank=True)

    class Meta:
        """Integrity of successions."""

        constraints = [
            models.UniqueConstraint(fields=["from_unit", "to_unit"], name="succession_is_told_once"),
            models.CheckConstraint(
                name="succession_leads_to_another_unit", condition=~models.Q(from_unit=models.F("to_unit"))
            ),
            models.CheckConstraint(
                name="succession_share_is_a_share",
                condition=models.Q(share__isnull=True) | models.Q(share__gt=0, share__lte=1),
            ),
        ]

    def __str__(self) -> str:
        """Give both units with the day."""
        return f"{self.from_unit_id} → {self.to_unit_id} ({self.on:%d/%m/%Y})"
