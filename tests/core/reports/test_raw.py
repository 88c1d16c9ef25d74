import pytest

from parindex.core.documents.letters import flat
from parindex.core.reports.raw import figures_in, masked


def read(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (raw.kind.value, f"{raw.value:f}", "" if raw.of is None else f"{raw.of:f}", raw.unit)
        for raw in figures_in(masked(flat(text), []))
    ]


class TestFiguresIn:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("đạt 11,84/15 điểm", ("score", "11.84", "15", "điểm")),
            ("đạt 87,75 điểm", ("score", "87.75", "", "điểm")),
            ("6,5 điểm/8 điểm", ("score", "6.5", "8", "điểm")),
            ("6,5 điểm/8", ("score", "6.5", "8", "điểm")),
            ("6,5 điểm trên tổng số 8 điểm", ("score", "6.5", "8", "điểm")),
            ("điểm tối đa 8 điểm, điểm đạt 6,5 điểm", ("score", "6.5", "8", "điểm")),
            ("đạt 6,5 điểm (tối đa 8 điểm)", ("score", "6.5", "8", "điểm")),
            ("lĩnh vực này đạt 5/7, không cao", ("score", "5", "7", "điểm")),
            ("1.577/2 điểm", ("score", "1.577", "2", "điểm")),
            ("xếp hạng 9/19 hạng", ("rank", "9", "19", "hang")),
            ("đứng thứ 14/20 xã", ("rank", "14", "20", "xa")),
            ("xếp thứ 9 trên tổng số 20 đơn vị", ("rank", "9", "20", "don vi")),
            ("đứng thứ 20 của huyện", ("rank", "20", "", "")),
            ("đạt 97, 9%", ("share", "97.9", "", "%")),
            ("188/192 hồ sơ", ("count", "188", "192", "ho so")),
            ("đạt cao (118/120)", ("count", "118", "120", "")),
            ("có 1.245 hồ sơ", ("count", "1245", "", "ho so")),
            ("số hồ sơ chưa số hóa kết quả: 24, số khác", ("count", "24", "", "ho so")),
            ("số hồ sơ quá hạn còn 154, chiếm", ("count", "154", "", "ho so")),
            ("Trực tiếp: 21; khác", ("count", "21", "", "")),
            ("2.022 hồ sơ", ("count", "2022", "", "ho so")),
        ],
    )
    def test_reads_each_kind(self, text: str, expected: tuple[str, str, str, str]) -> None:
        assert read(text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "mức độ 3, 4 và mức độ 4",
            "Điều 5, khoản 2",
            "năm 2022",
            "quý 1, tháng 3",
            "“5 rõ”",
            "lúc 7 giờ 30",
            "02 điểm cầu",
        ],
    )
    def test_takes_no_other_digits(self, text: str) -> None:
        assert read(text) == []

    def test_keeps_the_count_behind_a_level(self) -> None:
        assert [value for _, value, _, _ in read("61 hồ sơ mức độ 3 và 1.537 hồ sơ")] == ["61", "1537"]


class TestMasked:
    def test_blanks_digits_within_spans_that_the_text_still_has(self) -> None:
        assert masked("ngay 1/2", [(5, 99)]) == "ngay #/#"
