"""Answers of a unit, item by item, and the evidence that is attached to them."""

from typing import TYPE_CHECKING, Self

from django.db import models

from parindex.core.documents.sufficiency import State
from parindex.core.progress import ItemProgress
from parindex.rounds.models.sheets import Sheet, SheetArea, visible_area

if TYPE_CHECKING:
    from parindex.accounts.models import User

_PROGRESS = [(state.value, state.value) for state in ItemProgress]
_SUFFICIENCY = [(state.value, state.value) for state in State]


#: Stands between the code that an orphan answered and the number of the change that took its item away.
MARK = "~"


class AnswerQuerySet(models.QuerySet["Answer"]):
    """Reads of answers."""

    def visible_to(self, user: "User") -> Self:
        """Keep the answers in the areas that a person may see."""
        return self.filter(visible_area(user, "area__"))

    def in_order(self) -> Self:
        """Order as the set does; answers whose item left the set come last."""
        return self.order_by("is_orphan", "position", "pk")


class Answer(models.Model):
    """One item of a sheet: what was typed, the figures it gives, the note, and who looks after it.

    `version` grows with every change; a change names the version that it was made on.
    """

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="answers")
    area = models.ForeignKey(SheetArea, on_delete=models.PROTECT, related_name="answers")
    item = models.CharField(max_length=64)
    position = models.PositiveSmallIntegerField()
    #: What stands in the fields of the form, as typed, also where it gives no figures yet.
    typed = models.JSONField(default=dict)
    #: The figures that the rule takes, sealed (`kit.sealed`); None where what was typed gives none.
    figures = models.JSONField(null=True, blank=True)
    #: Why evidence is missing (giải trình); with evidence it is a plain note.
    note = models.TextField(blank=True, default="")
    #: How far the answer is: `core.progress`, computed with every change of what it depends on.
    progress = models.CharField(max_length=16, choices=_PROGRESS, default=ItemProgress.EMPTY.value)
    #: How far its evidence goes: `core.documents.sufficiency`, computed with every change of what it depends on; empty
    #: while nobody has looked yet.
    evidence_state = models.CharField(max_length=16, choices=_SUFFICIENCY, blank=True, default="")
    version = models.PositiveIntegerField(default=0)
    changed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(null=True, blank=True)
    officer = models.ForeignKey("accounts.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    #: Whether it is open again in a return of its area.
    is_returned = models.BooleanField(default=False)
    #: Whether its item left the set in mid-round; the answer is kept and scored by nothing.
    is_orphan = models.BooleanField(default=False)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        """Integrity of answers."""

        constraints = [models.UniqueConstraint(fields=["sheet", "item"], name="answer_is_given_once")]
        indexes = [
            models.Index(fields=["officer", "sheet"], name="answer_by_officer"),
            models.Index(fields=["item", "sheet"], name="answer_by_item"),
        ]

    def __str__(self) -> str:
        """Give the sheet with the item."""
        return f"{self.sheet_id} {self.item}"

    @property
    def original_code(self) -> str:
        """The code of the item that it answers, or answered before its item left the set."""
        return self.item.partition(MARK)[0] if self.is_orphan else self.item


class Attachment(models.Model):
    """A document filed under an item; several documents for one item, one document for several items."""

    class Stage(models.TextChoices):
        """When a document was filed."""

        SELF = "self"
        RETURN = "return"
        EXPLANATION = "explanation"
        ON_BEHALF = "on_behalf"

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="attachments")
    document = models.ForeignKey("evidence.Document", on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=16, choices=Stage, default=Stage.SELF)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    #: Where it was filed before, if it was moved here.
    moved_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    removed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of attachments."""

        constraints = [
            models.UniqueConstraint(
                fields=["answer", "document"],
                condition=models.Q(removed_at__isnull=True),
                name="attachment_is_filed_once",
            )
        ]

    def __str__(self) -> str:
        """Give the answer with the document."""
        return f"{self.answer_id} {self.document_id} {self.pk}"
