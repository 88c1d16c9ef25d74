import base64
import json

from parindex.core.reports.checks import check_report
from parindex.reports.checking import answers
from parindex.reports.checking.running import Checked
from tests.core.reports.making import report
from tests.reports.checking.making import RIGHT, WRONG


def context(text: str) -> dict[str, object]:
    read = report(text)
    return answers.context(Checked("b.txt", read, check_report(read)), "vi")


def content(address: object) -> str:
    return base64.b64decode(str(address).partition(",")[2]).decode()


class TestContext:
    def test_numbers_findings_and_marks_them_in_the_text(self) -> None:
        shown = context(WRONG)
        findings, lines = shown["findings"], shown["lines"]
        assert isinstance(findings, list)
        assert isinstance(lines, list)
        assert [one.number for one in findings] == [1, 2]
        assert {piece.finding for line in lines for piece in line.pieces} >= {0, 1}
        assert shown["counts"] == {"wrong": 2, "doubtful": 0, "information": 0}

    def test_holds_its_downloads(self) -> None:
        shown = context(WRONG)
        assert len(json.loads(content(shown["json_address"]))["findings"]) == 2
        assert "SAI" in content(shown["text_address"])

    def test_of_what_is_right_has_no_choices(self) -> None:
        shown = context(RIGHT)
        assert shown["findings"] == shown["choices"] == []


class TestChecks:
    def test_name_published_results_only_where_they_were_used(self) -> None:
        assert len(answers.checks(with_known=True)) == len(answers.checks()) + 1
