"""What all acts on dossiers share: hold the dossier, add an event, derive anew, mark what changed, log."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.typed import clean
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.dossier import moment
from parindex.dossiers import counting, deriving, refusals
from parindex.dossiers.actions.changes import mark_changed, month_of
from parindex.dossiers.counting import Counted, Parts
from parindex.dossiers.deriving import Happening, Standing
from parindex.dossiers.models import Dossier, DossierEvent, Rating
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.queries import offices
from parindex.dossiers.queries.events import happenings

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: The longest reason that is kept.
LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One event that is to be added; `happened_at` is now where nobody says otherwise."""

    kind: EventKind
    by: "User | None"
    at: datetime
    happened_at: datetime | None = None
    agency: str = ""
    officer_id: int | None = None
    limit_hours: Decimal | None = None
    until: datetime | None = None
    reason: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    corrects: DossierEvent | None = None
    source_key: str = ""


def held(dossier_id: int, by: "User") -> Dossier:
    """Give a dossier that a person sees and this register keeps, held until the end of the transaction.

    Raises `UnknownDossier` and `KeptElsewhere`.
    """
    found = Dossier.objects.select_for_update(of=("self",)).select_related("version__procedure", "unit")
    dossier = found.filter(pk=dossier_id).first()
    if dossier is None or not Dossier.objects.visible_to(by).filter(pk=dossier_id).exists():
        raise refusals.UnknownDossier
    if not dossier.is_ours:
        raise refusals.KeptElsewhere(code=dossier.code, source=dossier.source)
    return dossier


def add(dossier: Dossier, act: Act) -> DossierEvent:
    """Add an event to a dossier that is held, and derive the dossier anew.

    Raises `ImpossibleOrder`, `FutureMoment`, `BeforeLast` and `CalendarEnds`; then nothing was added.
    """
    events = happenings(dossier)
    happened_at = act.happened_at or act.at
    if act.kind != EventKind.CORRECTED:
        _check_moment(events, happened_at, act.at)
    new = Happening(
        sequence=events[-1].sequence + 1 if events else 1,
        kind=act.kind,
        happened_at=happened_at,
        agency=act.agency,
        officer_id=act.officer_id,
        limit_hours=act.limit_hours,
        until=act.until,
        facts=act.facts,
        corrects=act.corrects.sequence if act.corrects else None,
    )
    before = dossier.received_at
    settle(dossier, [*events, new], act.at)
    event = DossierEvent.objects.create(
        dossier=dossier,
        sequence=new.sequence,
        kind=act.kind,
        happened_at=happened_at,
        recorded_at=act.at,
        by=act.by,
        agency=act.agency,
        officer_id=act.officer_id,
        limit_hours=act.limit_hours,
        until=act.until,
        reason=reason_of(act.reason),
        facts=dict(act.facts),
        corrects=act.corrects,
        source_key=act.source_key,
    )
    mark(dossier, act.at, before)
    return event


def refresh(dossier: Dossier, at: datetime) -> None:
    """Derive a dossier anew after its papers, payments or rating changed."""
    before = dossier.received_at
    settle(dossier, happenings(dossier), at)
    mark(dossier, at, before)


def settle(dossier: Dossier, events: list[Happening], at: datetime) -> None:
    """Derive everything that follows from the events of a dossier, and save it."""
    standing = derived(dossier, events)
    counted = counting.counted(dossier.version, events, parts_of(dossier))
    for name, value in (asdict(standing) | asdict(counted)).items():
        setattr(dossier, name, value)
    dossier.updated_at = at
    dossier.save()


def derived(dossier: Dossier, events: list[Happening]) -> Standing:
    """Give how a dossier stands after events, by the clock of its unit."""
    clock = offices.clock_of(dossier.unit_id)
    try:
        return deriving.standing(clock, dossier.version.limit, events)
    except OutsideCalendar as outside:
        raise refusals.CalendarEnds(day=f"{outside.day:%d/%m/%Y}") from outside


def recounted(dossier: Dossier) -> tuple[Standing, Counted]:
    """Give what a dossier should say by its events, parts and clock, to be held against what it says."""
    events = happenings(dossier)
    return derived(dossier, events), counting.counted(dossier.version, events, parts_of(dossier))


def parts_of(dossier: Dossier) -> Parts:
    """Give what belongs to a dossier beside its events. Four queries."""
    score, is_dislike = Rating.objects.filter(dossier=dossier).values_list("score", "is_dislike").first() or (
        None,
        False,
    )
    return Parts(
        papers=list(dossier.components.order_by("position")),
        payments=list(dossier.payments.order_by("pk")),
        score=score,
        is_dislike=is_dislike,
        petitioned=dossier.petitions.exists(),
    )


def mark(dossier: Dossier, at: datetime, before: datetime | None = None) -> None:
    """Mark the month of receipt of a dossier as changed, and the one in which it stood before."""
    moments = [one for one in (before, dossier.received_at) if one is not None]
    if moments:
        mark_changed(pairs={(dossier.unit_id, month_of(one)) for one in moments}, at=at)


def record(
    dossier: Dossier, verb: str, *, by: "User | None", at: datetime, before: object = None, **after: object
) -> None:
    """Log an act on a dossier, as its last step; nothing personal goes into the log, and no free text."""
    target = Target(kind="dossier", id=str(dossier.pk), name=dossier.code)
    change = Change(before=before, after={"status": dossier.status, **after})
    audit.record(by=actor(by), at=at, verb=f"dossier.{verb}", target=target, change=change)


def reason_of(text: str) -> str:
    """Give a reason as it is kept."""
    return clean(text).strip()[:LONGEST]


def required_reason(text: str) -> str:
    """Give a reason that has to be there; raises `NoReason`."""
    reason = reason_of(text)
    if not reason:
        raise refusals.NoReason
    return reason


def not_allowed() -> refusals.NotAllowed:
    """Give the refusal of somebody who has no part in an act."""
    return refusals.NotAllowed(who="bộ phận một cửa hoặc công chức phụ trách CCHC của đơn vị")


def _check_moment(events: list[Happening], happened_at: datetime, at: datetime) -> None:
    if happened_at > at:
        raise refusals.FutureMoment(moment=moment(happened_at))
    happened = deriving.effective(events)
    if happened and happened_at < happened[-1].happened_at:
        raise refusals.BeforeLast(moment=moment(happened_at), last=moment(happened[-1].happened_at))
