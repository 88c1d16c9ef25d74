import pytest

from tests.core.reports.making import said


class TestWords:
    @pytest.mark.parametrize(
        "text",
        [
            "Có chín mươi ba (92) hồ sơ.",
            "Có chín mươi ba hồ sơ (92 hồ sơ).",
            "Có 92 hồ sơ (bằng chữ: chín mươi ba).",
            "Có 92 (chín mươi ba hồ sơ).",
        ],
    )
    def test_find_digits_that_differ(self, text: str) -> None:
        assert [should for _, should in said("words", text)] == ["93 hoặc 92"]

    @pytest.mark.parametrize(
        "text",
        [
            "Có chín mươi hai (92) hồ sơ.",
            "Có một nghìn hai trăm ba mươi (1.230) hồ sơ.",
            "Đứng vị trí 12/12 (không tăng bậc so với năm 2021).",
            "Hai xã (lập từ 3 xã cũ) hoạt động ổn định.",
            "Có hai hồ sơ.",
        ],
    )
    def test_stay_silent_where_they_agree_or_are_no_pair(self, text: str) -> None:
        assert said("words", text) == []
