"""Reminders: by the clock in two steps and a digest to the head, or by hand; who is due several gets one message."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.accounts.kinds import RoleKind
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.locks import PHASES, PhaseKind
from parindex.core.progress import Progress
from parindex.core.typed import clean
from parindex.rounds import refusals, reminders
from parindex.rounds.actions.notifying import Message, notify
from parindex.rounds.actions.opening import managed
from parindex.rounds.models import Reminder, Round, Sheet
from parindex.rounds.queries.progress import sheet_progress
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: The longest text that a manager adds by hand.
LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is due for one unit in one phase: the steps that have not gone out, and how far the unit is."""

    sheet: Sheet
    kind: PhaseKind
    rules: tuple[reminders.Rule, ...]
    closes_at: datetime
    areas: int
    progress: Progress | None = None

    @property
    def phase(self) -> str:
        """Name the phase, in Vietnamese as all mails are."""
        return PHASES[self.kind].vi

    @property
    def day(self) -> str:
        """Write the last moment of the phase."""
        return f"{timezone.localtime(self.closes_at):%H:%M %d/%m/%Y}"


@dataclass(slots=True)
class _Told:
    """What one person is told, and of which round where it is only one."""

    lines: list[Due] = field(default_factory=list)
    is_digest: bool = False


@transaction.atomic
def remind(*, at: datetime) -> int:
    """Send the reminders that are due in all open rounds; gives how many messages. A second run sends nothing more.

    The rounds are held until the end, so that two clocks cannot both find the same reminder due.
    """
    rounds = list(
        Round.objects.select_for_update().filter(opened_at__isnull=False, published_at__isnull=True).order_by("pk")
    )
    found = [line for current in rounds for line in due_in(current, at)]
    if not found:
        return 0
    count = _tell(found, at)
    Reminder.objects.bulk_create(
        [
            Reminder(round=line.sheet.round, unit=line.sheet.unit, kind=line.kind.value, step=rule.step, at=at)
            for line in found
            for rule in line.rules
        ],
        batch_size=500,
    )
    for current in rounds:
        _record(current, [line for line in found if line.sheet.round_id == current.pk], at)
    return count


def due_in(current: Round, now: datetime) -> list[Due]:
    """Give what is due in a round: units that still have work in a phase, and steps that have not gone out."""
    dates = calendar(current)
    gone = set(Reminder.objects.filter(round=current).values_list("unit_id", "kind", "step"))
    found = []
    for kind, states in reminders.WAITING.items():
        waiting = Q(areas__state__in=states)
        sheets = Sheet.objects.filter(round=current).select_related("unit", "round")
        for sheet in sheets.annotate(waiting=Count("areas", filter=waiting)).filter(waiting__gt=0).order_by("pk"):
            window = dates.window(kind, sheet.unit_id)
            if window is None:
                continue
            rules = [rule for rule in reminders.due(window, now) if (sheet.unit_id, kind.value, rule.step) not in gone]
            if rules:
                areas = vars(sheet)["waiting"]
                found.append(Due(sheet=sheet, kind=kind, rules=tuple(rules), closes_at=window.closes_at, areas=areas))
    return _with_progress(found)


@transaction.atomic
def remind_by_hand(*, round_id: int, unit_ids: Collection[int], text: str, by: "User", at: datetime) -> int:
    """Remind the PAR officers and heads of units in the manager's own words; gives how many people were told.

    Raises `NotAllowed`, `ReasonMissing`, and `NothingToDo` where nobody of these units has an account.
    """
    current = managed(round_id, by)
    words = clean(text).strip()[:LONGEST]
    if not words:
        raise refusals.ReasonMissing
    sheets = list(current.sheets.filter(unit__in=unit_ids).select_related("unit").order_by("pk"))
    people = accounts.holders([sheet.unit_id for sheet in sheets], RoleKind.PAR_OFFICER, RoleKind.HEAD)
    if not people:
        raise refusals.NothingToDo(what="các đơn vị này chưa có người nhận")
    kind = calendar(current).current(at) or PhaseKind.SELF_SCORING
    message = Message(kind="reminder", text=f"{current.name}: {words}", address=reverse("rounds:home"))
    count = notify(user_ids=[user.pk for _, _, user in people], message=message, current=current, at=at)
    Reminder.objects.bulk_create(
        [
            Reminder(round=current, unit_id=sheet.unit_id, kind=kind.value, step=Reminder.Step.BY_HAND, by=by, at=at)
            for sheet in sheets
        ],
        batch_size=500,
    )
    change = Change(after={"units": [sheet.unit.code for sheet in sheets], "people": count})
    target = Target.of(current)
    audit.record(by=actor(by), at=at, verb="reminder.send_by_hand", target=target, change=change, reason=words)
    return count


def _with_progress(found: list[Due]) -> list[Due]:
    progress = sheet_progress(sorted({line.sheet.pk for line in found})) if found else {}
    return [
        Due(
            sheet=line.sheet,
            kind=line.kind,
            rules=line.rules,
            closes_at=line.closes_at,
            areas=line.areas,
            progress=progress.get(line.sheet.pk),
        )
        for line in found
    ]


def _tell(found: list[Due], at: datetime) -> int:
    """Write one notice for each person, with a line for everything that is due to them."""
    told: dict[int, _Told] = defaultdict(_Told)
    roles = {(line.sheet.unit_id, rule.role) for line in found for rule in line.rules}
    people = accounts.holders(sorted({unit for unit, _ in roles}), RoleKind.PAR_OFFICER, RoleKind.HEAD)
    for unit_id, kind, user in people:
        for line in found:
            if line.sheet.unit_id == unit_id and any(rule.role == kind for rule in line.rules):
                told[user.pk].is_digest |= kind == RoleKind.HEAD
                if line not in told[user.pk].lines:
                    told[user.pk].lines.append(line)
    return sum(_told(user_id, words, at) for user_id, words in told.items())


def _told(user_id: int, told: _Told, at: datetime) -> int:
    rounds = {line.sheet.round_id: line.sheet.round for line in told.lines}
    current = next(iter(rounds.values())) if len(rounds) == 1 else None
    with translation.override(settings.LANGUAGE_CODE):
        name = "digest" if told.is_digest else "reminder"
        text = render_to_string(f"rounds/mail/{name}.txt", {"lines": told.lines}).strip()
        address = reverse("rounds:home")
    message = Message(kind=name, text=text, address=address)
    return notify(user_ids=[user_id], message=message, current=current, at=at)


def _record(current: Round, found: list[Due], at: datetime) -> None:
    if not found:
        return
    after = [
        {"unit": line.sheet.unit.code, "phase": line.kind.value, "steps": [str(rule.step.value) for rule in line.rules]}
        for line in found
    ]
    target = Target.of(current)
    audit.record(by=actor(None), at=at, verb="reminder.send", target=target, change=Change(after=after))
