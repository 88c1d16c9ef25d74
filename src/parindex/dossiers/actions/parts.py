"""What is noted of a dossier beside its way: papers digitised, synced, stored; and how the applicant rates it."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.core.working_time.statuses import Status
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions.acting import Act, add, held, mark, not_allowed, record, refresh
from parindex.dossiers.counting import is_dislike as counts_as_dislike
from parindex.dossiers.models import Component, Dossier, Rating
from parindex.dossiers.models.events import EventKind

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: States in which an applicant has had their result, or their refusal.
RATED_IN = (Status.NOT_RECEIVED, Status.WITHDRAWN, Status.STOPPED, Status.DONE, Status.RETURNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What is known of a dossier; None says nothing."""

    synced: bool | None = None
    stored: bool | None = None
    population_used: bool | None = None
    is_electronic: bool | None = None
    is_digitised: bool | None = None
    certified_copies: int | None = None


@transaction.atomic
def digitise(*, dossier_id: int, positions: Collection[int], by: "User", at: datetime) -> Dossier:
    """Record that papers of a dossier, by their places, were digitised; those that were before stay as they are.

    Raises `UnknownDossier`, `NotAllowed`, `UnknownComponent`, `NothingChanged`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_work(by, dossier):
        raise not_allowed()
    rows = {one.position: one for one in dossier.components.select_for_update()}
    unknown = sorted(set(positions) - set(rows))
    if unknown:
        raise refusals.UnknownComponent(position=unknown[0])
    new = [rows[one] for one in sorted(set(positions)) if not rows[one].is_digitised]
    if not new:
        raise refusals.NothingChanged
    for row in new:
        row.is_digitised, row.digitised_at = True, at
    Component.objects.bulk_update(new, ["is_digitised", "digitised_at"])
    add(dossier, Act(kind=EventKind.NOTED, by=by, at=at, facts={"papers": [row.position for row in new]}))
    record(dossier, "digitise", by=by, at=at, papers=[row.position for row in new])
    return dossier


@transaction.atomic
def note(*, dossier_id: int, noted: Noted, by: "User", at: datetime) -> Dossier:
    """Note facts of a dossier: synced with the national portal, stored, population data used.

    Raises `UnknownDossier`, `NotAllowed`, `NothingChanged`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_work(by, dossier) and not permissions.may_receive(by, dossier.unit_id):
        raise not_allowed()
    facts = {name: value for name, value in asdict(noted).items() if value is not None}
    if not facts:
        raise refusals.NothingChanged
    add(dossier, Act(kind=EventKind.NOTED, by=by, at=at, facts=facts))
    record(dossier, "note", by=by, at=at, **facts)
    return dossier


@transaction.atomic
def rate(*, code: str, at: datetime, score: int | None = None, is_dislike: bool = False) -> Rating:
    """Let an applicant, who knows the code, rate a dossier that has ended, from 1 to 5 or as disliked, once.

    Raises `UnknownDossier`, `NotRateable`, `AlreadyRated`.
    """
    dossier = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("version")
        .filter(code=code.strip().upper())
        .first()
    )
    if dossier is None:
        raise refusals.UnknownDossier
    if dossier.state not in RATED_IN or not (is_dislike or (score is not None and 1 <= score <= 5)):
        raise refusals.NotRateable
    if Rating.objects.filter(dossier=dossier).exists():
        raise refusals.AlreadyRated
    rating = Rating.objects.create(dossier=dossier, score=score, is_dislike=is_dislike, at=at)
    _count(dossier, rating, at)
    record(dossier, "rate", by=None, at=at, score=score, is_dislike=is_dislike)
    return rating


def _count(dossier: Dossier, rating: Rating, at: datetime) -> None:
    """Let the figures count a rating, also of a dossier that another system keeps."""
    if dossier.is_ours:
        refresh(dossier, at)
        return
    dossier.disliked = counts_as_dislike(rating.score, rating.is_dislike)
    dossier.updated_at = at
    dossier.save(update_fields=["disliked", "updated_at"])
    mark(dossier, at)
