"""The desk of a unit: documents that were brought and are filed under no item yet; and what earlier rounds taught."""

from typing import TYPE_CHECKING, Self

from django.db import models

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import WITHIN_UNIT
from parindex.rounds.models.answers import Answer, Attachment
from parindex.rounds.models.sheets import Sheet

if TYPE_CHECKING:
    from parindex.accounts.models import User


class DeskPaperQuerySet(models.QuerySet["DeskPaper"]):
    """Reads of papers on desks."""

    def visible_to(self, user: "User") -> Self:
        """Keep those of the units in which a person works; nobody else sees what is filed nowhere yet."""
        units = accounts.units_of(user, *WITHIN_UNIT)
        return self.filter(sheet__unit__in=units, sheet__round__opened_at__isnull=False)

    def lying(self) -> Self:
        """Keep those that were neither filed nor put aside."""
        return self.filter(settled_at__isnull=True)


class DeskPaper(models.Model):
    """A document on the desk of a unit in a round, until somebody files it under an item or puts it aside."""

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="desk")
    document = models.ForeignKey("evidence.Document", on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    #: The item for which it was handed to another person, and to whom: nobody is the PAR officer.
    handed_for = models.ForeignKey(Answer, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    handed_to = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    handed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: Where it was filed; None for one that was put aside.
    attachment = models.ForeignKey(Attachment, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = DeskPaperQuerySet.as_manager()

    class Meta:
        """Integrity of desks."""

        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "document"],
                condition=models.Q(settled_at__isnull=True),
                name="desk_holds_a_document_once",
            )
        ]

    def __str__(self) -> str:
        """Give the sheet with the document."""
        return f"{self.sheet_id} {self.document_id} {self.pk}"


class FilingExperience(models.Model):
    """What the units of one assessor filed in published rounds, as `core.documents.experience` counts it."""

    assessor = models.OneToOneField("units.Unit", on_delete=models.CASCADE, related_name="+")
    content = models.JSONField(default=dict)
    #: How many papers it was counted from.
    papers = models.PositiveIntegerField(default=0)
    #: Of the content: what was made with another one is out of date.
    stamp = models.CharField(max_length=64)
    updated_at = models.DateTimeField()

    def __str__(self) -> str:
        """Give the assessor with the stamp."""
        return f"{self.assessor_id} {self.stamp[:12]}"
