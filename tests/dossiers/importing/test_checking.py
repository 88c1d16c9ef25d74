"""What is right becomes a dossier; what contradicts itself is put aside, with its column."""

from typing import Any

import pytest

from parindex.core.working_time.dossier import Course, read_clock
from parindex.dossiers.importing import moments
from parindex.dossiers.importing.catalogue import Catalogue
from parindex.dossiers.importing.checked import Checked
from parindex.dossiers.importing.checking import Checker
from parindex.dossiers.importing.moments import parse
from parindex.dossiers.importing.targets import FLAGS, RESULT_REQUIRED, Target
from parindex.dossiers.queries import offices
from tests.dossiers.making import NOW, Scene

pytestmark = pytest.mark.django_db
RIGHT = {
    Target.CODE: "H24.101-260105-0001",
    Target.PROCEDURE: "1.001193",
    Target.RECEIVED: "05/01/2026 08:00",
    Target.DUE: "12/01/2026 17:00",
}


def check(scene: Scene, scope: int = 0, /, **more: str) -> Checked:
    """Check one row, given by the names of targets."""
    cells = RIGHT | {Target(name): cell for name, cell in more.items()}
    known = Catalogue(scope=scope or scene.unit.pk, unit_id=scene.unit.pk)
    mapping = {target: column for column, target in enumerate(cells)}
    return Checker(mapping, known, NOW).check([(2, list(cells.values()))])


def staged(scene: Scene, **more: str) -> Any:
    checked = check(scene, 0, **more)
    assert not checked.faults, checked.faults
    return checked.staged[0]


def wrong(scene: Scene, **more: str) -> tuple[Target | None, str]:
    faults = check(scene, 0, **more).faults[0]
    return faults[0].target, faults[0].bad.wrong.say()


class TestStaged:
    def test_is_in_progress_where_nothing_is_said(self, scene: Scene) -> None:
        found = staged(scene)
        assert (found.status, found.ended, found.worked, found.is_late) == (4, None, None, 0)
        assert found.flags == RESULT_REQUIRED

    def test_tells_the_state_by_the_moments(self, scene: Scene) -> None:
        assert staged(scene, ended_at="06/01/2026").status == 9
        assert staged(scene, returned_at="06/01/2026").status == 10
        assert staged(scene, waiting_since="06/01/2026").status == 5

    def test_ends_a_day_at_closing_and_begins_the_end_with_receipt(self, scene: Scene) -> None:
        found = staged(scene, due_at="05/01/2026", ended_at="05/01/2026")
        assert found.due == parse("05/01/2026 17:00")
        assert (found.ended, found.is_late) == (found.received, 0)

    def test_takes_an_end_within_the_minute_of_receipt(self, scene: Scene) -> None:
        found = staged(scene, received_at="05/01/2026 08:00:40", ended_at="05/01/2026 08:00")
        assert found.ended == found.received

    def test_counts_the_due_moment_where_none_is_given(self, scene: Scene) -> None:
        at = moments.aware(staged(scene).received)
        clock = offices.clock_of(scene.unit.pk)
        due_at = read_clock(clock, Course(received_at=at, limit=scene.version.limit), at).due_at
        assert moments.aware(staged(scene, due_at="").due) == due_at

    def test_keeps_why_a_late_one_is_late(self, scene: Scene) -> None:
        assert staged(scene, ended_at="13/01/2026 08:00", late_agency="Sở Y tế").late_agency == "Sở Y tế"
        assert staged(scene, ended_at="12/01/2026 08:00", late_agency="Sở Y tế").late_agency == ""

    def test_owes_a_fee_what_was_paid_online(self, scene: Scene) -> None:
        flags = staged(scene, paid_online="1", reused="x", stored="không").flags
        assert flags == RESULT_REQUIRED | FLAGS[Target.PAID_ONLINE] | FLAGS[Target.FEE_DUE] | FLAGS[Target.REUSED]

    def test_takes_what_was_never_received(self, scene: Scene) -> None:
        found = staged(scene, received_at="", due_at="", status="3", ended_at="06/01/2026")
        assert (found.received, found.due, found.late_after, found.worked) == (None, None, None, None)

    def test_finds_units_by_code_and_name(self, scene: Scene) -> None:
        checked = check(scene, scene.province.pk, unit="xã tân hương")
        assert checked.staged[0].unit == scene.other.pk
        assert check(scene, scene.province.pk, unit=scene.other.code).staged[0].unit == scene.other.pk


class TestFaults:
    @pytest.mark.parametrize(
        ("cells", "target", "said"),
        [
            ({"received_at": ""}, Target.RECEIVED, "ô trống"),
            ({"received_at": "05/01/2027"}, Target.RECEIVED, "chưa đến"),
            ({"procedure": "2.2"}, Target.PROCEDURE, "không có trong danh mục"),
            ({"received_at": "05/01/2024"}, Target.PROCEDURE, "không có hiệu lực vào ngày tiếp nhận 05/01/2024"),
            ({"due_at": "04/01/2026"}, Target.DUE, "trước ngày tiếp nhận"),
            ({"due_at": "04/01/2099"}, Target.DUE, "lịch làm việc không có ngày"),
            ({"ended_at": "02/01/2026"}, Target.ENDED, "trước ngày tiếp nhận"),
            ({"ended_at": "05/01/2027"}, Target.ENDED, "chưa đến"),
            ({"status": "9"}, Target.ENDED, "không có ngày kết thúc"),
            ({"status": "4", "ended_at": "06/01/2026"}, Target.ENDED, "trạng thái là «Đang xử lý»"),
            ({"status": "5"}, Target.WAITING, "chờ bổ sung"),
            ({"unit": "nơi khác"}, Target.UNIT, "không có đơn vị"),
            ({"unit": " "}, Target.UNIT, "ô đơn vị trống"),
            (
                {"status": "9", "trail": '[{"ThoiDiemXuLy": "05/01/2026 08:00", "TrangThai": 2}]'},
                Target.STATUS,
                "khác bước cuối",
            ),
        ],
    )
    def test_names_what_cannot_be(self, scene: Scene, cells: dict[str, str], target: Target, said: str) -> None:
        found = wrong(scene, **cells)
        assert found[0] == target
        assert said in found[1]

    def test_names_every_cell_that_cannot_be_read(self, scene: Scene) -> None:
        faults = check(scene, received_at="hôm qua", channel="fax", reused="2").faults[0]
        assert [fault.target for fault in faults] == [Target.RECEIVED, Target.CHANNEL, Target.REUSED]

    def test_goes_on_with_the_rows_around(self, scene: Scene) -> None:
        known = Catalogue(scope=scene.unit.pk, unit_id=scene.unit.pk)
        mapping = {target: column for column, target in enumerate(RIGHT)} | {Target.REUSED: 4}
        right = [*RIGHT.values()]
        rows = [(2, [*right, "x"]), (3, ["", "1.001193", *right[2:]]), (4, right), (5, [])]
        checked = Checker(mapping, known, NOW).check(rows)
        assert [(one.line, one.flags & FLAGS[Target.REUSED] > 0) for one in checked.staged] == [(2, True), (4, False)]
        assert (list(checked.faults), checked.passed_over) == ([1], 1)

    def test_takes_no_row_for_a_heading_where_all_are_dossiers(self, scene: Scene) -> None:
        known = Catalogue(scope=scene.unit.pk, unit_id=scene.unit.pk)
        checked = Checker(dict.fromkeys(RIGHT, 0), known, NOW, takes_all=True).check([(0, [""])])
        assert (list(checked.faults), checked.passed_over) == ([0], 0)
