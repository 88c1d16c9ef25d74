import pytest

from tests.core.reports.making import found, said


class TestChanges:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Xã đạt 87,75 điểm, tăng 2,56 điểm so với năm 2021 (85,10 điểm).", [("2,56 điểm", "tăng 2,65")]),
            ("Xã đạt 85,10 điểm, giảm 2,56 điểm so với năm 2021 (87,75 điểm).", [("2,56 điểm", "giảm 2,65")]),
            ("Xếp hạng 9/20 xã, tăng 3 bậc so với năm 2021 (xếp hạng 11/20 xã).", [("3 bậc", "tăng 2")]),
            ("Lĩnh vực này đạt 5/7 điểm, bị trừ 3 điểm.", [("3 điểm", "2")]),
            ("Xã nhận 502 hồ sơ, cao hơn 37 hồ sơ so với 471 hồ sơ của quý trước.", [("37 hồ sơ", "tăng 31")]),
            ("Đạt 90,00%, tăng 4,6 điểm phần trăm so với năm 2023 (86,50%).", [("4,6 điểm phần trăm", "tăng 3,50")]),
            ("Tự chấm 18,5 điểm; thẩm định 17 điểm, giảm 2 điểm so với điểm tự chấm.", [("2 điểm", "giảm 1,5")]),
            ("Cao nhất 93,2 điểm; thấp nhất 69,8 điểm; chênh lệch 26,4 điểm.", [("26,4 điểm", "23,4")]),
            ("Tài chính công đạt 5/7 điểm. Tài chính công bị trừ 22 điểm.", [("22 điểm", "2")]),
            ("Lĩnh vực này đạt 5/7 điểm, bị trừ 2/8 điểm.", [("2/8 điểm", "2")]),
        ],
    )
    def test_finds_changes_that_their_ends_do_not_make(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("changes", text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Xã đạt 87,75 điểm, tăng 2,65 điểm so với năm 2021 (85,10 điểm).",
            "Xếp hạng 9/20 xã, tăng 2 bậc so với năm 2021 (xếp hạng 11/20 xã).",
            "Xã đạt 87,75 điểm, tăng 2,56 điểm so với năm 2021.",
            "Tăng 2,56 điểm so với năm 2021 (85,10 điểm).",
            "Tăng 5 hồ sơ so với năm 2021.",
            "Đạt 5 điểm, tăng 2/3 điểm so với năm 2021 (85,10 điểm).",
            "Lĩnh vực này đạt 5/7 điểm, bị trừ 2/7 điểm.",
            "Bị trừ 2 điểm.",
            "Đạt 5 điểm. Bị trừ 2 điểm.",
            "Cải cách thể chế đạt 5/7 điểm. Tài chính công bị trừ 4 điểm.",
            "Thiếu 5 hồ sơ.",
            "Xã nhận 502 hồ sơ, tăng 31 hồ sơ so với 471 hồ sơ của quý trước.",
            "Xã nhận 502 hồ sơ, tăng 37 hồ sơ, quý trước có 471 hồ sơ.",
            "Đạt 90,00%, tăng 4,6% so với năm 2023 (86,50%).",
            "Cao nhất 93,2 điểm; thấp nhất 69,8 điểm; chênh lệch 23,4 điểm.",
            "Thấp nhất 69,8 điểm; chênh lệch 26,4 điểm.",
        ],
    )
    def test_stays_silent_where_they_do_or_one_is_unknown(self, text: str) -> None:
        assert said("changes", text) == []

    def test_turns_a_rise_that_was_a_fall(self) -> None:
        (finding,) = found("changes", "Xã đạt 85,10 điểm, tăng 2,65 điểm so với năm 2021 (87,75 điểm).")
        assert finding.should_be is not None
        assert finding.should_be.say() == "giảm 2,65"
