import pytest

from parindex.core.reports.findings import Severity
from tests.core.reports.making import found


def wrong(text: str) -> list[tuple[int, str]]:
    return [
        (finding.place.line, finding.should_be.say() if finding.should_be else "")
        for finding in found("numbering", text)
    ]


class TestSections:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("I. MỘT\nII. HAI\nII. BA", [(3, "III")]),
            ("I. MỘT\nIII. BA\nIV. BỐN", [(2, "II"), (3, "III")]),
            ("I. MỘT\n1. Ưu điểm.\n2. Hạn chế.\n2. Nguyên nhân.\n4. Khác.", [(4, "3")]),
            ("I. MỘT\n1. Ưu điểm.\n3. Hạn chế.\n4. Khác.", [(3, "2")]),
            ("1. Chung.\n1.1. Một.\n1.3. Hai.", [(3, "1.2")]),
            ("I. MỘT\nII. HAI\nIII. BA", []),
            ("I. MỘT\n1. Ưu điểm.\n2. Hạn chế.\nII. HAI\n1. Ưu điểm.", []),
            ("1. Kết quả:\n1. Một;\n2. Hai;\n3. Ba.\n2. Hạn chế.", []),
            ("2. Hạn chế.\n3. Khác.", []),
            ("1. Chung.\n1.1. Một.\n1.2. Hai.\n2. Khác.\n2.1. Ba.", []),
            ("a) Một.\nc) Ba.", []),
            ("2.1. Một.\n2.2. Hai.\n1.1. Ba.\n1.1. Bốn.", [(4, "1.2")]),
            ("XX. LẠ\nI. MỘT", []),
        ],
    )
    def test_finds_numbers_out_of_turn(self, text: str, expected: list[tuple[int, str]]) -> None:
        assert wrong(text) == expected

    def test_is_sure_of_one_that_stands_twice(self) -> None:
        (twice,) = found("numbering", "I. MỘT\nII. HAI\nII. BA")
        (gap,) = found("numbering", "1. Một.\n3. Ba.")
        assert (twice.severity, gap.severity) == (Severity.WRONG, Severity.DOUBTFUL)


class TestLists:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Thực hiện 03 nội dung, cụ thể:\n1. Một;\n2. Hai.", [(1, "2")]),
            ("Thực hiện 03 nội dung, cụ thể:\n- Một;\n+ Chi tiết;\n- Hai.\nXong rồi.", [(1, "2")]),
            ("Thực hiện 02 nội dung, cụ thể:\n1. Một;\na) Chi tiết;\n2. Hai.\nXong rồi.\n1. Khác.", []),
            ("Thực hiện 02 nội dung:\n1. Một;\n2. Hai.\nI. KHÁC\n3. Ba.", []),
            ("Thực hiện 02 nội dung:\n- Một;\n- Hai.", []),
            ("Thực hiện 02 nội dung:\n2. Hai;\n3. Ba.", []),
            ("Thực hiện 02 nội dung:\nI. KẾT QUẢ", []),
            ("Thực hiện 02 nội dung:\nMột việc duy nhất.", []),
            ("Thực hiện 02 nội dung:", []),
            ("Thực hiện 02 nội dung, trong đó có việc sau:\n- Một;\n- Hai;\n- Ba.", []),
            ("Tiếp nhận 02 hồ sơ, cụ thể:\n- Một;\n- Hai;\n- Ba.", []),
            ("Kết quả cụ thể:\n- Một;\n- Hai.", []),
            (f"Thực hiện 02 nội dung {'rất quan trọng ' * 5}sau:\n- Một;\n- Hai;\n- Ba.", []),
            ("Thực hiện 2/3 nội dung sau:\n- Một;\n- Hai;\n- Ba;\n- Bốn.", []),
        ],
    )
    def test_finds_lists_of_another_length(self, text: str, expected: list[tuple[int, str]]) -> None:
        assert wrong(text) == expected
