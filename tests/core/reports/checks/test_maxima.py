import pytest

from tests.core.reports.making import said


class TestMaxima:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Cải cách thể chế đạt 5,5/5 điểm.", [("5,5/5", "không quá 5 điểm")]),
            ("Chỉ số CCHC đạt 187,75 điểm.", [("187,75 điểm", "không quá 100 điểm")]),
            ("Lĩnh vực này bị trừ 8/7 điểm.", [("8/7 điểm", "không quá 7 điểm")]),
        ],
    )
    def test_finds_scores_above(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("maxima", text) == expected

    @pytest.mark.parametrize(
        "text",
        ["Đạt 5/5 điểm.", "Cải cách thể chế đạt 4,75 điểm.", "Chỉ số CCHC đạt 87 điểm.", "Phấn đấu đạt 6/5 điểm."],
    )
    def test_stays_silent_within(self, text: str) -> None:
        assert said("maxima", text) == []
