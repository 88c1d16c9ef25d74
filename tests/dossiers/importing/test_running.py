"""What an import does to the register: everything that is right, once, and nothing by half."""

import csv
import json
from datetime import date

import pytest
from django.db import DatabaseError

from parindex.audit.models import Entry
from parindex.core.working_time.hours import VIETNAM
from parindex.dossiers import deriving
from parindex.dossiers.importing import files, running
from parindex.dossiers.importing.staging import Staging
from parindex.dossiers.models import Applicant, ChangedMonth, Dossier, DossierImport
from parindex.dossiers.queries import offices
from tests.dossiers.importing.making import HEAD, choose, csv_of, do, row
from tests.dossiers.making import Scene, moment, receive

pytestmark = pytest.mark.django_db


def counts(one: DossierImport) -> tuple[int, int, int, int]:
    assert one.state == DossierImport.State.DONE, one.faults
    return one.added, one.changed, one.same, one.rejected


class TestRun:
    def test_puts_rows_into_the_register(self, scene: Scene) -> None:
        one = do(
            scene,
            csv_of(
                row(1),
                row(2, **{"Ngày kết thúc": "14/01/2026 09:00"}),
                row(3, **{"Ngày kết thúc": "", "Trạng thái": "4"}),
            ),
        )
        assert counts(one) == (3, 0, 0, 0)
        first, late, running_one = Dossier.objects.order_by("code")
        assert (first.source, first.unit_id, first.version_id, first.status) == (
            one.source.slug,
            scene.unit.pk,
            scene.version.pk,
            9,
        )
        assert first.received_at == moment("2026-01-05 08:00")
        assert (first.is_late, late.is_late) == (False, True)
        clock = offices.clock_of(scene.unit.pk)
        assert first.late_after == deriving.last_on_time(clock, moment("2026-01-12 17:00"))
        assert first.worked_seconds == clock.between(moment("2026-01-05 08:00"), moment("2026-01-09 10:00"))
        assert first.result_required
        assert (running_one.ended_at, running_one.worked_seconds) == (None, None)
        assert not Applicant.objects.exists()

    def test_marks_the_months_that_changed(self, scene: Scene) -> None:
        do(scene, csv_of(row(1)))
        do(scene, csv_of(row(1, **{"Ngày tiếp nhận": "29/12/2025 08:00"})))
        months = set(ChangedMonth.objects.filter(unit=scene.unit).values_list("month", "changes"))
        assert months == {(date(2026, 1, 1), 2), (date(2025, 12, 1), 1)}

    def test_makes_no_doubles(self, scene: Scene) -> None:
        content = csv_of(row(1), row(2))
        assert counts(do(scene, content)) == (2, 0, 0, 0)
        assert counts(do(scene, content)) == (0, 0, 2, 0)
        assert counts(do(scene, csv_of(row(1), row(2, **{"Trạng thái": "10"})))) == (0, 1, 1, 0)
        assert Dossier.objects.count() == 2

    def test_puts_rows_with_faults_aside_to_mend(self, scene: Scene) -> None:
        wrong = [
            row(2, **{"Mã TTHC": "9.999999"}),
            row(3, **{"Ngày kết thúc": "01/01/2026"}),
            row(4, **{"Ngày tiếp nhận": "31/02/2026"}),
            row(5, **{"Ngày kết thúc": ""}),
        ]
        one = do(scene, csv_of(row(1), *wrong))
        assert counts(one) == (1, 0, 0, 4)
        found = {(fault["line"], fault["column"]) for fault in one.faults}
        assert found == {(3, "B"), (4, "E"), (5, "C"), (6, "E")}
        with files.rejected(one.pk).open(encoding="utf-8-sig", newline="") as file:
            head, *aside = csv.reader(file)
        assert head == [*HEAD, "Lỗi"]
        assert [cells[:-1] for cells in aside] == wrong
        assert aside[0][-1].startswith("dòng 3, cột B (Mã TTHC): thủ tục «9.999999» không có trong danh mục")

    def test_takes_mended_rows(self, scene: Scene) -> None:
        one = do(scene, csv_of(row(1), row(2, **{"Ngày kết thúc": "01/01/2026"})))
        content = files.rejected(one.pk).read_bytes().replace(b"01/01/2026", b"08/01/2026")
        assert counts(do(scene, content)) == (1, 0, 0, 0)
        assert Dossier.objects.count() == 2

    def test_puts_what_contradicts_itself_aside(self, scene: Scene) -> None:
        one = do(scene, csv_of(row(1), row(2), row(2, **{"Trạng thái": "10"}), row(3), row(3)))
        assert counts(one) == (2, 0, 0, 2)
        assert one.repeated == 1
        assert {fault["line"] for fault in one.faults} == {3, 4}
        assert "nội dung khác" in one.faults[0]["wrong"]["vi"]

    def test_leaves_dossiers_of_the_counter_and_of_others_alone(self, scene: Scene) -> None:
        ours = receive(scene)
        do(scene, csv_of(row(1)))
        Dossier.objects.filter(source__gt="").update(source="other")
        one = do(scene, csv_of(row(1), [ours.code, *row(1)[1:]]))
        assert counts(one) == (0, 0, 0, 2)
        said = [fault["wrong"]["vi"] for fault in one.faults]
        assert said[0] == "hồ sơ H24.101-260105-0001 thuộc nguồn «other»"
        assert said[1].startswith(f"hồ sơ {ours.code} do bộ phận một cửa")
        ours.refresh_from_db()
        assert ours.is_ours

    def test_passes_over_headings_and_signatures(self, scene: Scene) -> None:
        one = do(scene, csv_of(row(1), ["", "", "", "", "", "Người lập biểu"]))
        assert counts(one) == (1, 0, 0, 0)
        assert one.passed_over == 1

    def test_takes_nothing_of_a_file_that_breaks_off(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(running, "BLOCK", 1)
        one = choose(scene, csv_of(*(row(number) for number in range(1, 80))) + b'"H24.101-260105-0099;1.0')
        DossierImport.objects.filter(pk=one.pk).update(state=DossierImport.State.WAITING)
        running.run(one.pk)
        one.refresh_from_db()
        assert one.state == DossierImport.State.REFUSED
        assert "cắt cụt" in one.faults[0]["wrong"]["vi"]
        assert not Dossier.objects.exists()

    def test_takes_nothing_when_publishing_breaks(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        one = choose(scene, csv_of(row(1), row(2)))
        DossierImport.objects.filter(pk=one.pk).update(state=DossierImport.State.WAITING)
        merge = Staging.merge

        def merge_and_break(self: Staging, source: str, at: object) -> None:
            merge(self, source, at)  # type: ignore[arg-type]
            raise DatabaseError

        monkeypatch.setattr(Staging, "merge", merge_and_break)
        with pytest.raises(DatabaseError):
            running.run(one.pk)
        assert not Dossier.objects.exists()

    def test_is_done_once(self, scene: Scene) -> None:
        one = do(scene, csv_of(row(1)))
        running.run(one.pk)
        assert Entry.objects.filter(verb="dossier.import").count() == 1

    def test_reads_exchange_json_with_its_trail(self, scene: Scene) -> None:
        steps = [("2026-01-05T08:00", 2), ("2026-01-05T09:00", 4), ("2026-01-06T09:00", 5)]
        dossier = {
            "MaHoSo": "H24.101-260105-0007",
            "MaTTHC": "1.001193",
            "NgayTiepNhan": "20260105080000",
            "NgayHenTra": "20260112170000",
            "KenhThucHien": 2,
            "TienTrinh": [{"ThoiDiemXuLy": at, "TrangThai": status, "PhongBanXuLy": "Tư pháp"} for at, status in steps],
        }
        assert counts(do(scene, json.dumps({"HoSo": [dossier]}).encode())) == (1, 0, 0, 0)
        found = Dossier.objects.get()
        assert (found.channel, found.status, found.supplements, found.agency) == (2, 5, 1, "Tư pháp")
        assert found.waiting_since is not None
        assert found.waiting_since.astimezone(VIETNAM).hour == 9

    def test_keeps_what_is_newer(self, scene: Scene) -> None:
        head = (*HEAD, "Ngày cập nhật")
        do(scene, csv_of([*row(1), "10/01/2026 09:00"], head=head))
        one = do(scene, csv_of([*row(1, **{"Trạng thái": "10"}), "09/01/2026 09:00"], head=head))
        assert (one.older, one.changed) == (1, 0)
        assert Dossier.objects.get().status == 9


def test_refuse_keeps_the_reason_and_logs_it(scene: Scene) -> None:
    one = choose(scene, csv_of(row(1)))
    DossierImport.objects.filter(pk=one.pk).update(state=DossierImport.State.WAITING, titles=[])
    files.original(one.pk).write_bytes(b"%PDF-")
    running.run(one.pk)
    one.refresh_from_db()
    assert one.state == DossierImport.State.REFUSED
    assert Entry.objects.get(verb="dossier.import").after_json.count("refused") == 1
