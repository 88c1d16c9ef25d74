"""Makes procedures, people and dossiers for tests: a commune with its counter, below a province that oversees it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.core import text
from parindex.core.working_time.hours import VIETNAM
from parindex.dossiers.actions import offices, receiving, working
from parindex.dossiers.actions.receiving import NewApplicant, NewDossier
from parindex.dossiers.models import Dossier, Offer, Procedure, ProcedureVersion
from parindex.units.models import Unit
from tests.accounts.making import make_role
from tests.remembering import remembered
from tests.units.making import make_commune, make_province

#: A Monday morning on which offices work.
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=VIETNAM)
LAW = date(2025, 7, 1)
#: Whose dossiers these are: no log and no figure may hold it.
NAME = "Nguyễn Thị Bí Mật"
PHONE = "0900000001"


def moment(written: str) -> datetime:
    """Give a moment of Vietnam: "2026-03-02 08:10"."""
    return datetime.fromisoformat(written).replace(tzinfo=VIETNAM)


def make_procedure(code: str = "1.001193", *, days: int | None = 5, **more: object) -> ProcedureVersion:
    """Make a procedure of communes, with its first version; None of days is the same day."""
    name = str(more.pop("name", "Đăng ký khai sinh"))
    procedure = Procedure.objects.create(code=code, name=name, folded_name=text.fold(name), field="Hộ tịch")
    given: dict[str, object] = {
        "number": 1,
        "valid_from": LAW,
        "name": name,
        "field": "Hộ tịch",
        "authority": "commune",
        "limit_hours": None if days is None else Decimal(days * 8),
        "online_level": "full",
        "result_type": "Giấy khai sinh",
        "content_hash": f"{code}-1",
        "imported_at": NOW,
    }
    return ProcedureVersion.objects.create(procedure=procedure, **(given | more))


def make_offer(unit: Unit, version: ProcedureVersion, *, covers_below: bool = False) -> Offer:
    """Let a unit offer a procedure."""
    return Offer.objects.create(unit=unit, procedure=version.procedure, valid_from=LAW, covers_below=covers_below)


@dataclass(slots=True, kw_only=True)
class Scene:
    """A commune with its people, another one, and the province above both."""

    province: Unit
    unit: Unit
    other: Unit
    version: ProcedureVersion
    counter: User
    officer: User
    par_officer: User
    head: User
    manager: User
    observer: User
    administrator: User
    #: At the counter of the other commune.
    stranger: User


@remembered
def make_scene() -> Scene:
    """Make a commune that receives dossiers of one procedure, limit five days."""
    province = make_province()
    unit, other = make_commune("Xã Đồng Tâm", province), make_commune("Xã Tân Hương", province)
    administrator = make_role(RoleKind.ADMINISTRATOR, province)
    offices.set_office(unit_id=unit.pk, identifier="H24.101", by=administrator, at=NOW)
    offices.set_office(unit_id=other.pk, identifier="H24.102", by=administrator, at=NOW)
    version = make_procedure()
    make_offer(province, version, covers_below=True)
    return Scene(
        province=province,
        unit=unit,
        other=other,
        version=version,
        counter=make_role(RoleKind.COUNTER, unit),
        officer=make_role(RoleKind.OFFICER, unit),
        par_officer=make_role(RoleKind.PAR_OFFICER, unit),
        head=make_role(RoleKind.HEAD, unit),
        manager=make_role(RoleKind.MANAGER, province),
        observer=make_role(RoleKind.OBSERVER, province),
        administrator=administrator,
        stranger=make_role(RoleKind.COUNTER, other, "stranger@example.vn"),
    )


def new_dossier(scene: Scene, **more: object) -> NewDossier:
    """Give what the counter takes in."""
    given: dict[str, object] = {
        "unit_id": scene.unit.pk,
        "procedure": scene.version.procedure.code,
        "applicant": NewApplicant(name=NAME, phone=PHONE, address="Thôn Bí Mật"),
    }
    return NewDossier(**(given | more))  # type: ignore[arg-type]


def receive(scene: Scene, at: datetime = NOW, **more: object) -> Dossier:
    """Receive a dossier at the counter."""
    return receiving.receive(new=new_dossier(scene, **more), by=scene.counter, at=at)


def hand_to(dossier: Dossier, officer: User, by: User, at: datetime) -> Dossier:
    """Hand a dossier to an officer."""
    return working.pass_on(dossier_id=dossier.pk, to=working.Handing(officer_id=officer.pk), by=by, at=at)
