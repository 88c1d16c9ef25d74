"""Makes rounds for tests: a small set, a province with units, people of each role, and dates around a moment."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.core.locks import PhaseKind, Window
from parindex.criteria import actions as criteria_actions
from parindex.rounds.actions import opening
from parindex.rounds.models import Answer, Assignment, Round, Sheet, SheetArea
from parindex.units.models import Unit
from tests.remembering import remembered

#: A moment in the self-scoring phase of the rounds made here; a Monday morning in Việt Nam.
NOW = datetime(2023, 1, 9, 2, 0, tzinfo=UTC)

#: Two areas, four self-scored items of three kinds, one surveyed item: 10 points.
SET = """
criteria_set:
  id: TEST-2022
  title: "Bộ chỉ số thử"
  sources: {rc: "phục dựng để thử"}
  legal_basis: "Quyết định số 1/QĐ-UBND ngày 01/01/2022 của UBND tỉnh"
  scale: 10
  rounding: {total_decimals: 2, mode: half_up, area_decimals: 3}
  ranking: {total_decimals: 2, area_decimals: 3}
  classes:
    - [9, "Hoàn thành xuất sắc nhiệm vụ"]
    - [7.5, "Hoàn thành tốt nhiệm vụ"]
    - [0, "Hoàn thành nhiệm vụ"]
  weak_area_threshold: 0.75
  not_arising_default: reduce_max
  areas:
    - code: "1"
      name: "Chỉ đạo, điều hành"
      max: 5
      method: documents
      src: rc
      leaves:
        - {code: "1.1", name: "Hoàn thành kế hoạch", max: 3, rule: {kind: linear, num: "nhiệm vụ hoàn thành", den: "nhiệm vụ đề ra", full_at: 1.0}, evidence: ["Báo cáo năm"], src: rc}
        - {code: "1.2", name: "Ban hành kế hoạch", max: 2, rule: {kind: boolean, on: "ban hành đúng hạn"}, evidence: ["Kế hoạch"], src: rc}
    - code: "2"
      name: "Thủ tục hành chính"
      max: 5
      method: documents
      src: rc
      leaves:
        - {code: "2.1", name: "Hồ sơ đúng hạn", max: 2, rule: {kind: linear, num: "hồ sơ đúng hạn", den: "hồ sơ đã giải quyết", full_at: 1.0}, evidence: ["Biểu 06"], src: rc}
        - {code: "2.2", name: "Báo cáo định kỳ", max: 1, rule: {kind: deduct_per_unit, per: 0.25, unit: "báo cáo thiếu"}, evidence: ["Báo cáo"], src: rc}
        - {code: "2.3", name: "Hài lòng của người dân", max: 2, method: survey, rule: {kind: sipas_linear}, src: rc}
"""  # noqa: E501


def make_unit(code: str, kind: str = Unit.Kind.COMMUNE, parent: Unit | None = None) -> Unit:
    unit = Unit(code=code, kind=kind, parent=parent)
    unit.rename(f"Xã {code.title()}" if kind == Unit.Kind.COMMUNE else f"Tỉnh {code.title()}")
    unit.save()
    return unit


def make_person(name: str, unit: Unit, *kinds: str) -> User:
    user = User.objects.create(email=f"{name}@example.vn", full_name=name.replace("-", " ").title(), joined_at=NOW)
    for kind in kinds:
        Role.objects.create(user=user, unit=unit, kind=kind)
    return user


@dataclass(slots=True, kw_only=True)
class Scene:
    """A round with its people: `commune` is the unit in focus, `other` a second one."""

    province: Unit
    communes: list[Unit]
    manager: User
    administrator: User
    appraisers: list[User]
    council: list[User]
    observer: User
    par_officer: User
    officer: User
    head: User
    stranger: User
    round: Round
    others: dict[str, User] = field(default_factory=dict)

    @property
    def commune(self) -> Unit:
        return self.communes[0]

    @property
    def sheet(self) -> Sheet:
        return Sheet.objects.get(round=self.round, unit=self.commune)

    def answer(self, item: str, unit: Unit | None = None) -> Answer:
        return Answer.objects.select_related("sheet__round", "sheet__unit", "area").get(
            sheet__round=self.round, sheet__unit=unit or self.commune, item=item
        )

    def area(self, code: str, unit: Unit | None = None) -> SheetArea:
        return SheetArea.objects.select_related("sheet__round", "sheet__unit").get(
            sheet__round=self.round, sheet__unit=unit or self.commune, code=code
        )


def phase_windows(now: datetime = NOW) -> dict[PhaseKind, Window]:
    """Give phases of ten days each; `now` is in the middle of the first."""
    start = now - timedelta(days=5)
    return {
        kind: Window(
            opens_at=start + timedelta(days=10 * place), closes_at=start + timedelta(days=10 * place + 10, seconds=-1)
        )
        for place, kind in enumerate(PhaseKind)
    }


@remembered
def make_scene(*, communes: int = 3, is_open: bool = True) -> Scene:
    """Make a province with communes, people of each role in the first, and an open round of the small set."""
    province = make_unit("province", Unit.Kind.PROVINCE)
    units = [make_unit(f"commune-{number}", parent=province) for number in range(1, communes + 1)]
    manager = make_person("manager", province, RoleKind.MANAGER)
    criteria_id = criteria_actions.import_set(content=SET.encode(), at=NOW)
    new = opening.NewRound(name="Đợt 2022", year=2022, assessor_id=province.pk, criteria_id=criteria_id)
    current = opening.create(new=new, by=manager, at=NOW)
    opening.set_phases(round_id=current.pk, windows=phase_windows(), by=manager, at=NOW)
    opening.choose_units(round_id=current.pk, unit_ids=[unit.pk for unit in units], by=manager, at=NOW)
    if is_open:
        current = opening.open_round(round_id=current.pk, by=manager, at=NOW)
    return Scene(
        province=province,
        communes=units,
        manager=manager,
        administrator=make_person("administrator", province, RoleKind.ADMINISTRATOR),
        appraisers=[make_person(f"appraiser-{number}", province, RoleKind.APPRAISER) for number in (1, 2)],
        council=[make_person(f"council-{number}", province, RoleKind.COUNCIL) for number in (1, 2, 3)],
        observer=make_person("observer", province, RoleKind.OBSERVER),
        par_officer=make_person("par-officer", units[0], RoleKind.PAR_OFFICER),
        officer=make_person("officer", units[0], RoleKind.OFFICER),
        head=make_person("head", units[0], RoleKind.HEAD),
        stranger=make_person("stranger", units[-1], RoleKind.PAR_OFFICER),
        round=current,
    )


def assign_appraiser(
    area: SheetArea, appraiser: User, stage: str = "appraisal_1", *, is_lead: bool = True
) -> Assignment:
    return Assignment.objects.create(area=area, appraiser=appraiser, stage=stage, is_lead=is_lead)
