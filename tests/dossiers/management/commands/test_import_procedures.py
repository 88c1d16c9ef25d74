"""The command that imports procedures."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from parindex.dossiers.models import Offer, Procedure, ProcedureVersion
from tests.kit.making import make_xlsx
from tests.units.making import make_commune, make_csv

pytestmark = pytest.mark.django_db

GOOD = {"Mã TTHC": "1.001193", "Tên TTHC": "Đăng ký khai sinh", "Cấp": "xã", "Thời hạn": "trong ngày"}


def write(folder: Path, content: bytes) -> str:
    path = folder / "tthc"
    path.write_bytes(content)
    return str(path)


class TestImportProcedures:
    def test_takes_csv_and_excel_and_says_what_it_did(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        call_command("import_procedures", write(tmp_path, make_csv(GOOD)), "--on", "01/01/2026")
        rows: list[list[str | float]] = [list(GOOD), list(GOOD.values())]
        call_command("import_procedures", write(tmp_path, make_xlsx({"TTHC": rows})), "--on", "01/02/2026")
        assert capsys.readouterr().out.splitlines() == [
            "Đã đọc 1 thủ tục: thêm 1, đổi 0, giữ nguyên 0.",
            "Đã đọc 1 thủ tục: thêm 0, đổi 0, giữ nguyên 1.",
        ]
        assert f"{ProcedureVersion.objects.get().valid_from:%d/%m/%Y}" == "01/01/2026"

    def test_says_every_fault_by_its_cell_and_imports_nothing(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        content = make_csv(GOOD, GOOD | {"Mã TTHC": "2", "Thời hạn": "sớm"})
        with pytest.raises(CommandError, match=r"Không nhập gì: tệp có 1 lỗi\."):
            call_command("import_procedures", write(tmp_path, content))
        assert capsys.readouterr().err.startswith("ô D3: không đọc được thời hạn «sớm». Cách sửa:")
        assert not Procedure.objects.exists()

    def test_lets_a_unit_offer_them(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        unit = make_commune("Xã Đồng Tâm")
        call_command("import_procedures", write(tmp_path, make_csv(GOOD)), "--offer-by", unit.code, "--and-below")
        assert "Xã Đồng Tâm tiếp nhận thêm 1 thủ tục." in capsys.readouterr().out
        assert Offer.objects.get().covers_below

    def test_keeps_nothing_where_the_unit_is_unknown_or_of_a_trial(self, tmp_path: Path) -> None:
        path = write(tmp_path, make_csv(GOOD))
        with pytest.raises(CommandError, match="«x»"):
            call_command("import_procedures", path, "--offer-by", "x")
        call_command("import_procedures", path, "--dry-run", verbosity=0)
        assert not Procedure.objects.exists()

    def test_reads_its_own_template(self, tmp_path: Path) -> None:
        path = tmp_path / "mau.csv"
        call_command("import_procedures", "--template", str(path))
        call_command("import_procedures", str(path))
        assert Procedure.objects.get().name == "Đăng ký khai sinh"
        with pytest.raises(CommandError, match="đã có"):
            call_command("import_procedures", "--template", str(path))

    @pytest.mark.parametrize(("given", "said"), [([], "Thiếu tên tệp"), (["x", "--on", "31/02"], "không phải là ngày")])
    def test_refuses_what_it_cannot_do(self, given: list[str], said: str) -> None:
        with pytest.raises(CommandError, match=said):
            call_command("import_procedures", *given)

    def test_needs_a_day_behind_on(self) -> None:
        with pytest.raises(CommandError, match="thiếu ngày"):
            call_command("import_procedures", "x", "--on", " ")
