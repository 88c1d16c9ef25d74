from parindex.core.documents.facts import DocumentFacts
from parindex.core.reports.findings import Severity, Words, found, in_order
from parindex.core.reports.report import report_of
from parindex.core.reports.tabular import Written
from parindex.core.sentences import Template
from tests.core.reports.making import document, report

WORDS = Words(Template("a", "a")(), Template("b", "b")())


class TestFound:
    def test_is_less_sure_of_letters_from_a_picture(self) -> None:
        scanned = report_of([Written(1, "Một hai ba")], DocumentFacts(), is_typed=False)
        assert found(scanned, (0, 3), "x", WORDS, severity=Severity.WRONG, sure=1.0).sure == 0.7
        assert document("Một").page_count == 1


class TestInOrder:
    def test_orders_by_line_then_severity_and_tells_nothing_twice(self) -> None:
        read = report("Một hai ba.\nBốn năm sáu.")
        second = found(read, (12, 15), "x", WORDS, severity=Severity.WRONG, sure=1)
        doubtful = found(read, (0, 3), "x", WORDS, severity=Severity.DOUBTFUL, sure=1)
        wrong = found(read, (4, 7), "x", WORDS, severity=Severity.WRONG, sure=1)
        assert in_order([second, doubtful, wrong, wrong]) == (wrong, doubtful, second)
