"""The pages of figures of one unit with five years of dossiers: alone and with sixteen people at once."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from django.db import connection
from django.urls import reverse

from benchmarks.clients import Person, alone, percentile, together
from benchmarks.figures import Measured, at_most
from benchmarks.office import server, session
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.core.working_time.hours import VIETNAM, WorkingClock
from parindex.core.working_time.statuses import Status
from parindex.dossiers import procedure_tables
from parindex.dossiers.actions import catalogue
from parindex.dossiers.actions.taking_over import Taken, take_over
from parindex.dossiers.figures import days, keeping
from parindex.dossiers.queries import offices
from parindex.kit import cells, clock
from parindex.kit.cells import Table
from parindex.units.models import Unit

MONTHS, A_MONTH = 60, 250
_AT_ONCE, _TIMES, _ALONE = 16, 5, 15
_PROCEDURE = "1.001193"
_TITLES = ("mã TTHC", "tên TTHC", "lĩnh vực", "cấp giải quyết", "thời hạn giải quyết", "mức độ DVC", "hiệu lực từ")
_ROW = (_PROCEDURE, "Đăng ký khai sinh", "Hộ tịch", "xã", "3 ngày", "toàn trình", "01/01/2021")


def measure() -> Sequence[Measured]:
    """Make the unit, count its figures, and open its pages."""
    now = clock.now()
    unit, head = _unit(now)
    first = days.containing(now.date() - timedelta(days=30 * MONTHS), days.KEPT[0]).start
    rows = list(_rows(offices.clock_of(unit.pk), first, now))
    take_over(unit_id=unit.pk, source="bench", rows=rows, by=None, at=now)
    keeping.count(now)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    key = session(head.pk)
    connection.close()
    with server() as port:
        person = Person(port=port, session=key)
        dashboard = reverse("dossiers:figures", args=[unit.code])
        return [
            Measured(what="dossiers of five years", value=len(rows), unit="rows"),
            *_page(person, "dashboard", dashboard, 300),
            *_page(person, "indicator with its dossiers", f"{dashboard}chi-tieu/2.1/", None),
        ]


def _page(person: Person, name: str, address: str, most: int | None) -> Sequence[Measured]:
    by_one = alone(partial(person.get, address), _ALONE)
    crowd = [Person(port=person.port, session=person.session) for _ in range(_AT_ONCE)]
    at_once = together([partial(one.get, address) for one in crowd], _TIMES)
    target = None if most is None else at_most(most)
    return [
        Measured(what=f"{name}: p50, one person", value=percentile(by_one, 0.5) * 1000, unit="ms"),
        Measured(what=f"  p95, {_AT_ONCE} at once", value=percentile(at_once, 0.95) * 1000, unit="ms", target=target),
    ]


def _unit(now: datetime) -> tuple[Unit, User]:
    province = Unit.objects.create(code="bench", name="Tỉnh đo", kind=Unit.Kind.PROVINCE, form=Unit.Form.PROVINCE)
    unit = Unit.objects.create(
        code="bench-xa", name="Xã đo", kind=Unit.Kind.COMMUNE, form=Unit.Form.RURAL_COMMUNE, parent=province
    )
    head = User.objects.create(email="bench@example.vn", full_name="Người đo", is_active=True)
    Role.objects.create(user=head, unit=unit, kind=RoleKind.HEAD)
    table = Table("bench", (cells.make_row(1, _TITLES), cells.make_row(2, _ROW)))
    day = date(2021, 1, 1)
    catalogue.import_procedures(reading=procedure_tables.read([table]), on=day, by=None, at=now)
    catalogue.offer(unit_id=unit.pk, codes=[_PROCEDURE], valid_from=day, by=None, at=now)
    return unit, head


def _rows(working: WorkingClock, first: date, now: datetime) -> Iterator[Taken]:
    """Give dossiers day by day, one of twenty late, a tenth of the last month still open."""
    step = (now.date() - first).days / (MONTHS * A_MONTH)
    for number in range(MONTHS * A_MONTH):
        begun = datetime.combine(first + timedelta(days=int(number * step)), time(8), VIETNAM)
        due = working.after(begun, 3 * working.office.day)
        ended = working.after(begun, (5 if number % 20 == 0 else 2) * working.office.day)
        is_open = ended > now or (number > (MONTHS - 1) * A_MONTH and number % 10 == 0)
        yield Taken(
            code=f"BENCH-{number:06}",
            procedure=_PROCEDURE,
            channel=1 + number % 2,
            received_at=begun,
            due_at=due,
            status=Status.IN_PROGRESS if is_open else Status.RETURNED,
            ended_at=None if is_open else ended,
            late_agency="Sở Tư pháp" if number % 40 == 0 else "",
            figures={
                "components_digitised": number % 3 > 0,
                "result_required": True,
                "result_digitised": number % 4 > 0,
            },
        )
