import pytest

from tests.core.reports.making import found, said

RIGHT = [
    "Có 48 người, gồm 27 nam và 21 nữ.",
    "Có 48 người, gồm 27 nam, 21 nữ, đều trẻ.",
    "Ban hành 14 văn bản, trong đó có 5 nghị quyết, 6 quyết định.",
    "Trung tâm có 8 công chức: 1 giám đốc, 2 phó giám đốc và 5 công chức nghiệp vụ.",
    "Nhận 192 hồ sơ, gồm trực tiếp 03 hồ sơ, trực tuyến 186 hồ sơ, 03 hồ sơ tồn; giải quyết 190, trễ 1 hồ sơ.",
    "Đã giải quyết 20 hồ sơ, gồm 18 hồ sơ đúng hạn, 02 hồ sơ quá hạn, 05 hồ sơ đang giải quyết.",
    "Kinh phí 20 triệu đồng, gồm 3 triệu đồng và 4 triệu đồng.",
    "Có 20 hồ sơ, gồm 5 tiêu chí và 3 tiêu chí.",
    "Có 20 hồ sơ, tăng 5 hồ sơ, gồm cả 3 hồ sơ.",
    "Có 20 hồ sơ, gồm 5 triệu, 3 hồ sơ, 2 hồ sơ.",
    "Có 20 hồ sơ, gồm 5 hồ sơ đạt 3 điểm.",
    "Kiểm tra 42 văn bản; phát hiện 7 văn bản sai.",
    "Phát ra 300 phiếu, thu về 287 phiếu, đạt 95,7%; trong đó 280 phiếu hợp lệ, 7 phiếu không hợp lệ.",
    "Giao 120 nhiệm vụ, đúng hạn 117 nhiệm vụ, chậm hạn 3 nhiệm vụ.",
    "Giao 120 nhiệm vụ, đúng hạn 100 nhiệm vụ, chậm hạn 3 nhiệm vụ, đang làm 17 nhiệm vụ.",
    "Có 132 nam, 148 nữ; dưới 30 tuổi 130 người, trên 30 tuổi 150 người.",
    "Có 132 nam, 148 nữ; dưới 30 tuổi 130 người.",
    "Đất đai 20 hồ sơ, hộ tịch 30 hồ sơ, tổng cộng 50 hồ sơ.",
    "Tổng cộng 50 hồ sơ.",
    "Đất đai 20 hồ sơ, tăng 3 hồ sơ, tổng cộng 50 hồ sơ.",
    "Kiểm tra 05/08 xã, xếp hạng 15/08 xã.",
    "I. NHIỆM VỤ THỜI GIAN TỚI\nGiao 20 việc, gồm 5 việc và 3 việc.",
]
WRONG = [
    ("Có 48 người, gồm 27 nam và 23 nữ.", "27 + 23 = 50, không phải 48"),
    ("Ban hành 14 văn bản, trong đó có 9 nghị quyết, 6 quyết định.", "9 + 6 = 15, nhiều hơn 14"),
    ("Có 48 người, gồm 20 nam và 7 nữ.", "20 + 7 = 27, không phải 48"),
    ("Trung tâm có tám công chức: 1 giám đốc, 4 phó giám đốc và 5 công chức nghiệp vụ.", "1 + 4 + 5 = 10"),
    ("Kiểm tra 42 văn bản; phát hiện 47 văn bản sai.", "«phát hiện» 47 không thể nhiều hơn"),
    ("Phát ra 300 phiếu, thu về 312 phiếu.", "«thu về» 312 không thể nhiều hơn"),
    ("Thu về 287 phiếu, đạt 95,7%; trong đó 276 phiếu hợp lệ, 7 phiếu không hợp lệ.", "276 + 7 = 283"),
    ("Giao 120 nhiệm vụ, đúng hạn 117 nhiệm vụ, chậm hạn 23 nhiệm vụ.", "117 + 23 = 140"),
    ("Có 132 nam, 148 nữ; dưới 30 tuổi 130 người, trên 30 tuổi 105 người.", "theo độ tuổi được 235"),
    ("Đất đai 20 hồ sơ, hộ tịch 30 hồ sơ, tổng cộng 55 hồ sơ.", "20 + 30 = 50, không phải 55"),
    ("Kiểm tra 15/08 xã.", "một phần không thể lớn hơn tổng số"),
]


class TestLists:
    @pytest.mark.parametrize("text", RIGHT)
    def test_stay_silent_where_they_agree_or_are_no_list(self, text: str) -> None:
        assert said("lists", text) == []

    @pytest.mark.parametrize(("text", "why"), WRONG)
    def test_find_parts_that_do_not_make_their_whole(self, text: str, why: str) -> None:
        findings = found("lists", text)
        assert any(why in one.why.say() for one in findings)

    def test_say_less_surely_what_no_slip_explains(self) -> None:
        (finding,) = found("lists", "Có 48 người, gồm 20 nam và 7 nữ.")
        assert finding.severity == "doubtful"
