"""Citations of other documents."""

from datetime import date

import pytest

from parindex.core.documents.facts import Citation, Found
from parindex.core.documents.reading.citations import read_citations
from parindex.core.documents.reading.rows import Flow, rows_of
from parindex.core.documents.types import DocumentType as T
from tests.core.documents.sheets import plain


def cites(text: str, own: tuple[str, str] = ("", "")) -> list[Citation]:
    return [found.value for found in found_in(text, own)]


def found_in(text: str, own: tuple[str, str] = ("", "")) -> tuple[Found[Citation], ...]:
    return read_citations(Flow(rows_of(plain(text))), own)


def cite(type: T, number: str, symbol: str, day: date | None = None, issuer: str = "", name: str = "") -> Citation:  # noqa: A002
    return Citation(type=type, number=number, symbol=symbol, date=day, issuer=issuer, name=name)


class TestReadCitations:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Căn cứ Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của UBND tỉnh Đông Giang ban hành Quy định;",
                cite(T.DECISION, "3395", "QĐ-UBND", date(2022, 12, 15), "Ủy ban nhân dân tỉnh Đông Giang"),
            ),
            (
                "Công văn số số: 01/UBND-NV của UBND huyện Minh Tân hướng dẫn đánh giá",
                cite(T.LETTER, "01", "UBND-NV", None, "Ủy ban nhân dân huyện Minh Tân"),
            ),
            (
                "Quyết định số 766/QĐ-UBND, ngày 16/3/2023 của UBND huyện Minh Tân Về việc phê duyệt",
                cite(T.DECISION, "766", "QĐ-UBND", date(2023, 3, 16), "Ủy ban nhân dân huyện Minh Tân"),
            ),
            (
                "Quyết định số 766/QĐ-TTg của Thủ tướng Chính phủ ngày 23 tháng 6 năm 2022 phê duyệt",
                cite(T.DECISION, "766", "QĐ-TTg", date(2022, 6, 23), "Thủ tướng Chính phủ"),
            ),
            (
                "Ngày 30/12/2022, Ủy ban nhân dân xã An Bình ban hành Kế hoạch số 645/KH-UBND về cải cách",
                cite(T.PLAN, "645", "KH-UBND", date(2022, 12, 30), "Ủy ban nhân dân xã An Bình"),
            ),
            ("Quyết định số 69/QĐUBND, ngày 24/02/2023", cite(T.DECISION, "69", "QĐ-UBND", date(2023, 2, 24))),
            ("Kế hoạch số 159/KH-\nUBND về CCHC", cite(T.PLAN, "159", "KH-UBND")),
            ("Nghị quyết số 76NQ-CP ngày 15/7/2021", cite(T.RESOLUTION, "76", "NQ-CP", date(2021, 7, 15))),
            (
                "Chỉ thị số 5-CT/HU ngày 3/1/2022 của Huyện ủy",
                cite(T.DIRECTIVE, "5", "CT/HU", date(2022, 1, 3), "Huyện ủy"),
            ),
            (
                "Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015 của Quốc hội",
                cite(T.LAW, "77", "2015/QH13", date(2015, 6, 19), "Quốc hội", "Tổ chức chính quyền địa phương"),
            ),
            ("Phiếu chuyển số 4/SY-UBND", cite(T.TRANSFER_SLIP, "4", "SY-UBND")),
            (
                "Thông tư số 01/2023/TT-BNV ngày 18/01/2023 của Bộ trưởng Bộ Nội vụ quy định",
                cite(T.CIRCULAR, "01", "2023/TT-BNV", date(2023, 1, 18), "Bộ trưởng Bộ Nội vụ"),
            ),
        ],
    )
    def test_reads_number_date_and_issuer(self, text: str, expected: Citation) -> None:
        assert cites(text) == [expected]

    def test_reads_several_of_one_sentence(self) -> None:
        text = "Quyết định số 1/QĐ-UBND ngày 5/1/2022; Kế hoạch số 2/KH-UBND cùng ngày và số 3/KH-UBND ngày 6/1/2022."
        assert [(each.number, each.date) for each in cites(text)] == [
            ("1", date(2022, 1, 5)),
            ("2", date(2022, 1, 5)),
            ("3", date(2022, 1, 6)),
        ]

    def test_leaves_cung_ngay_open_where_nothing_stands_before(self) -> None:
        assert cites("Kế hoạch số 2/KH-UBND cùng ngày") == [cite(T.PLAN, "2", "KH-UBND")]

    @pytest.mark.parametrize(
        ("text", "name", "day"),
        [
            ("Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;", "Cán bộ, công chức", date(2008, 11, 13)),
            ("Căn cứ Luật Ngân sách nhà nước;", "Ngân sách nhà nước", None),
            (
                "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức"
                " chính quyền địa phương ngày 22 tháng 11 năm 2019;",
                "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
                date(2019, 11, 22),
            ),
        ],
    )
    def test_reads_laws_without_a_number(self, text: str, name: str, day: date | None) -> None:
        assert cites(text) == [cite(T.LAW, "", "", day, "", name)]

    def test_tells_an_ordinance(self) -> None:
        assert cites("Căn cứ Pháp lệnh Dân chủ ngày 20/4/2007;")[0].type is T.ORDINANCE

    @pytest.mark.parametrize(
        "text",
        ["Tuyên truyền Luật Đất đai cho nhân dân", "đạt 87,75/100 điểm", "xếp 14/20 xã", "12/XYZ", "tháng 3/2022", ""],
    )
    def test_sees_none_where_there_is_none(self, text: str) -> None:
        assert cites(text) == []

    def test_reads_a_law_once_where_its_number_stands(self) -> None:
        text = "Căn cứ Luật Tổ chức chính quyền số 77/2015/QH13 ngày 19/6/2015;"
        assert [each.number for each in cites(text)] == ["77"]

    def test_leaves_out_the_document_itself(self) -> None:
        assert cites("theo Quyết định số 5/QĐ-UBND", ("5", "QĐ-UBND")) == []

    def test_names_a_document_once_and_completes_it(self) -> None:
        text = "Kế hoạch số 9/KH-UBND của UBND xã; thực hiện Kế hoạch số 9/KH-UBND ngày 1/2/2022;"
        assert cites(text) == [cite(T.PLAN, "9", "KH-UBND", date(2022, 2, 1), "Ủy ban nhân dân xã")]

    def test_keeps_two_of_one_number_apart(self) -> None:
        text = "Quyết định số 766/QĐ-UBND ngày 1/2/2022; Quyết định số 766/QĐ-UBND ngày 3/2/2022."
        assert len(cites(text)) == 2

    def test_takes_the_named_type_where_the_symbol_is_misread(self) -> None:
        found = found_in("Kế hoạch số 12/KHUBND ngày 5/1/2022")
        assert found[0].value.type is T.PLAN
        assert found[0].is_repaired
        assert found[0].words == "Kế hoạch số 12/KHUBND ngày 5/1/2022"

    def test_reads_dates_only_where_they_belong(self) -> None:
        assert cites("Kế hoạch số 12/KH-UBND về việc tổ chức ngày 5/1/2022")[0].date is None
        assert cites("Ngày 5/1/2022 họp dân. Kế hoạch số 12/KH-UBND")[0].date is None

    def test_reads_no_issuer_that_is_none(self) -> None:
        assert cites("Kế hoạch số 12/KH-UBND của huyện")[0].issuer == ""
