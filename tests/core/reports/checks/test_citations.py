import pytest

from parindex.core.documents.facts import DocumentFacts
from parindex.core.reports.checks import CHECKS
from parindex.core.reports.report import report_of
from parindex.core.reports.tabular import Written
from tests.core.reports.making import HEAD, said


class TestCitations:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Quyết định số 69/QĐUBND, ngày 24/02/2023", [("69/QĐUBND", "69/QĐ-UBND")]),
            (
                "Công văn số số: 01/UBND-NV của UBND huyện",
                [("Công văn số số: 01/UBND-NV", ""), ("số số", "số")],
            ),
            ("Kế hoạch số 5/QĐ-UBND ngày 2/1/2023", [("Kế hoạch số 5/QĐ-UBND", "")]),
            (
                "Kế hoạch số 5/KH-UBND ngày 2/1/2023; Kế hoạch số 5/KH-UBND ngày 3/1/2023",
                [("Kế hoạch số 5/KH-UBND ngày 3/1/2023", "")],
            ),
            (
                (
                    "Kế hoạch số 5/KH-UBND ngày 2/1/2023 của UBND xã; Kế hoạch số 5/KH-UBND ngày 3/1/2023 của "
                    "UBND xã Tân Lộc"
                ),
                [("Kế hoạch số 5/KH-UBND ngày 3/1/2023 của UBND xã Tân Lộc", "")],
            ),
            ("trong năm năm 2023", [("năm năm", "năm")]),
            ("ban hành ngày ngày 5/3", [("ngày ngày", "ngày")]),
        ],
    )
    def test_finds_slips_of_citing(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("citations", text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Quyết định số 69/QĐ-UBND ngày 24/02/2023; theo Quyết định số 69/QĐ-UBND",
            "Nghị định số 30/2020/NĐ-CP của Chính phủ",
            "Luật số 77/2015/QH13",
            "Quy chế ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 2/1/2023",
            "Quy chế số 5/QĐ-UBND ngày 2/1/2023",
            "Quyết định số 766/QĐ-TTg ngày 23/6/2022 và Quyết định số 766/QĐ-UBND ngày 16/3/2023",
            "Kế hoạch số 5/KH-UBND ngày 2/1/2022; Kế hoạch số 5/KH-UBND ngày 9/1/2023",
            (
                "Kế hoạch số 5/KH-UBND ngày 2/1/2023 của UBND huyện Ninh Giang; Kế hoạch số 5/KH-UBND ngày "
                "3/1/2023 của UBND xã"
            ),
            "5/KH-UBND ngày 2/1/2023",
            "người dân ngày ngày đến làm việc",
            HEAD,
            f"{HEAD}I. KẾT QUẢ\nĐã làm xong.",
        ],
    )
    def test_stays_silent_on_right_ones(self, text: str) -> None:
        assert said("citations", text) == []

    def test_says_nothing_of_a_hyphen_that_a_reader_may_have_lost(self) -> None:
        scanned = report_of([Written(1, "Quyết định số 69/QĐUBND, ngày 24/02/2023")], DocumentFacts(), is_typed=False)
        assert list(CHECKS["citations"](scanned)) == []

    def test_tells_a_missing_day_once(self) -> None:
        assert len(said("citations", "Kế hoạch số 5/KH-UBND. Kế hoạch số 5/KH-UBND.")) == 1
