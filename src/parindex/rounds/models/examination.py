"""What the machine made of the documents of a sheet: what stands for what under each item, and what to look at."""

from django.db import models

from parindex.rounds.models.answers import Answer
from parindex.rounds.models.sheets import Sheet


class AnswerEvidence(models.Model):
    """What an item requires, part by part, with the document that stands for each; only where something is filed.

    How far it goes as a whole is `Answer.evidence_state`.
    """

    answer = models.OneToOneField(Answer, on_delete=models.CASCADE, related_name="evidence")
    #: The parts, as `rounds.sufficiency` writes them.
    parts = models.JSONField()
    #: When the first window closes in which something that is missing could be issued.
    closes_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        """Give the key of the answer."""
        return str(self.answer_id)


class Examination(models.Model):
    """What was found among all documents of a sheet; asked for whenever one of them changes, done by the workers."""

    sheet = models.OneToOneField(Sheet, on_delete=models.CASCADE, related_name="examination")
    #: Findings, as `rounds.sufficiency` writes them.
    findings = models.JSONField(default=list)
    #: Grows with every change; what was found of fewer changes is not kept.
    changes = models.PositiveIntegerField(default=0)
    #: When it was last asked for and is not done yet; None while nothing has changed since.
    asked_at = models.DateTimeField(null=True, blank=True)
    examined_at = models.DateTimeField(null=True, blank=True)
    #: How often it was asked for again since the last change because nothing came of it.
    attempts = models.PositiveSmallIntegerField(default=0)
    #: When it was given up, after the last of these attempts; a change, or a person, has it tried anew.
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """How what waits is found."""

        indexes = [models.Index(fields=["asked_at"], name="examination_by_asked")]

    def __str__(self) -> str:
        """Give the key of the sheet."""
        return str(self.sheet_id)
