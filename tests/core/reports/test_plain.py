from parindex.core.reports.checks import check_report
from parindex.core.reports.figures import Kind
from parindex.core.reports.plain import plain_figure, plain_finding, plain_report
from tests.core.reports.making import figures, report


class TestPlainReport:
    def test_holds_findings_and_figures(self) -> None:
        read = report("Cải cách thể chế đạt 6/5 điểm.")
        plain = plain_report(read, check_report(read), "en")
        assert any(one["check"] == "maxima" for one in plain["findings"])
        assert [one["kind"] for one in plain["figures"]] == ["score"]


class TestPlainFinding:
    def test_gives_exactly_what_is_promised(self) -> None:
        findings = check_report(report("Cải cách thể chế đạt 6/5 điểm."))
        finding = next(one for one in findings if one.check == "maxima")
        plain = plain_finding(finding)
        assert list(plain) == ["check", "severity", "line", "quote", "says", "should_be", "why", "sure"]
        assert (plain["severity"], plain["line"], plain["should_be"]) == ("wrong", 1, "không quá 5 điểm")
        assert plain_finding(finding, "en")["should_be"] == "5 points at most"

    def test_has_null_where_nothing_can_be_told(self) -> None:
        (finding, *_) = check_report(report("Một câu."))
        assert plain_finding(finding)["should_be"] is None


class TestPlainFigure:
    def test_gives_a_count_with_its_unit_as_the_text_has_it(self) -> None:
        plain = plain_figure(figures("Năm 2022 tiếp nhận 192 hồ sơ.", Kind.COUNT)[0])
        assert (plain["value"], plain["unit"], plain["subject"]) == ("192", "hồ sơ", "received")
        assert plain["scope"] == "2022-01-01/2022-12-31"
        assert "of" not in plain

    def test_gives_the_maximum_of_a_score(self) -> None:
        plain = plain_figure(figures("Đạt 4,75/5 điểm.", Kind.SCORE)[0])
        assert (plain["value"], plain["of"], plain["unit"]) == ("4,75", "5", "điểm")

    def test_gives_the_days_of_a_period_and_a_citation(self) -> None:
        text = "Từ ngày 1/1/2023 đến ngày 31/3/2023 theo Kế hoạch số 5/KH-UBND ngày 2/1/2023 và 6/KH-UBND."
        period, *references = [plain_figure(one) for one in figures(text, Kind.PERIOD, Kind.REFERENCE)]
        assert (period["first"], period["last"]) == ("2023-01-01", "2023-03-31")
        assert [(one["symbol"], one.get("date")) for one in references] == [
            ("5/KH-UBND", "2023-01-02"),
            ("6/KH-UBND", None),
        ]
