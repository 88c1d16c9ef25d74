"""What stands in the cells of a table of procedures."""

from decimal import Decimal

import pytest

from parindex.core.faults import Refused
from parindex.dossiers import procedure_values as values
from parindex.dossiers.papers import Paper
from parindex.kit.cells import Cell, Value


def cell(value: Value) -> Cell:
    return Cell(value, 2, 3)


class TestLimitHours:
    @pytest.mark.parametrize(
        ("written", "hours"),
        [
            ("5 ngày làm việc", 40),
            ("05 ngày", 40),
            ("2,5 ngày làm việc", 20),
            ("40 giờ làm việc", 40),
            ("4 giờ", 4),
            ("10 ngày làm việc kể từ ngày nhận đủ hồ sơ", 80),
            ("Trong ngày", None),
            ("Ngay trong ngày.", None),
        ],
    )
    def test_reads_days_and_hours(self, written: str, hours: int | None) -> None:
        assert values.limit_hours(cell(written)) == (None if hours is None else Decimal(hours))

    def test_reads_a_bare_number_where_the_column_says_what_it_counts(self) -> None:
        assert values.limit_hours(cell(Decimal(5)), a_number_is=8) == 40
        assert values.limit_hours(cell(Decimal("0.5")), a_number_is=8) == 4

    @pytest.mark.parametrize("written", ["", "5", "0 ngày", "sớm", "99999999 ngày", "không quy định"])
    def test_refuses_what_says_nothing(self, written: str) -> None:
        with pytest.raises(Refused, match="C2"):
            values.limit_hours(cell(written or None))


class TestFee:
    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            (None, (False, None)),
            ("Không", (False, None)),
            ("Miễn phí", (False, None)),
            ("0", (False, None)),
            ("8.000", (True, Decimal(8000))),
            ("8.000 đồng/bản", (True, Decimal(8000))),
            ("1.200.000đ", (True, Decimal(1_200_000))),
            (Decimal(50000), (True, Decimal(50000))),
            ("có", (True, None)),
        ],
    )
    def test_reads_amounts_and_words(self, written: Value, expected: tuple[bool, Decimal | None]) -> None:
        assert values.fee(cell(written)) == expected

    def test_refuses_other_words(self) -> None:
        with pytest.raises(Refused):
            values.fee(cell("theo quy định"))


class TestAuthority:
    @pytest.mark.parametrize(
        ("written", "expected"), [("Cấp xã", "commune"), ("UBND xã", "commune"), ("Sở", "province"), ("bộ", "ministry")]
    )
    def test_reads_levels(self, written: str, expected: str) -> None:
        assert values.authority(cell(written)) == expected

    @pytest.mark.parametrize("written", [None, "thôn"])
    def test_refuses_others(self, written: str | None) -> None:
        with pytest.raises(Refused):
            values.authority(cell(written))


class TestOnlineLevel:
    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("Toàn trình", "full"),
            ("DVC trực tuyến toàn trình", "full"),
            ("Dịch vụ công trực tuyến một phần", "partial"),
            ("mức độ 4", "full"),
            ("Mức 3", "partial"),
            ("mức độ 2", "none"),
            (Decimal(4), "full"),
            (None, "none"),
        ],
    )
    def test_reads_the_words_of_today_and_of_before(self, written: Value, expected: str) -> None:
        assert values.online_level(cell(written)) == expected

    def test_refuses_others(self) -> None:
        with pytest.raises(Refused):
            values.online_level(cell("mức độ 5"))


class TestLevelOf:
    def test_gives_nothing_for_what_it_does_not_know(self) -> None:
        assert values.level_of("hoàn toàn") is None


class TestAnswer:
    def test_reads_yes_and_no(self) -> None:
        assert values.answer(cell("Có"))
        assert values.answer(cell("x"))
        assert not values.answer(cell("Không"))
        assert not values.answer(cell(None))

    def test_refuses_neither(self) -> None:
        with pytest.raises(Refused):
            values.answer(cell("có thể"))


class TestPapers:
    def test_reads_each_with_what_stands_behind_it(self) -> None:
        written = "Tờ khai (mẫu 01); Giấy chứng sinh (thay bằng dữ liệu) (không số hóa)\nSổ hộ khẩu (Cắt giảm); "
        assert values.papers(cell(written)) == (
            Paper(name="Tờ khai (mẫu 01)"),
            Paper(name="Giấy chứng sinh", is_replaceable=True, is_no_scan=True),
            Paper(name="Sổ hộ khẩu", is_cut=True),
        )
