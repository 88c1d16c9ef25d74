import pytest

from tests.core.reports.making import found, said

COUNTS = "Tiếp nhận 192 hồ sơ, trước hạn và đúng hạn 190 hồ sơ, trễ hạn 1 hồ sơ, đang giải quyết 1 hồ sơ."


class TestShares:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Trước hạn và đúng hạn 190 hồ sơ, trễ hạn 01 hồ sơ tỷ lệ 1,1%.", [("1,1%", "0,52 %")]),
            ("Có 188/192 hồ sơ số hóa, đạt 79,9%.", [("79,9%", "97,9 %")]),
            ("Tỷ lệ đạt 97,9% (178/192 hồ sơ).", [("97,9%", "92,7 %")]),
            ("Cải cách thể chế đạt 4,75/5 điểm, bằng 59%.", [("59%", "95 %")]),
            (f"{COUNTS} Tỷ lệ giải quyết đúng hạn đạt 94,5%.", [("94,5%", "99,5 %")]),
            (f"{COUNTS} Tỷ lệ hồ sơ trễ hạn là 5%.", [("5%", "0,52 %")]),
            ("Trực tuyến 186 hồ sơ, toàn trình 150 hồ sơ, đạt 88%.", [("88%", "81 %")]),
            ("Tổng số 12 thủ tục, đơn giản hóa 10 thủ tục, đạt 38,3%.", [("38,3%", "83,3 %")]),
            ("Rà soát 12 thủ tục, đơn giản hóa 10 thủ tục, đạt 38,3%.", [("38,3%", "83,3 %")]),
            ("Số hóa kết quả 167 hồ sơ, đạt 87,4%; chưa số hóa kết quả 42 hồ sơ.", [("87,4%", "79,9 %")]),
            ("Cấp 1.450 tài khoản mức 2 trên 1.600 người đủ điều kiện, đạt 77,5%.", [("77,5%", "90,6 %")]),
            ("Nghĩa vụ tài chính: 150 hồ sơ; thanh toán trực tuyến 120 hồ sơ, đạt 72,67%.", [("72,67%", "80,00 %")]),
            ("Tiếp nhận 1.000 hồ sơ, tiếp nhận trực tuyến 500 hồ sơ, đạt 7,77%.", [("7,77%", "50,00 %")]),
        ],
    )
    def test_finds_shares_of_no_whole(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("shares", text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            f"{COUNTS} Tỷ lệ giải quyết đúng hạn đạt 99,5%.",
            f"{COUNTS} Tỷ lệ giải quyết đúng hạn đạt 98,96%.",
            "Số hóa thành phần 188 hồ sơ đạt 97, 9%; chưa số hóa thành phần 4 hồ sơ.",
            "Có 188/192 hồ sơ số hóa, đạt 97%.",
            "Thanh toán trực tuyến đạt 84,89%.",
            "Trễ hạn 1 hồ sơ, tăng 5% so với kỳ trước.",
            "Trễ hạn 1 hồ sơ, còn lại đạt 99%.",
            "Đạt 5 điểm, bằng 45%.",
            "Đạt 99%. Trễ hạn 1 hồ sơ.",
            "Tiếp nhận 192 hồ sơ, đạt 100%.",
            "Mở 5 lớp, tỷ lệ người dân có tài khoản đạt 45%.",
            "Có 5 người, đạt 45%.",
            "Xếp thứ 9/20 xã, đạt 45%.",
            "Đạt 45% (xếp thứ 9/20 xã).",
            "Đã giải quyết 190 hồ sơ. Tỷ lệ giải quyết đúng hạn đạt 99,5%.",
            "Tỷ lệ hồ sơ trễ hạn là 5%.",
            "Chứng thực điện tử 74 hồ sơ, đạt 38%.",
            "Phấn đấu 5 hồ sơ, đạt 38%.",
        ],
    )
    def test_stays_silent_where_a_share_fits_or_nothing_is_known(self, text: str) -> None:
        assert said("shares", text) == []

    def test_tells_the_slip_of_the_whole(self) -> None:
        (finding,) = found("shares", "Đúng hạn 190 hồ sơ, trễ hạn 01 hồ sơ tỷ lệ 1,1%.")
        assert "1/91" in finding.why.say()
        assert "191" in finding.why.say()

    def test_tells_the_slip_of_the_part(self) -> None:
        (finding,) = found("shares", "Có 88/192 hồ sơ số hóa, đạt 4,2%.")
        assert "8/192" in finding.why.say()
