from parindex.core.reports.checks import CHECKS
from parindex.core.reports.figures import Kind
from parindex.reports.checking import labels
from tests.core.reports.making import figures


class TestLabels:
    def test_name_every_check_and_kind(self) -> None:
        assert {*CHECKS, "known"} == set(labels.CHECKS)
        assert set(labels.KINDS) == set(Kind)


class TestMeaning:
    def test_is_said_in_the_words_of_reports(self) -> None:
        text = "Tiếp nhận 20 hồ sơ, mở 3 lớp tập huấn nghiệp vụ theo Kế hoạch số 5/KH-UBND ngày 2/1/2023."
        received, classes = figures(text, Kind.COUNT)
        (cited,) = figures(text, Kind.REFERENCE)
        assert labels.meaning(received) == "tiếp nhận"
        assert labels.meaning(classes).startswith("tập huấn nghiệp vụ")
        assert labels.meaning(cited) == "5/KH-UBND"
