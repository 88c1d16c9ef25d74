import pytest

from tests.core.reports.making import found, said

HEAD = "TT Lĩnh vực Tiếp nhận Trực tuyến Trực tiếp Tỷ lệ (%)\n"
ROWS = (
    "1 Đất đai 20 15 5 75,0",
    "2 Hộ tịch 40 38 2 95,0",
    "3 Chứng thực 10 7 3 70,0",
    "4 Bảo trợ xã hội 5 4 1 80,0",
)
TOTAL = "Tổng cộng 75 64 11 85,3"
SCORES = "Lĩnh vực Điểm tối đa Điểm đạt Hạng\n"


def told(*rows: str, head: str = HEAD) -> list[str]:
    return [should for _, should in said("tables", head + "\n".join(rows))]


class TestTotals:
    def test_are_the_sums_of_their_rows(self) -> None:
        assert told(*ROWS, TOTAL) == []
        assert "75" in told(*ROWS, TOTAL.replace("75 64", "85 64"))

    def test_are_rounded_as_they_are_written(self) -> None:
        head = "Lĩnh vực Điểm tối đa Điểm đạt\n"
        rows = ("Thể chế 5 4,125", "Tài chính 7 5,12", "Bộ máy 6 6")
        assert told(*rows, "Tổng cộng 18 15,2", head=head) == []
        assert told(*rows, "Tổng cộng 18 15,9", head=head) == ["15,245"]

    def test_of_columns_without_a_name_are_taken_where_another_holds(self) -> None:
        rows = ("Một 5 7", "Hai 6 8", "Ba 7 9")
        assert told(*rows, "Tổng cộng 18 25", head="") == ["24"]
        assert told(*rows, "Tổng cộng 19 25", head="") == []

    def test_name_the_row_that_a_slip_explains(self) -> None:
        rows = (*ROWS[:1], "2 Hộ tịch 48 38 10 79,2", *ROWS[2:])
        whys = [one.why.say() for one in found("tables", HEAD + "\n".join((*rows, "Tổng cộng 75 64 19 85,3")))]
        assert any("hoặc dòng «Hộ tịch» 48 phải là 40" in why for why in whys)

    def test_leave_out_columns_with_gaps_and_tables_of_one_row(self) -> None:
        assert told("Một - 5", "Hai - 6", "Ba 7 7", "Tổng cộng 9 18", head="Nội dung Số lượng Số phiếu\n") == []
        assert told("Tổng cộng 5 6", "Tổng số 5 6", "Một 4 4", head="Nội dung Số lượng Số phiếu\n") == []


class TestGroups:
    HEAD = "TT Tiêu chí Điểm chuẩn Tự chấm\n"
    ROWS = (
        "I Chỉ đạo 5 4",
        "1.1 Kế hoạch 2 2",
        "1.2 Báo cáo 3 2",
        "II Thủ tục 6 6",
        "2.1 Rà soát 3 3",
        "2.2 Công khai 3 3",
    )

    def test_are_the_sums_of_their_rows(self) -> None:
        assert told(*self.ROWS, "Tổng cộng 11 10", head=self.HEAD) == []
        wrong = (self.ROWS[0].replace("5 4", "5 3"), *self.ROWS[1:])
        assert told(*wrong, "Tổng cộng 11 9", head=self.HEAD) == ["4"]

    def test_of_one_row_are_left(self) -> None:
        assert told("I Chỉ đạo 5 4", "1.1 Kế hoạch 2 2", "II Thủ tục 6 6", head=self.HEAD) == []


class TestRows:
    def test_add_up_as_the_others_do(self) -> None:
        wrong = (ROWS[0].replace("20 15 5", "20 15 9"), *ROWS[1:])
        assert told(*wrong, TOTAL) == ["15", ""]

    def test_are_said_once_where_two_relations_fail(self) -> None:
        head = "Lĩnh vực Tiếp nhận Trực tuyến Trực tiếp Đã giải quyết Đang giải quyết\n"
        rows = ("Một 20 15 5 18 2", "Hai 30 28 2 21 9", "Ba 40 31 9 33 7", "Bốn 50 41 9 44 6", "Năm 66 46 9 48 7")
        assert told(*rows, head=head) == [""]

    def test_are_left_where_no_relation_is_meant(self) -> None:
        head = "Lĩnh vực Số phiếu Số người Số lượng\n"
        assert told("Một 5 5 0", "Hai 6 6 0", "Ba 7 7 0", "Bốn 8 9 0", head=head) == []

    def test_have_the_shares_of_their_columns(self) -> None:
        wrong = (ROWS[0].replace("75,0", "57,0"), *ROWS[1:])
        assert told(*wrong, TOTAL) == ["75,0 %"]
        assert told(ROWS[0].replace("75,0", "12,9"), *ROWS[1:], TOTAL) == ["75,0 %"]

    def test_may_be_shares_of_the_total(self) -> None:
        head = "Mức Số phiếu Tỷ lệ (%)\n"
        rows = ("Tốt 60 60,0", "Khá 30 30,0", "Kém 10 15,0", "Tổng cộng 100 100")
        assert told(*rows, head=head) == ["10,0 %"]

    def test_have_no_share_where_nothing_is_counted(self) -> None:
        head = "Mức Tỷ lệ (%) Tỷ lệ (%)\n"
        assert told("Tốt 60 60", "Khá 0 30", "Kém 0 15", "Tổng cộng 0 100", head=head) == []
        assert told("Tốt 0 60", "Khá 0 30", "Kém 0 15", "Tổng cộng 0 100", head="Mức Số phiếu Tỷ lệ (%)\n") == []

    def test_of_whole_numbers_without_a_name_are_no_shares(self) -> None:
        assert told("Một 50 50", "Hai 30 30", "Ba 20 25", head="") == []


class TestBounds:
    @pytest.mark.parametrize(
        ("row", "expected"),
        [("Bộ máy 6 8 1/5", 1), ("Bộ máy 6 6 7/5", 1), ("Bộ máy 6 - 1/5", 0), ("Bộ máy - 8 1/5", 0)],
    )
    def test_hold_for_scores_and_ranks(self, row: str, expected: int) -> None:
        rows = ("Thể chế 5 4 2/5", "Tài chính 7 5 3/5", row)
        assert len(told(*rows, head=SCORES)) == expected

    def test_hold_for_parts(self) -> None:
        head = "Lĩnh vực Tiếp nhận Trực tuyến\n"
        assert len(told("Đất đai 20 25", "Hộ tịch 30 12", "Khác 4 3", head=head)) == 1
