"""The dossiers of the seed: the days from 15/12/2022 to 30/3/2023 of xã Đồng Tâm, and its report's figures beside them.

The report names no dossier. These are made so that they give every figure of it that can be: 192 = 3 direct + 186
online + 3 carried over, 190 in time, 1 late because of another agency, 1 in progress. That 139 had a fee due and 118 of
them were paid online is inferred: of all fractions with a denominator of at most 192 only 118/139 is 84,89 %.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib.resources import files
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import yaml
from django.contrib.auth.hashers import make_password
from django.db import transaction

from parindex.accounts import queries as accounts
from parindex.accounts.actions import people as acting
from parindex.accounts.actions import roles
from parindex.accounts.kinds import RoleKind
from parindex.core.working_time.hours import VIETNAM, WorkingClock
from parindex.core.working_time.statuses import Status
from parindex.dossiers import procedure_tables
from parindex.dossiers.actions import catalogue, stating, taking_over
from parindex.dossiers.actions.stating import NewValue
from parindex.dossiers.actions.taking_over import Taken
from parindex.dossiers.queries import dossiers, offices
from parindex.kit import tables
from parindex.results.showcase import people
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

UNIT, SOURCE = "dong-tam", "bo-phan-mot-cua"
#: Who keeps the figures of the commune.
ADDRESS = people.address("cchc.dongtam")
_FILES = files("parindex.results") / "demonstration"
_CODE = "000.10.36.H23-{day:%y%m%d}-{number:04}"
_AGENCY = "Sở Lao động - Thương binh và Xã hội"
_SUPPORT, _COPIES, _SIGNATURES, _DEATHS, _BIRTHS = "1.001776", "2.000815", "2.000884", "1.000656", "1.001193"
#: How many were received in the period, by procedure: 189, of which 139 with a fee.
_RECEIVED = {_COPIES: 74, _SIGNATURES: 30, "1.004873": 35, _BIRTHS: 19, _DEATHS: 10, "1.000894": 10, _SUPPORT: 11}
_DAYS = {_SUPPORT: 10, "1.004873": 3}
_FEES = frozenset({_COPIES, _SIGNATURES, "1.004873"})
_CARRIED, _DIRECT, _UNPAID, _NO_RESULT = 3, 3, 21, 24
_DIRECTLY, _ONLINE = 1, 2
_LEVELS = {_BIRTHS: "mức độ 4"}

#: Where the report has each figure.
_PRINTED: Mapping[str, tuple[object, ...]] = {
    "report.total": ("total",),
    "report.direct": ("direct",),
    "report.online": ("online",),
    "report.carried_over": ("carried_over",),
    "report.on_time": ("resolved_on_time_or_early",),
    "report.late": ("resolved_late",),
    "report.late_share": ("late_share_as_printed",),
    "report.in_progress": ("in_progress",),
    "report.copies": ("certified_electronic_copies",),
    "report.components_yes": ("input_digitised", True),
    "report.components_no": ("input_digitised", False),
    "report.components_share": ("input_digitised", "share_as_printed"),
    "report.results_yes": ("result_digitised", True),
    "report.results_no": ("result_digitised", False),
    "report.results_share": ("result_digitised", "share_as_printed"),
    "report.level_4": ("online_level_4",),
    "report.level_3": ("online_level_3",),
    "report.paid_share": ("online_payment_share",),
}


@transaction.atomic
def load(at: datetime) -> int:
    """Take the dossiers over and state what the report prints, once; 0 where they are there, or the commune is not."""
    unit = units.with_code(UNIT)
    if unit is None or dossiers.has_any(unit.pk):
        return 0
    told = yaml.safe_load((_FILES / "facts.yaml").read_text(encoding="utf-8"))
    facts, about = told["dossiers_q1_2023"], told["report"]
    reading = procedure_tables.read(tables.read((_FILES / "procedures-2022.csv").read_bytes()))
    catalogue.import_procedures(reading=reading, on=date(2022, 1, 1), by=None, at=at)
    codes = [row.code for row in reading.rows]
    catalogue.offer(unit_id=unit.pk, codes=codes, valid_from=date(2022, 1, 1), by=None, at=at)
    rows = list(made(offices.clock_of(unit.pk), facts["from"], facts["to"]))
    count = taking_over.take_over(unit_id=unit.pk, source=SOURCE, rows=rows, by=None, at=at)
    officer = _officer(at)
    for value in printed(facts, unit.pk, f"{about['title']} ({about['unit']})"):
        stating.state_value(new=value, by=officer, at=at)
    return count


def printed(facts: Mapping[Any, Any], unit_id: int, source: str) -> Iterator[NewValue]:
    """Give every figure as the report prints it: counts, and shares of a hundred."""
    for code, path in _PRINTED.items():
        value: Any = facts
        for step in path:
            value = value[step]
        is_share = isinstance(value, str)
        yield NewValue(
            unit_id=unit_id,
            indicator=code,
            begins_on=facts["from"],
            ends_on=facts["to"] + timedelta(days=1),
            numerator=Decimal(str(value).removesuffix("%").strip().replace(",", ".")),
            denominator=Decimal(100) if is_share else None,
            source=source,
        )


def made(clock: WorkingClock, first: date, last: date) -> Iterator[Taken]:
    """Make the dossiers: those carried over, those of the period spread over its days, the late and the open one."""
    before = clock.opening_after(_at(first - timedelta(days=9)))
    for number in range(_CARRIED):
        received = before + timedelta(minutes=20 * number)
        yield _one(clock, _Asked(code=_SUPPORT, received=received, number=number, channel=_DIRECTLY))
    spread = list(chain.from_iterable(repeat(code, count) for code, count in _RECEIVED.items()))
    spread = [code for _, code in sorted(enumerate(spread), key=lambda pair: (pair[0] * 67) % len(spread))]
    days = (last - first).days - 20
    seen: dict[str, int] = {}
    for number, code in enumerate(spread, start=_CARRIED):
        seen[code] = seen.get(code, 0) + 1
        received = clock.opening_after(_at(first + timedelta(days=days * (number - _CARRIED) // len(spread) - 1)))
        received += timedelta(minutes=7 * (number % 30))
        is_direct = code == _DEATHS and seen[code] <= _DIRECT
        if code == _SUPPORT and seen[code] == _RECEIVED[code]:
            received = clock.opening_after(_at(last - timedelta(days=3)))
        late = code == _SUPPORT and seen[code] == _RECEIVED[code] // 2
        channel = _DIRECTLY if is_direct else _ONLINE
        asked = _Asked(code=code, received=received, number=number, channel=channel, place=seen[code], is_late=late)
        yield _one(clock, asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A dossier to make: `number` of all, `place` among those of its procedure."""

    code: str
    received: datetime
    number: int
    channel: int
    place: int = 0
    is_late: bool = False


def _one(clock: WorkingClock, asked: _Asked) -> Taken:
    code, received, number = asked.code, asked.received, asked.number
    day = clock.office.day
    due = clock.after(received, _DAYS.get(code, 1) * day)
    ended = clock.after(due, 3 * day) if asked.is_late else clock.after(received, _DAYS.get(code, 1) * day - day // 4)
    figures: dict[str, bool | int] = {
        "fee_due": code in _FEES,
        "paid_online": code in _FEES and not (code == _SIGNATURES and asked.place <= _UNPAID),
        "components_digitised": asked.channel == _ONLINE or 0 < number < _CARRIED,
        "result_required": True,
        "result_electronic": True,
        "result_digitised": not (code == _COPIES and asked.place <= _NO_RESULT),
        "certified_copies": 1 if code == _COPIES else 0,
    }
    return Taken(
        code=_CODE.format(day=received, number=number + 1),
        procedure=code,
        channel=asked.channel,
        received_at=received,
        due_at=due,
        status=Status.RETURNED,
        ended_at=ended,
        late_agency=_AGENCY if asked.is_late else "",
        original_level=_LEVELS.get(code, "mức độ 3"),
        figures=figures,
    )


def _at(day: date) -> datetime:
    return datetime.combine(day, time(12), VIETNAM)


def _officer(at: datetime) -> "User":
    found = accounts.with_email(ADDRESS)
    if found is not None:
        return found
    new = acting.NewPerson(
        email=ADDRESS,
        full_name="Người dùng minh họa xã Đồng Tâm",
        position="Công chức phụ trách CCHC",
        roles=(roles.NewRole(kind=RoleKind.PAR_OFFICER, unit=UNIT),),
        is_demonstration=True,
    )
    user = acting.create_person(new=new, by=None, at=at)
    user.password = make_password(people.PASSWORD)  # by no act: nobody else types the password of a person
    user.save(update_fields=["password"])
    return user
