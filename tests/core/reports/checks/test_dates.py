import pytest

from tests.core.reports.making import HEAD, TAIL, said


def words(body: str, head: str = HEAD) -> list[str]:
    return [words for words, _ in said("dates", f"{head}{body}{TAIL}")]


class TestDates:
    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            ("Căn cứ kế hoạch ngày 31/02/2023.", ["31/02/2023"]),
            ("Căn cứ Quyết định số 15/2021/QĐ-UBND ngày 10/5/2022.", ["Quyết định số 15/2021/QĐ-UBND ngày 10/5/2022"]),
            ("Căn cứ Kế hoạch số 5/KH-UBND ngày 20/3/2023.", ["Kế hoạch số 5/KH-UBND ngày 20/3/2023"]),
            ("I. KẾT QUẢ\nSố liệu từ ngày 1/1/2023 đến ngày 31/3/2023.", ["từ ngày 1/1/2023 đến ngày 31/3/2023"]),
        ],
    )
    def test_finds_days_that_cannot_be(self, body: str, expected: list[str]) -> None:
        assert words(body) == expected

    @pytest.mark.parametrize(
        "body",
        [
            "Căn cứ Quyết định số 15/2022/QĐ-UBND ngày 10/5/2022; Kế hoạch số 5/KH-UBND ngày 16/3/2023.",
            "I. KẾT QUẢ\nSố liệu từ ngày 15/12/2022 đến ngày 14/3/2023.",
            "I. NHIỆM VỤ THỜI GIAN TỚI\nLàm từ ngày 1/4/2023 đến ngày 30/6/2023.",
        ],
    )
    def test_stays_silent_on_days_that_can(self, body: str) -> None:
        assert words(body) == []

    def test_doubts_a_report_of_a_quarter_that_has_hardly_begun(self) -> None:
        early = HEAD.replace("16 tháng 3", "16 tháng 01")
        assert len(words("I. KẾT QUẢ\nTốt.", early)) == 1
        assert words("I. KẾT QUẢ\nTốt.", early.replace("Kết quả công tác", "Chương trình công tác")) == []

    def test_takes_a_report_of_a_year_from_november_on(self) -> None:
        year = HEAD.replace("quý I năm 2023", "năm 2023")
        assert len(words("I. KẾT QUẢ\nTốt.", year)) == 1
        assert words("I. KẾT QUẢ\nTốt.", year.replace("tháng 3", "tháng 11")) == []
        assert words("I. KẾT QUẢ\nTốt.", year.replace("hành chính năm", "hành chính 3 tháng đầu năm")) == []

    def test_knows_nothing_of_a_report_without_a_day(self) -> None:
        assert (
            words("Căn cứ Kế hoạch số 5/KH-UBND ngày 20/3/2023.", HEAD.replace("Tân Lộc, ngày 16 tháng 3 năm 2023", ""))
            == []
        )

    def test_knows_nothing_of_a_report_without_a_period(self) -> None:
        bare = HEAD.replace(" quý I năm 2023", "")
        assert words("Tốt.", bare) == []
