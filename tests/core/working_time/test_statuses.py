"""States of a dossier, and the orders in which they can come."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.faults import Fault
from parindex.core.working_time.statuses import FIRST, NAMES, NEXT, Status, faults, is_end, read_status, refusal


class TestStatus:
    def test_has_the_codes_and_names_of_the_exchange(self) -> None:
        assert [(int(status), NAMES[status].vi) for status in Status] == [
            (1, "Mới đăng ký"),
            (2, "Được tiếp nhận"),
            (3, "Không được tiếp nhận"),
            (4, "Đang xử lý"),
            (5, "Yêu cầu bổ sung giấy tờ"),
            (6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
            (7, "Công dân yêu cầu rút hồ sơ"),
            (8, "Dừng xử lý"),
            (9, "Đã xử lý xong"),
            (10, "Đã trả kết quả"),
        ]

    def test_ends_where_nothing_follows(self) -> None:
        assert {int(status) for status in Status if is_end(status)} == {3, 7, 8, 10}

    def test_can_reach_an_end_from_everywhere(self) -> None:
        for status in Status:
            seen, more = {status}, {status}
            while more:
                more = {after for before in more for after in NEXT[before]} - seen
                seen |= more
            assert any(is_end(one) for one in seen)


class TestFaults:
    @pytest.mark.parametrize("order", [[1, 2, 4, 9, 10], [2, 5, 4, 6, 4, 9], [1, 3], [1, 7], [2, 4, 5, 8], [1], []])
    def test_finds_nothing_wrong_with_an_order_that_can_be(self, order: list[int]) -> None:
        assert list(faults([Status(code) for code in order])) == []

    def test_says_what_cannot_follow_and_what_can(self) -> None:
        (fault,) = faults([Status.REGISTERED, Status.DONE], "H44.100-260105-0012")
        assert fault.say() == (
            "H44.100-260105-0012: sau «Mới đăng ký» (mã 1) không thể là «Đã xử lý xong» (mã 9)."
            " Cách sửa: tiếp theo chỉ có thể là: «Được tiếp nhận» (mã 2); «Không được tiếp nhận» (mã 3);"
            " «Công dân yêu cầu rút hồ sơ» (mã 7)."
        )

    def test_says_that_a_dossier_has_ended_or_cannot_begin_so(self) -> None:
        first, second = faults([Status.IN_PROGRESS, Status.STOPPED, Status.IN_PROGRESS])
        assert first.wrong.say("en") == "a dossier cannot begin as «In progress» (code 4)"
        assert second.remedy.say("en") == "the dossier has ended, add no further state"

    @given(st.lists(st.sampled_from(Status), min_size=1, max_size=8))
    def test_finds_just_the_steps_that_are_not_in_the_graph(self, order: list[Status]) -> None:
        wrong = sum(after not in NEXT[before] for before, after in itertools.pairwise(order))
        assert len(list(faults(order))) == wrong + (order[0] not in FIRST)


class TestReadStatus:
    def test_takes_codes_1_to_10(self) -> None:
        assert read_status(10) is Status.RETURNED
        unknown = read_status(11)
        assert isinstance(unknown, Fault)
        assert unknown.wrong.say() == "không có trạng thái mã 11"


class TestRefusal:
    def test_names_both_states(self) -> None:
        assert refusal(Status.RETURNED, Status.RECEIVED).say("en") == (
            "«Result returned» (code 10) cannot be followed by «Received» (code 2)"
        )
