"""Appraisal: who appraises what, what they decide, what they find, and what goes back to the unit."""

from django.db import models

from parindex.core.locks import PhaseKind
from parindex.rounds.models.answers import Answer
from parindex.rounds.models.sheets import SheetArea


class Stage(models.TextChoices):
    """The two appraisals."""

    FIRST = PhaseKind.APPRAISAL_1.value
    SECOND = PhaseKind.APPRAISAL_2.value


class Assignment(models.Model):
    """One appraiser for one area of one unit in one of the two appraisals; of several, one leads."""

    area = models.ForeignKey(SheetArea, on_delete=models.CASCADE, related_name="assignments")
    appraiser = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=16, choices=Stage, default=Stage.FIRST)
    is_lead = models.BooleanField(default=True)

    class Meta:
        """Integrity of assignments."""

        constraints = [
            models.UniqueConstraint(fields=["area", "appraiser", "stage"], name="assignment_is_made_once"),
            models.UniqueConstraint(
                fields=["area", "stage"], condition=models.Q(is_lead=True), name="assignment_has_one_lead"
            ),
        ]

    def __str__(self) -> str:
        """Give the area, the appraiser and the stage."""
        return f"{self.area_id} {self.appraiser_id} {self.stage}"


class Verdict(models.Model):
    """What an appraiser decided on an item in one stage; a later one supersedes it and both stay.

    A return of the item supersedes what stood on it too: it stays to be read and has to be given again.
    """

    class Outcome(models.TextChoices):
        """The outcomes of an appraisal."""

        ACCEPTED = "accepted"
        ACCEPTED_WITH_REMARK = "accepted_with_remark"
        FIGURES_CHANGED = "figures_changed"
        CUT = "cut"

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="verdicts")
    stage = models.CharField(max_length=16, choices=Stage)
    outcome = models.CharField(max_length=24, choices=Outcome)
    #: Sealed figures, where the outcome changed them.
    figures = models.JSONField(null=True, blank=True)
    #: Micropoints accepted at most, where the outcome is a cut.
    points = models.BigIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=24, blank=True, default="")
    #: What the unit reads.
    sentence = models.TextField(blank=True, default="")
    #: The version of the answer that was judged.
    answer_version = models.PositiveIntegerField()
    #: Decides among several appraisers whose verdicts differ.
    is_deciding = models.BooleanField(default=False)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of verdicts."""

        constraints = [
            models.UniqueConstraint(
                fields=["answer", "stage", "by", "is_deciding"],
                condition=models.Q(superseded_at__isnull=True),
                name="verdict_stands_once",
            ),
            models.CheckConstraint(
                name="verdict_cut_has_reason_and_points",
                condition=~models.Q(outcome="cut") | (models.Q(points__isnull=False) & ~models.Q(reason="")),
            ),
            models.CheckConstraint(
                name="verdict_change_has_figures",
                condition=~models.Q(outcome="figures_changed") | models.Q(figures__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["answer", "stage"], name="verdict_by_answer")]

    def __str__(self) -> str:
        """Give the answer, the stage and the outcome."""
        return f"{self.answer_id} {self.stage} {self.outcome} {self.pk}"


class Return(models.Model):
    """One return of an area to its unit: one list of all that several appraisers found."""

    area = models.ForeignKey(SheetArea, on_delete=models.PROTECT, related_name="returns")
    number = models.PositiveSmallIntegerField()
    due = models.DateTimeField()
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Integrity of returns."""

        constraints = [models.UniqueConstraint(fields=["area", "number"], name="return_has_its_number")]

    def __str__(self) -> str:
        """Give the area with the number."""
        return f"{self.area_id} return {self.number}"


class Finding(models.Model):
    """One line of what an appraiser found: a request, or a mark on a page, for the unit or for the next stage only.

    A mark is a rectangle in ten-thousandths of the width and height of its page.
    """

    class Audience(models.TextChoices):
        """Who reads a finding; never both."""

        UNIT = "unit"
        NEXT_STAGE = "next_stage"

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="findings")
    audience = models.CharField(max_length=16, choices=Audience, default=Audience.UNIT)
    text = models.TextField()
    #: By when what is asked for should be there; the date of the return itself binds.
    wished_on = models.DateField(null=True, blank=True)
    revision = models.ForeignKey("evidence.Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    page = models.PositiveIntegerField(null=True, blank=True)
    left = models.PositiveSmallIntegerField(null=True, blank=True)
    top = models.PositiveSmallIntegerField(null=True, blank=True)
    width = models.PositiveSmallIntegerField(null=True, blank=True)
    height = models.PositiveSmallIntegerField(null=True, blank=True)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    #: The return that took it to the unit; None while it waits for one.
    returned_in = models.ForeignKey(Return, on_delete=models.PROTECT, null=True, blank=True, related_name="findings")
    reply = models.TextField(blank=True, default="")
    replied_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    replied_at = models.DateTimeField(null=True, blank=True)
    #: Mended by a new file, a changed answer or a reply, as the unit says.
    mended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Give the answer with the key."""
        return f"{self.answer_id} finding {self.pk}"
