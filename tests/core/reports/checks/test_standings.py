import pytest

from tests.core.reports.making import found, said

TABLE = """
TT Xã Điểm Hạng
1 An Bình 93,2 1
2 Bình An 91,75 2
3 Cao Sơn 88,15 3
4 Hà Lâm 79,9 4
"""


class TestOrder:
    def test_follows_the_scores(self) -> None:
        assert said("standings", TABLE) == []
        assert [should for _, should in said("standings", TABLE.replace("88,15 3", "88,15 4"))] == ["3"]

    def test_may_be_dense_or_leave_places(self) -> None:
        even = TABLE.replace("91,75 2", "93,2 1")
        assert said("standings", even) == []
        assert said("standings", even.replace("15 3", "15 2").replace("9 4", "9 3")) == []

    def test_is_left_where_most_differ_or_few_are_there(self) -> None:
        turned = TABLE.replace(" 1\n", " 4\n").replace("75 2", "75 3").replace("15 3", "15 2").replace("9 4", "9 1")
        assert said("standings", turned) == []
        assert said("standings", "TT Xã Điểm Hạng\n1 An Bình 93 2\n2 Bình An 91 2\n3 Cao Sơn 90 3") == []
        assert said("standings", TABLE.replace("Điểm Hạng", "Số phiếu Số người")) == []


class TestMean:
    @pytest.mark.parametrize("value", ["88,25", "88,3", "88,2"])
    def test_may_be_rounded_or_cut_off(self, value: str) -> None:
        assert said("standings", f"Điểm trung bình đạt {value} điểm.{TABLE}") == []

    def test_is_that_of_the_table(self) -> None:
        (finding,) = found("standings", f"Giá trị trung bình là 88,52 điểm.{TABLE}")
        assert finding.should_be is not None
        assert finding.should_be.say() == "88,25"
        assert "gõ đảo hai chữ số" in finding.why.say()
        assert len(found("standings", f"Điểm trung bình 71,11 điểm.{TABLE}")) == 1

    def test_is_not_looked_for_without_one_table(self) -> None:
        assert said("standings", "Điểm trung bình đạt 99 điểm.") == []
        gap = TABLE.replace("88,15 3", "- 3")
        assert said("standings", f"Điểm trung bình đạt 99 điểm.{gap}") == []


class TestBands:
    def test_are_counted_in_the_table(self) -> None:
        right = "Từ 90 điểm trở lên: 02 xã; từ 80 đến dưới 90 điểm: 01 xã; dưới 80 điểm: 01 xã."
        assert said("standings", right + TABLE) == []
        wrong = "Từ 90 điểm trở lên: 03 xã; từ 80 đến dưới 90 điểm: 02 xã; dưới 80 điểm: 00 xã."
        assert [should for _, should in said("standings", wrong + TABLE)] == ["2", "1", "1"]
