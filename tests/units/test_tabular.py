"""Units read from the cells of a table."""

from datetime import date
from decimal import Decimal

import pytest

from parindex.core.faults import Refused
from parindex.kit import tables
from parindex.kit.cells import Table, Value, make_row
from parindex.units import tabular
from parindex.units.models import Unit
from parindex.units.rows import UnitRow
from tests.units.making import REFORM, make_csv

FULL = {
    "mã": "10945",
    "tên": "Xã Ninh Giang",
    "cấp": "xã",
    "loại": "xã",
    "mã cấp trên": "31",
    "hiệu lực từ": "01/07/2025",
    "hiệu lực đến": "",
    "mã kế thừa": "",
    "mã riêng": "",
}


def read_one(changes: dict[str, str]) -> UnitRow:
    reading = tabular.read(tables.read(make_csv(FULL | changes)))
    assert [fault.say() for fault in reading.faults] == []
    (row,) = reading.rows
    return row


def faults_of(changes: dict[str, str]) -> list[str]:
    return [fault.say() for fault in tabular.read(tables.read(make_csv(FULL | changes))).faults]


def make_table(*rows: list[Value], name: str = "", is_hidden: bool = False) -> Table:
    return Table(name, tuple(make_row(number, row, name) for number, row in enumerate(rows, start=1)), is_hidden)


class TestRead:
    def test_reads_every_column(self) -> None:
        row = read_one({"hiệu lực đến": "31/12/2026", "mã kế thừa": "10946; 10947", "mã riêng": "ninh-giang"})
        assert (row.official_code, row.name, row.kind, row.form) == (
            "10945", "Xã Ninh Giang", Unit.Kind.COMMUNE, Unit.Form.RURAL_COMMUNE,
        )  # fmt: skip
        assert (row.parent, row.valid_from, row.valid_to) == ("31", REFORM, date(2026, 12, 31))
        assert (row.successors, row.code) == (("10946", "10947"), "ninh-giang")
        assert row.places["valid_from"].say() == "ô F2"

    @pytest.mark.parametrize(
        ("changes", "kind", "form"),
        [
            ({"cấp": "Cấp xã", "loại": "Phường"}, Unit.Kind.COMMUNE, Unit.Form.WARD),
            ({"cấp": "phường", "loại": "", "tên": "Lê Lợi"}, Unit.Kind.COMMUNE, Unit.Form.WARD),
            ({"cấp": "", "loại": "", "tên": "Đặc khu Cô Tô"}, Unit.Kind.COMMUNE, Unit.Form.SPECIAL_ZONE),
            ({"cấp": "", "loại": "thị trấn", "tên": "Me"}, Unit.Kind.COMMUNE, Unit.Form.TOWNSHIP),
            ({"cấp": "", "loại": "", "tên": "Thành phố Huế", "mã": "46"}, Unit.Kind.PROVINCE, Unit.Form.CITY),
            ({"cấp": "", "loại": "", "tên": "Thành phố Huế", "mã": "474"}, Unit.Kind.DISTRICT, Unit.Form.CITY),
            ({"cấp": "tỉnh", "loại": "", "tên": "Huế", "mã": "46"}, Unit.Kind.PROVINCE, ""),
            ({"cấp": "cơ quan chuyên môn", "loại": "sở", "tên": "Sở Y tế", "mã": ""}, Unit.Kind.DEPARTMENT, ""),
        ],
    )
    def test_tells_level_and_form(self, changes: dict[str, str], kind: str, form: str) -> None:
        row = read_one(changes)
        assert (row.kind, row.form) == (kind, form)

    def test_gives_back_zeros_that_a_spreadsheet_dropped(self) -> None:
        table = make_table(["mã", "tên"], [Decimal(4), "Xã A"], [Decimal(1), "Thành phố Hà Nội"])
        reading = tabular.read([table])
        assert [row.official_code for row in reading.rows[:1]] == ["00004"]
        assert [fault.say() for fault in reading.faults] == [
            "dòng 3: không rõ cấp của đơn vị. Cách sửa: ghi ở cột «cấp»: tỉnh, huyện, xã hoặc cơ quan chuyên môn."
        ]

    @pytest.mark.parametrize(
        ("changes", "fault"),
        [
            ({"tên": ""}, "ô B2: thiếu tên"),
            ({"tên": "x" * 201}, "ô B2: tên dài quá 200 chữ"),
            ({"mã": ""}, "ô A2: thiếu mã"),
            ({"mã": "1094A"}, "ô A2: mã «1094A» không đúng dạng của cấp xã"),
            ({"mã": "109450"}, "ô A2: mã «109450» không đúng dạng của cấp xã"),
            ({"cấp": "làng"}, "ô C2: không rõ cấp của đơn vị"),
            ({"loại": "huyện"}, "ô D2: loại «huyện» không phải của cấp xã"),
            ({"hiệu lực từ": "31/02/2023"}, "ô F2: ngày 31/02/2023 không có thật"),
            ({"hiệu lực từ": "tháng bảy"}, "ô F2: «tháng bảy» không phải là ngày"),
            ({"hiệu lực đến": "30/06/2025"}, "ô G2: kết thúc (30/06/2025) trước khi bắt đầu (01/07/2025)"),
            ({"mã kế thừa": "10946"}, "ô H2: có đơn vị kế thừa mà không có ngày kết thúc"),
            ({"mã riêng": "Ninh Giang"}, "ô I2: mã riêng «Ninh Giang» không dùng được"),
        ],
    )
    def test_names_the_cell_of_each_fault(self, changes: dict[str, str], fault: str) -> None:
        (said,) = faults_of(changes)
        assert said.startswith(f"{fault}. Cách sửa: ")

    def test_finds_every_fault_at_once(self) -> None:
        bad = FULL | {"tên": "", "hiệu lực từ": "31/02/2023", "mã": "x"}
        reading = tabular.read(tables.read(make_csv(FULL, bad, bad)))
        assert [fault.place.say() for fault in reading.faults] == ["ô B3", "ô F3", "ô A3", "ô B4", "ô F4", "ô A4"]
        assert len(reading.rows) == 1
        assert reading.unreadable == {"x"}

    def test_says_once_that_a_row_has_neither_name_nor_level(self) -> None:
        reading = tabular.read([make_table(["mã", "tên"], ["10945", None])])
        assert [fault.wrong.say() for fault in reading.faults] == ["thiếu tên"]

    def test_looks_for_the_titles_below_a_heading(self) -> None:
        table = make_table(["UBND THÀNH PHỐ HẢI PHÒNG"], ["Danh sách"], ["TT", "Mã", "Tên"], ["1", "10945", "Xã A"])
        (row,) = tabular.read([table]).rows
        assert row.places["name"].say() == "ô C4"

    def test_reads_all_visible_sheets_and_says_which_it_could_not(self) -> None:
        one = make_table(["mã", "tên"], ["10945", "Xã A"], name="Xã")
        other = make_table(["mã", "tên"], ["24", "Tỉnh B"], name="Tỉnh")
        note = make_table(["Ghi chú của người lập"], name="Ghi chú")
        hidden = make_table(["mã", "tên"], ["10946", "Xã B"], name="Ẩn", is_hidden=True)
        reading = tabular.read([one, other, note, hidden])
        assert [row.name for row in reading.rows] == ["Xã A", "Tỉnh B"]
        assert [said.say() for said in reading.notes] == ["không dùng trang tính «Ghi chú»: không có dòng tiêu đề"]

    def test_stops_where_there_are_more_faults_than_anybody_corrects(self) -> None:
        rows: list[list[Value]] = [["10945", "Xã A", "làng"]] * 3000
        with pytest.raises(Refused) as refused:
            tabular.read([make_table(["mã", "tên", "cấp"], *rows)])
        assert len(refused.value.faults) < 1100

    def test_refuses_a_table_without_titles(self) -> None:
        with pytest.raises(Refused, match="không thấy dòng tiêu đề"):
            tabular.read([make_table(["10945", "Xã A"])])
