"""The command that imports units."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from parindex.kit import documents
from parindex.units.models import Unit
from tests.kit.making import make_xls, make_xlsx
from tests.units.making import PUBLIC_LIST, REFORM, make_csv

pytestmark = pytest.mark.django_db

ROWS: list[list[str | float]] = [["mã", "tên", "cấp", "mã cấp trên"], ["31", "Hải Phòng", "tỉnh", ""]]
GOOD = {"mã": "31", "tên": "Thành phố Hải Phòng", "hiệu lực từ": "01/07/2025", "Dân số": "2"}


def write(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


class TestImportUnits:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("units.csv", make_csv({"mã": "31", "tên": "Hải Phòng", "cấp": "tỉnh"})),
            ("units.xlsx", make_xlsx({"Đơn vị": ROWS})),
            ("units.xls", make_xls(ROWS)),
            ("of-another-name", make_xlsx({"Đơn vị": ROWS})),
        ],
    )
    def test_knows_tables_by_their_content(self, tmp_path: Path, name: str, content: bytes) -> None:
        call_command("import_units", write(tmp_path, name, content), verbosity=0)
        assert Unit.objects.get().official_code == "31"

    def test_says_what_it_did(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = write(tmp_path, "a.csv", make_csv(GOOD))
        for done in ("thêm 1, sửa 0, giữ nguyên 0", "thêm 0, sửa 0, giữ nguyên 1"):
            call_command("import_units", path)
            assert capsys.readouterr().out.splitlines() == [
                "không dùng cột D «Dân số»",
                f"Đã đọc 1 đơn vị: {done}; ghi 0 quan hệ kế thừa.",
            ]

    def test_says_every_fault_and_imports_nothing(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = write(tmp_path, "a.csv", make_csv(GOOD, GOOD | {"mã": "24", "hiệu lực từ": "31/02/2023"}))
        with pytest.raises(CommandError, match=r"Không nhập gì: tệp có 1 lỗi\.") as error:
            call_command("import_units", path)
        assert error.value.returncode == 1
        assert capsys.readouterr().err.splitlines() == [
            "ô C3: ngày 31/02/2023 không có thật. "
            "Cách sửa: viết ngày có thật theo dạng ngày/tháng/năm, ví dụ 01/07/2025."
        ]
        assert not Unit.objects.exists()

    def test_tries_without_keeping(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        call_command("import_units", write(tmp_path, "a.csv", make_csv(GOOD)), "--dry-run")
        assert capsys.readouterr().out.splitlines()[-1] == "Chạy thử: chưa ghi gì."
        assert not Unit.objects.exists()

    def test_takes_the_public_list_with_a_first_day(self, tmp_path: Path) -> None:
        path = write(tmp_path, "units.json", documents.dump_json(PUBLIC_LIST).encode())
        call_command("import_units", path, "--on", "01/07/2025", verbosity=0)
        assert set(Unit.objects.values_list("valid_from", flat=True)) == {REFORM}
        call_command("import_units", path, "--format", "json", verbosity=0)
        assert Unit.objects.count() == 7

    def test_refuses_a_file_of_another_form_or_none(self, tmp_path: Path) -> None:
        path = write(tmp_path, "a.csv", make_csv(GOOD))
        with pytest.raises(CommandError, match=r"Tệp này là csv, không phải xlsx\."):
            call_command("import_units", path, "--format", "xlsx")
        with pytest.raises(CommandError, match="lỗi"):
            call_command("import_units", path, "--format", "json")
        with pytest.raises(CommandError, match="lỗi"):
            call_command("import_units", str(tmp_path / "none.csv"))
        with pytest.raises(CommandError, match="Thiếu tên tệp"):
            call_command("import_units")

    @pytest.mark.parametrize("day", ["31/02/2025", "hôm nay", ""])
    def test_refuses_a_day_that_is_none(self, day: str) -> None:
        with pytest.raises(CommandError, match="--on"):
            call_command("import_units", "a.csv", "--on", day)

    def test_writes_a_template_that_can_be_imported(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "mau.csv"
        call_command("import_units", "--template", str(path))
        text = path.read_bytes().decode("utf-8-sig")
        assert text.splitlines()[0].startswith("mã;tên;cấp;loại;mã cấp trên;hiệu lực từ;hiệu lực đến;")
        call_command("import_units", str(path))
        assert capsys.readouterr().out.splitlines()[-1].startswith("Đã đọc 1 đơn vị: thêm 1")
        with pytest.raises(CommandError, match="đã có"):
            call_command("import_units", "--template", str(path))
