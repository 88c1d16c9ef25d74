from parindex.core.reports.checks import check_report
from parindex.core.reports.text_answer import text_lines
from tests.core.reports.checks.test_init import FAULTY
from tests.core.reports.making import report


class TestTextLines:
    def test_say_where_what_and_why(self) -> None:
        read = report(FAULTY)
        lines = list(text_lines(read, check_report(read), "en"))
        assert any(line.startswith("Line ") and "WRONG" in line for line in lines)
        assert any(line.startswith("  Likely right:") for line in lines)
        assert max(map(len, lines)) <= 112
        assert lines[-1].endswith("figures read.")

    def test_say_that_nothing_was_found(self) -> None:
        assert list(text_lines(report("Năm 2023."), [])) == [
            "Không thấy mâu thuẫn nào.",
            "0 lỗi, 0 điểm nghi vấn, 0 thông tin; 1 số liệu đã đọc.",
        ]
