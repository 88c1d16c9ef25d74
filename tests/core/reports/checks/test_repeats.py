import pytest

from parindex.core.reports.findings import Severity
from tests.core.reports.making import found, said


class TestRepeats:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Xã đạt 87,75/100 điểm. Xã đạt 87,57/100 điểm.", [("87,57/100", "87,75/100")]),
            ("Cải cách thể chế đạt 4/5 điểm. Cải cách thể chế đạt 4/6 điểm.", [("4/6", "4/5")]),
            ("Chỉ số CCHC xếp thứ 9/20 xã. Chỉ số CCHC xếp thứ 8/20 xã.", [("8/20 xã", "9/20")]),
            ("Trễ hạn 1 hồ sơ. Quá hạn 2 hồ sơ.", [("2 hồ sơ", "1")]),
            ("Thanh toán trực tuyến đạt 84,89%. Thanh toán trực tuyến đạt 84,98%.", [("84,98%", "84,89")]),
            (
                "Mở 5 lớp tập huấn cải cách hành chính. Mở 6 lớp tập huấn cải cách hành chính.",
                [("6 lớp", "5")],
            ),
        ],
    )
    def test_finds_facts_with_two_values(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("repeats", text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Năm 2021, xã đạt 80/100 điểm. Năm 2022, xã đạt 87/100 điểm.",
            "Trễ hạn 1 hồ sơ. Phấn đấu trễ hạn 0 hồ sơ.",
            "Trễ hạn 1 hồ sơ. Trễ hạn 2 hồ sơ (lĩnh vực đất đai).",
            "Mở 5 lớp. Mở 6 lớp.",
            "Có 5/6 lớp tập huấn cải cách hành chính. Có 4/6 lớp tập huấn cải cách hành chính.",
            "Thanh toán trực tuyến đạt 84,89%. Thanh toán trực tuyến đạt 84,9%.",
            "Có 5 hồ sơ. Có 6 hồ sơ.",
            "Chỉ số CCHC xếp hạng 9/19 hạng. Chỉ số CCHC xếp thứ 9/20 xã.",
        ],
    )
    def test_stays_silent_on_different_facts(self, text: str) -> None:
        assert said("repeats", text) == []

    def test_tells_the_slip_and_is_less_sure_of_other_counts(self) -> None:
        (known,) = found("repeats", "Xã đạt 87,75/100 điểm. Xã đạt 87,57/100 điểm.")
        (other,) = found("repeats", "Mở 5 lớp tập huấn cải cách hành chính. Mở 68 lớp tập huấn cải cách hành chính.")
        assert (known.severity, other.severity) == (Severity.WRONG, Severity.DOUBTFUL)
        assert "đảo hai chữ số" in known.why.say()
        assert other.says.say().startswith("68 lớp")
