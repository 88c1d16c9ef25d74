import pytest

from parindex.core.reports.findings import Severity
from tests.core.reports.making import found, said

LEVELS = (
    "Tiếp nhận {received} hồ sơ, trực tuyến {online} hồ sơ; hồ sơ mức độ 4: {four} hồ sơ, hồ sơ mức độ 3: "
    "{three} hồ sơ."
)
DIGITAL = "Tiếp nhận 192 hồ sơ; số hóa thành phần {yes} hồ sơ, chưa số hóa thành phần {no} hồ sơ."


class TestLevels:
    def test_tells_when_all_dossiers_were_counted(self) -> None:
        (finding,) = found("parts", LEVELS.format(received=192, online=186, four=19, three=173))
        assert finding.severity is Severity.WRONG
        assert finding.should_be is not None
        assert finding.should_be.say() == "mức độ 3 + mức độ 4 = 186"
        assert "toàn bộ hồ sơ" in finding.why.say()

    def test_tells_the_slip(self) -> None:
        text = LEVELS.format(received=300, online=186, four=91, three=167)
        assert said("parts", text) == [("91 hồ sơ", "mức độ 4: 19")]

    def test_doubts_levels_that_are_less(self) -> None:
        (finding,) = found("parts", LEVELS.format(received=300, online=186, four=7, three=52))
        assert finding.severity is Severity.DOUBTFUL
        assert finding.should_be is not None

    def test_stays_silent_where_they_agree(self) -> None:
        assert said("parts", LEVELS.format(received=192, online=186, four=19, three=167)) == []


class TestDigital:
    @pytest.mark.parametrize(
        ("yes", "no", "expected"),
        [
            ("188", "4", []),
            ("188", "44", [("44 hồ sơ", "chưa số hóa thành phần hồ sơ: 4")]),
            ("100", "60", [("100 hồ sơ", "")]),
        ],
    )
    def test_compares_with_all(self, yes: str, no: str, expected: list[tuple[str, str]]) -> None:
        assert said("parts", DIGITAL.format(yes=yes, no=no)) == expected

    def test_compares_results_with_those_settled(self) -> None:
        text = "Đã giải quyết 191 hồ sơ; số hóa kết quả 167 hồ sơ, chưa số hóa kết quả 42 hồ sơ."
        assert said("parts", text) == [("42 hồ sơ", "chưa số hóa kết quả: 24")]


class TestAbove:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tiếp nhận 192 hồ sơ, đã giải quyết 911 hồ sơ.", [("911 hồ sơ", "đã giải quyết không quá 192")]),
            ("Trực tuyến 186 hồ sơ, toàn trình 200 hồ sơ.", [("200 hồ sơ", "toàn trình không quá 186")]),
            ("Đã giải quyết 91 hồ sơ, số hóa kết quả 167 hồ sơ.", [("167 hồ sơ", "số hóa kết quả không quá 91")]),
            ("Tiếp nhận 192 hồ sơ, đã giải quyết 191 hồ sơ.", []),
        ],
    )
    def test_finds_parts_above_their_whole(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("parts", text) == expected


class TestPapers:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Phát ra 120 phiếu, thu về 118 phiếu, hợp lệ 115 phiếu; 110/115 phiếu hài lòng.", []),
            ("Phát ra 120 phiếu, thu về 128 phiếu.", [("128 phiếu", "thu về không quá 120")]),
            ("Phát ra 120 phiếu, thu về 118 phiếu; 110/151 phiếu hài lòng.", [("110/151", "")]),
            ("Phát ra 120 phiếu, thu về 115 phiếu; 110/151 phiếu hài lòng.", [("110/151", "")]),
            ("Phát ra 120 phiếu, thu về 118 phiếu, hợp lệ 11 phiếu; 110/118 phiếu hài lòng.", [("110/118", "")]),
            ("Thu về 118 phiếu; 110/151 phiếu hài lòng.", []),
            ("Có 118 phiếu, thêm 200 phiếu.", []),
        ],
    )
    def test_finds_more_than_there_were(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("parts", text) == expected
