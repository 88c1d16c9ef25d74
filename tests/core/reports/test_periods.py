from datetime import date

import pytest

from parindex.core.documents.facts import SpanKind
from parindex.core.reports.figures import Days, Kind
from tests.core.reports.making import HEAD, figures, report

QUARTER = Days(date(2023, 1, 1), date(2023, 3, 31))
YEAR = Days(date(2022, 1, 1), date(2022, 12, 31))


def stretch(text: str) -> tuple[str, str, str]:
    found = report(text).text.stretches[0]
    named = found.named.kind.value if found.named else ""
    return f"{found.days.first:%d/%m/%Y}", f"{found.days.last:%d/%m/%Y}", named


class TestNamedPeriods:
    def test_leaves_out_spans_of_several_years(self) -> None:
        assert report("giai đoạn 2022-2030").text.named == []

    def test_gives_a_quarter_without_year_that_of_the_period_before_it(self) -> None:
        named = report("Kết quả quý I năm 2020. Riêng quý I đã tăng. So với tháng 10/2019 thì giảm.").text.named
        assert [one.days.last.year for one in named] == [2020, 2020, 2019]
        assert named[2].is_against

    def test_ends_a_february_without_year_within_it(self) -> None:
        first, second = report("Quý I năm 2024. Trong 6 tháng đầu năm thì khác, năm 2025.").text.named[:2]
        assert (first.days.last.year, second.days.last) == (2024, date(2024, 6, 30))


class TestStretches:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Quý I năm 2023 từ ngày 15/12/2022 đến ngày 30/3/2023", ("15/12/2022", "30/03/2023", "quarter")),
            ("từ ngày 15 tháng 12 năm 2022 đến hết ngày 14 tháng 3 năm 2023", ("15/12/2022", "14/03/2023", "")),
            ("từ 15/12 đến 14/3/2023", ("15/12/2022", "14/03/2023", "")),
            ("từ 1/1 đến ngày 14/3/2023 (quý I năm 2023)", ("01/01/2023", "14/03/2023", "quarter")),
        ],
    )
    def test_reads_first_and_last_day(self, text: str, expected: tuple[str, str, str]) -> None:
        assert stretch(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "ngày 15/12/2022 và ngày 30/3/2023",
            "từ ngày 15/12/2022 của xã, rồi ngày 30/3/2023",
            "từ 31/2 đến 14/3/2023",
            "từ ngày 31/2/2023 đến ngày 14/3/2023",
            "từ ngày 1/3/2023 đến ngày 31/2/2023",
        ],
    )
    def test_takes_no_other_days(self, text: str) -> None:
        assert report(text).text.stretches == []


class TestScopes:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Năm 2022, xã đạt 87,75/100 điểm.", YEAR),
            ("Xã đạt 87,75/100 điểm, tăng so với năm 2021.", QUARTER),
            ("Quý I năm 2023 tốt hơn so với năm 2022 đạt 87,75/100 điểm.", YEAR),
            ("I. KẾT QUẢ NĂM 2022\n1. Cụ thể\nXã đạt 87,75/100 điểm.", YEAR),
            ("I. KẾT QUẢ QUÝ I NĂM 2023\nThực hiện nhiệm vụ năm 2023, xã đạt 87,75/100 điểm.", QUARTER),
        ],
    )
    def test_finds_the_days_of_a_figure(self, text: str, expected: Days) -> None:
        assert figures(HEAD + text, Kind.SCORE)[0].scope == expected

    def test_knows_no_days_where_none_are_named(self) -> None:
        assert figures("Xã đạt 87,75/100 điểm.", Kind.SCORE)[0].scope is None


class TestKinds:
    def test_says_what_a_stretch_explains(self) -> None:
        periods = figures("Quý I năm 2023 từ ngày 15/12/2022 đến ngày 30/3/2023", Kind.PERIOD)
        assert {period.named for period in periods} == {SpanKind.QUARTER.value}
