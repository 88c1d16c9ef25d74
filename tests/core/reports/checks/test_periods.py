import pytest

from parindex.core.reports.findings import Severity
from tests.core.reports.making import found, said


class TestPeriods:
    def test_finds_a_quarter_of_106_days(self) -> None:
        (finding,) = found("periods", "Quý I năm 2023 từ ngày 15/12/2022 đến ngày 30/3/2023.")
        assert finding.severity is Severity.WRONG
        assert "106 ngày" in finding.says.say()
        assert finding.should_be is not None
        assert "15/12/2022-14/3/2023" in finding.should_be.say()

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("từ ngày 30/3/2023 đến ngày 15/12/2022", "từ 15/12/2022 đến 30/3/2023"),
            ("Quý II năm 2023 từ ngày 15/12/2022 đến ngày 14/3/2023", "1/4/2023-30/6/2023"),
            ("Năm 2022 từ ngày 15/12/2021 đến ngày 14/6/2022", "1/1/2022-31/12/2022"),
            ("I. KẾT QUẢ QUÝ I NĂM 2023\nSố liệu từ ngày 15/12/2022 đến ngày 30/3/2023", "1/1/2023-31/3/2023"),
        ],
    )
    def test_finds_periods_that_do_not_fit_their_name(self, text: str, expected: str) -> None:
        (finding,) = found("periods", text)
        assert finding.should_be is not None
        assert finding.should_be.say().startswith(expected)

    def test_finds_quarters_that_overlap(self) -> None:
        text = (
            "Quý I năm 2023 từ ngày 01/01/2023 đến ngày 31/3/2023.\n"
            "Quý II năm 2023 từ ngày 15/3/2023 đến ngày 14/6/2023."
        )
        (finding,) = found("periods", text)
        assert (finding.severity, "17 ngày" in finding.why.say()) == (Severity.DOUBTFUL, True)

    @pytest.mark.parametrize(
        "text",
        [
            "Quý I năm 2023 từ ngày 15/12/2022 đến ngày 14/3/2023.",
            "Quý I năm 2023 từ ngày 01/01/2023 đến ngày 31/3/2023. Quý II năm 2023 từ 1/4/2023 đến 30/6/2023.",
            "Quý I năm 2023 từ 1/1/2023 đến 31/3/2023. Quý I năm 2023 từ 1/1/2023 đến 31/3/2023.",
            "Quý I năm 2023 từ 1/1/2023 đến 31/3/2023. Năm 2023 từ 1/1/2023 đến 31/12/2023.",
            "Tháng 3/2023 từ ngày 15/3/2023 đến ngày 20/3/2023.",
            "I. KẾT QUẢ QUÝ I NĂM 2023\nSố liệu từ ngày 01/01/2023 đến ngày 15/3/2023.",
            "I. KẾT QUẢ QUÝ I NĂM 2023\nThực hiện đợt cao điểm từ ngày 01/9/2023 đến ngày 31/12/2023.",
            "Thực hiện đợt cao điểm từ ngày 01/9/2022 đến ngày 31/12/2023.",
        ],
    )
    def test_stays_silent_on_periods_that_fit(self, text: str) -> None:
        assert said("periods", text) == []
