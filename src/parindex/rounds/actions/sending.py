"""What sends a sheet in: the head signs for its areas, or the round manager takes in what nobody signed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.accounts.kinds import RoleKind
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.locks import LockReason, PhaseKind
from parindex.core.sentences import Template
from parindex.core.workflow import STATES, Act, AreaState, after, is_allowed
from parindex.evidence import actions as documents
from parindex.rounds import permissions, refusals
from parindex.rounds.actions.notifying import Message, notify
from parindex.rounds.models import Assignment, Return, Sheet, SheetArea, Submission
from parindex.rounds.queries.sending import Contents, Review, answers_nothing, contents, review
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Revision

_SENT = Template("{unit} đã gửi {count} lĩnh vực lúc {at}: {areas}", "{unit} sent in {count} areas at {at}: {areas}")
_SENT_AGAIN = Template("{unit} đã gửi lại lĩnh vực {area} sau khi sửa", "{unit} has sent area {area} again")
_TAKEN_IN = Template(
    "Phiếu của {unit} đã được nhận như đang có lúc {at}: {areas}",
    "The sheet of {unit} was taken as it stood at {at}: {areas}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What the head signs: which areas (all that can be sent without any), by what, and what they saw.

    `stamp` is that of the page that they read; an empty one is not compared.
    """

    area_codes: Collection[str] = ()
    is_confirmed: bool = False
    upload_key: UUID | None = None
    confirms_warnings: bool = False
    stamp: str = ""


@transaction.atomic
def submit(*, sheet_id: int, signature: Signature, by: "User", at: datetime) -> list[Submission]:
    """Send areas of a sheet in: the checks run here, the answers are sealed as they stand, the areas lock.

    After the deadline it is a late filing. Raises `Sheet.DoesNotExist` for one that a person cannot see, `NotAllowed`,
    `NotSigned`, `Locked` before the phase, `WholeSheetOnly`, `NotPossibleNow`, `NothingToDo`, `ChecksStop`,
    `NotConfirmed`, `ChangedSinceSeen`, and what the store refuses of a signed file.
    """
    sheet = _sheet(sheet_id, by)
    if not permissions.may_submit(by, sheet):
        raise refusals.NotAllowed(who="chủ tịch UBND")
    if not (signature.is_confirmed or signature.upload_key):
        raise refusals.NotSigned
    dates = calendar(sheet.round)
    areas = chosen(sheet, _locked_areas(sheet), signature.area_codes)
    _check_begun(sheet, dates, areas, at)
    held = contents(sheet)
    _check(review(held, areas, dates, at), signature)
    signed = _signed(sheet, signature, by, at)
    sent = _send(areas, held, Submission(signed=signed, by=by, at=at))
    _tell(sheet, sent, _SENT, at)
    for submission, area in zip(sent, areas, strict=True):
        _record("area.submit", submission, area, sheet, Change(after={"number": submission.number}))
    return sent


@transaction.atomic
def take_in(*, sheet_id: int, area_codes: Collection[str] = (), by: "User", at: datetime) -> list[Submission]:
    """Take in what a unit left unsigned, as it stands, once its own date has passed; by the round manager.

    Raises `Sheet.DoesNotExist`, `NotAllowed`, `StillOpen`, `NotPossibleNow`, `NothingToDo`.
    """
    sheet = _sheet(sheet_id, by)
    if not permissions.may_manage(by, sheet.round):
        raise refusals.NotAllowed(who="người chủ trì đợt")
    dates = calendar(sheet.round)
    areas = _taken(sheet, _locked_areas(sheet), area_codes)
    for area in areas:
        _check_over(area, sheet, dates, at)
        area.is_unfinished = area.is_unfinished or area.is_ is AreaState.DRAFT
    sent = _send(areas, contents(sheet), Submission(by=by, at=at, is_taken_in=True))
    _tell(sheet, sent, _TAKEN_IN, at)
    for submission, area in zip(sent, areas, strict=True):
        _record("area.take_in", submission, area, sheet, Change(after={"number": submission.number}))
    return sent


def chosen(sheet: Sheet, areas: Sequence[SheetArea], codes: Collection[str]) -> list[SheetArea]:
    """Give the areas that are sent: those named, or all that can be; surveyed ones go along with the first.

    Raises `NotPossibleNow` for one that was sent already, `WholeSheetOnly`, `NothingToDo`, and `DoesNotExist`.
    """
    criteria = criteria_of(sheet.round)
    if unknown := set(codes) - {area.code for area in areas}:
        raise SheetArea.DoesNotExist(unknown)
    possible = [area for area in areas if is_allowed(Act.SUBMIT, area.is_)]
    wanted = [area for area in areas if area.code in codes] if codes else possible
    for area in wanted:
        if area not in possible:
            raise refusals.NotPossibleNow(area=area.code, state=STATES[area.is_]())
    if not wanted:
        raise refusals.NothingToDo(what="mọi lĩnh vực đã gửi")
    along = [
        area
        for area in possible
        if area not in wanted and area.is_ is AreaState.DRAFT and answers_nothing(criteria, area.code)
    ]
    left = [area for area in possible if area not in wanted and area not in along and area.is_ is AreaState.DRAFT]
    if left and not sheet.round.submits_by_area and any(area.is_ is AreaState.DRAFT for area in wanted):
        raise refusals.WholeSheetOnly
    return sorted([*wanted, *along], key=lambda area: (area.position, area.pk))


def close_return(area: SheetArea, at: datetime) -> None:
    """Close the return of an area, if one is open: its items are locked again. The area is saved by the caller."""
    Return.objects.filter(area=area, closed_at__isnull=True).update(closed_at=at)
    area.answers.filter(is_returned=True).update(is_returned=False)
    area.return_due = None


def _sheet(sheet_id: int, by: "User") -> Sheet:
    return Sheet.objects.visible_to(by).select_related("round", "unit").get(pk=sheet_id)


def _locked_areas(sheet: Sheet) -> list[SheetArea]:
    """Lock all areas of a sheet, always in the same order."""
    return list(SheetArea.objects.select_for_update().filter(sheet=sheet).order_by("pk"))


def _check_begun(sheet: Sheet, dates: Calendar, areas: Sequence[SheetArea], at: datetime) -> None:
    lock = dates.lock(PhaseKind.SELF_SCORING, at, sheet.unit_id)
    is_draft = any(area.is_ is AreaState.DRAFT for area in areas)
    if is_draft and lock is not None and lock.reason is LockReason.NOT_YET_OPEN:
        raise refusals.Locked(why=lock.said(), opener=lock.opener())


def _check(found: Review, signature: Signature) -> None:
    if found.stops:
        raise refusals.ChecksStop(found.stops)
    if signature.stamp and signature.stamp != found.stamp:
        raise refusals.ChangedSinceSeen
    if found.warnings and not signature.confirms_warnings:
        raise refusals.NotConfirmed(count=len(found.warnings))


def _taken(sheet: Sheet, areas: Sequence[SheetArea], codes: Collection[str]) -> list[SheetArea]:
    if unknown := set(codes) - {area.code for area in areas}:
        raise SheetArea.DoesNotExist(unknown)
    possible = [area for area in areas if is_allowed(Act.TAKE_IN, area.is_)]
    wanted = [area for area in areas if area.code in codes] if codes else possible
    for area in wanted:
        if area not in possible:
            raise refusals.NotPossibleNow(area=area.code, state=STATES[area.is_]())
    if not wanted:
        raise refusals.NothingToDo(what=f"mọi lĩnh vực của {sheet.unit.name} đã gửi")
    return sorted(wanted, key=lambda area: (area.position, area.pk))


def _check_over(area: SheetArea, sheet: Sheet, dates: Calendar, at: datetime) -> None:
    """Refuse to take in what its unit may still work on; each area has its own date once it was returned."""
    window = dates.window(PhaseKind.SELF_SCORING, sheet.unit_id)
    until = area.return_due if area.is_ is AreaState.RETURNED else window.closes_at if window else None
    if until is None or at <= until:
        raise refusals.StillOpen(at=f"{timezone.localtime(until):%H:%M %d/%m/%Y}" if until else "—")


def _signed(sheet: Sheet, signature: Signature, by: "User", at: datetime) -> "Revision | None":
    if signature.upload_key is None:
        return None
    about = documents.About(title=f"Phiếu tự chấm điểm đã ký – {sheet.unit.name} – {sheet.round.name}"[:300])
    document = documents.add_document(
        unit_id=sheet.unit_id,
        upload_key=signature.upload_key,
        about=about,
        origin=documents.Origin.UNIT,
        by=by,
        at=at,
        is_known=True,
    )
    return document.revisions.order_by("-number").first()


def _send(areas: Sequence[SheetArea], held: Contents, sample: Submission) -> list[Submission]:
    """Move each area on and seal its answers; the sample says who, when and by what."""
    act = Act.TAKE_IN if sample.is_taken_in else Act.SUBMIT
    sent = []
    for area in areas:
        again = area.is_ is AreaState.RETURNED
        area.state = after(act, area.is_).value
        area.filed_at = area.filed_at or sample.at
        close_return(area, sample.at)
        area.save(update_fields=["state", "filed_at", "is_unfinished", "return_due"])
        submission = Submission(
            area=area,
            number=area.submissions.count() + 1,
            answers=held.sealed(area.pk),
            signed=sample.signed,
            by=sample.by,
            at=sample.at,
            is_taken_in=sample.is_taken_in,
        )
        submission.save()
        sent.append(submission)
        if again:
            _tell_appraisers(area, held.sheet, sample.at)
    return sent


def _tell(sheet: Sheet, sent: Sequence[Submission], template: Template, at: datetime) -> None:
    people = accounts.people_with([sheet.unit_id], RoleKind.PAR_OFFICER)
    areas = ", ".join(submission.area.code for submission in sent)
    moment = f"{timezone.localtime(at):%H:%M %d/%m/%Y}"
    text = template(unit=sheet.unit.name, count=len(sent), at=moment, areas=areas).say("vi")
    address = reverse("rounds:receipt", args=[sheet.round_id, sheet.unit.code])
    message = Message(kind="sheet_sent", text=text, address=address)
    notify(user_ids=[user.pk for user in people], message=message, current=sheet.round, at=at)


def _tell_appraisers(area: SheetArea, sheet: Sheet, at: datetime) -> None:
    assigned = Assignment.objects.filter(area=area, stage=PhaseKind.APPRAISAL_1.value)
    people = list(assigned.order_by("pk").values_list("appraiser", flat=True))
    text = _SENT_AGAIN(unit=sheet.unit.name, area=area.code).say("vi")
    message = Message(kind="area_sent_again", text=text, address=reverse("rounds:home"))
    notify(user_ids=people, message=message, current=sheet.round, at=at)


def _record(verb: str, submission: Submission, area: SheetArea, sheet: Sheet, change: Change) -> None:
    target = Target.of(area, name=f"{sheet.unit.name} · {area.code}")
    audit.record(by=actor(submission.by), at=submission.at, verb=verb, target=target, change=change)
