"""The form as a workbook."""

from parindex.core.working_time.form06 import Difference, Form06Row
from parindex.dossiers.figures import days, form06_file
from parindex.dossiers.figures.form06 import COLUMNS, Form, Key, Line, Shown
from parindex.dossiers.models import Form06Note
from parindex.kit import tables


class TestWorkbook:
    def test_has_rows_total_and_reasons(self) -> None:
        row = Form06Row(**dict.fromkeys(COLUMNS, 7))
        shown = Shown(difference=Difference("received", 7, 21), note=Form06Note(reason="Nhập muộn"), codes=())
        line = Line(key=Key("=Hộ tịch", "commune"), row=row, differences=(shown,))
        period = days.read("2026-01")
        assert period is not None
        (table,) = tables.read(form06_file.workbook("Xã Đồng Tâm", Form(period=period, lines=(line,), total=row)))
        texts = [[cell.text for cell in found.cells] for found in table.rows]
        assert texts[0][0] == "Xã Đồng Tâm"
        assert ["=Hộ tịch", "Cấp xã", *["7"] * len(COLUMNS)] in texts
        assert any(found[0] == "Tổng số" for found in texts)
        assert "Nhập muộn" in texts[-1][0]
        assert form06_file.level_name("other") == "other"
