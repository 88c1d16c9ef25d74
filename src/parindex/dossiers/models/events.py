"""What happened to a dossier: rows that are only ever added."""

from typing import Any, NoReturn

from django.db import models


class EventKind(models.TextChoices):
    """What can happen to a dossier."""

    REGISTERED = "registered"
    RECEIVED = "received"
    REFUSED = "refused"
    STARTED = "started"
    PASSED_ON = "passed_on"
    SUPPLEMENT_ASKED = "supplement_asked"
    SUPPLEMENT_GIVEN = "supplement_given"
    PAYMENT_ASKED = "payment_asked"
    PAID = "paid"
    EXTENDED = "extended"
    APOLOGISED = "apologised"
    DECIDED = "decided"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    #: It was stored, synced or digitised: facts without a new state.
    NOTED = "noted"
    #: Another event did not happen, or at another moment.
    CORRECTED = "corrected"
    #: Its source says something else than before.
    RESTATED = "restated"


class AppendOnly(RuntimeError):
    """Events are never changed nor deleted."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("events of dossiers are only ever added; add a correction instead")


class EventQuerySet(models.QuerySet["DossierEvent"]):
    """Reads of events; whatever would change one is refused."""

    def update(self, **_values: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly

    def delete(self) -> NoReturn:
        """Refuse."""
        raise AppendOnly

    def bulk_update(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly


class DossierEvent(models.Model):
    """One event, with the moment at which it happened and that at which it was recorded."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="events")
    sequence = models.PositiveIntegerField()
    kind = models.CharField(max_length=24, choices=EventKind)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    #: None for an applicant, and for what a system sent.
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: Whom it was handed to: another agency, or an officer of the unit; and the limit of that step in working hours.
    agency = models.CharField(max_length=200, blank=True, default="")
    officer = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    limit_hours = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    #: The new day of an apology.
    until = models.DateTimeField(null=True, blank=True)
    #: What is missing, why it was refused; shown only to who sees the applicant.
    reason = models.TextField(blank=True, default="")
    #: What else it says, without personal data: the keys of `counting.FACTS`.
    facts = models.JSONField(default=dict)
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections")
    #: What a system calls it, with the name of the system, so that it is taken once.
    source_key = models.CharField(max_length=160, blank=True, default="")

    objects = EventQuerySet.as_manager()

    class Meta:
        """Integrity of events."""

        constraints = [
            models.UniqueConstraint(fields=["dossier", "sequence"], name="dossier_event_has_its_number"),
            models.UniqueConstraint(
                fields=["source_key"], condition=~models.Q(source_key=""), name="dossier_event_is_taken_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["officer", "dossier"],
                condition=models.Q(officer__isnull=False),
                name="dossier_event_by_officer",
            )
        ]

    def __str__(self) -> str:
        """Give the dossier with the number and the kind."""
        return f"{self.dossier_id} {self.sequence} {self.kind}"

    def save(self, *args: Any, **options: Any) -> None:
        """Add the event; raises `AppendOnly` for one that is there already."""
        if not self._state.adding:
            raise AppendOnly
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly
