"""Makes reports for tests: a published result of three communes, with a PAR officer in the first."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.reports.actions import compiling, drafting
from parindex.reports.actions.drafting import New
from parindex.reports.models import Batch, Report, Retyping, Span
from parindex.results import queries as results
from parindex.units.models import Unit
from tests.results.making import make_answers, make_publication, make_units

if TYPE_CHECKING:
    from parindex.reports.models import Version
    from parindex.results.models import Publication

AT = datetime(2023, 4, 3, 2, 0, tzinfo=UTC)


@dataclass(slots=True, kw_only=True)
class Desk:
    """A published result, the unit in focus with its people, and the one who published."""

    publication: "Publication"
    unit: Unit
    assessor: Unit
    officer: User
    head: User
    manager: User
    observer: User
    stranger: User

    def report(self, kind: str = "index_report") -> Report:
        """Begin a report of the unit."""
        new = New(kind=kind, unit=self.unit, year=2022, span=Span.YEAR, publication=self.publication)
        return drafting.begin(new=new, by=self.officer, at=AT)

    def compiled(self, report: Report) -> "Version":
        """Compile a report."""
        return compiling.compile_report(report_id=report.pk, by=self.officer, at=AT)


def make_desk() -> Desk:
    """Publish a result of three communes."""
    province = Unit(code="tinh-thu", kind=Unit.Kind.PROVINCE)
    province.rename("Tỉnh Thử")
    province.save()
    units = make_units(3)
    units[1] = type(units[1])(code="xa-01", name="Xã số 1", answers=make_answers(9, late=2))
    publication = make_publication(units, assessor=("tinh-thu", "Tỉnh Thử"))
    Unit.objects.filter(code__startswith="xa-").update(parent=province)
    unit = Unit.objects.get(code="xa-01")
    return Desk(
        publication=publication,
        unit=unit,
        assessor=province,
        officer=person("par-officer", unit, RoleKind.PAR_OFFICER),
        head=person("head", unit, RoleKind.HEAD),
        manager=person("manager", province, RoleKind.MANAGER),
        observer=person("observer", province, RoleKind.OBSERVER),
        stranger=person("stranger", Unit.objects.get(code="xa-02"), RoleKind.PAR_OFFICER),
    )


def person(name: str, unit: Unit, kind: str) -> User:
    """Make a person with a role."""
    user = User.objects.create(email=f"{name}@example.vn", full_name=name.title(), joined_at=AT)
    Role.objects.create(user=user, unit=unit, kind=kind)
    return user


def make_report_places(people: dict[str, User], units: dict[str, Unit]) -> dict[str, object]:
    """Make what the addresses of reports name: a draft of the commune with a figure retyped, and a finished batch."""
    publication = results.in_force()[0]
    new = New(kind="cchc_report", unit=units["commune"], year=2022, span=Span.Q1)
    report = drafting.begin(new=new, by=people["par_officer"], at=AT)
    version = compiling.compile_report(report_id=report.pk, by=people["par_officer"], at=AT)
    version.pdf = b"%PDF-1.7"
    version.save()
    Retyping.objects.create(version=version, position=0, change="retyped", old="1", new="2", words="1", paragraph=0)
    batch = Batch.objects.create(
        publication=publication,
        unit=units["assessor"],
        kind="plan",
        total=1,
        done=1,
        asked_by=people["manager"],
        asked_at=AT,
        ended_at=AT,
    )
    return {"report": report.pk, "batch": batch.pk}


def complete(report: Report) -> None:
    """Fill in the official parts."""
    Report.objects.filter(pk=report.pk).update(
        number=5, symbol="BC-UBND", day=AT.date(), signer="Nguyễn Văn Thử", recipients=["- Như trên;", "- Lưu: VT."]
    )
