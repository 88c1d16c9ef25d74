"""The count of cases that several kinds rest on."""

import pytest

from parindex.core.faults import Fault
from parindex.core.figures import FigureRefused
from parindex.core.rules.cases import Cases
from parindex.core.source import Reader
from tests.core.making import make_document


class TestRead:
    def test_takes_the_points_and_the_name_of_a_case(self) -> None:
        cases = Cases.read(Reader(make_document("{per: 0.25, unit: báo cáo muộn}"), []))
        assert (cases.per, cases.one.say()) == (250_000, "báo cáo muộn")

    @pytest.mark.parametrize("text", ["per: 0", "per: -1"])
    def test_refuses_points_not_above_zero(self, text: str) -> None:
        faults: list[Fault] = []
        Cases.read(Reader(make_document(text), faults))
        assert [fault.wrong.say() for fault in faults] == ["«per» phải lớn hơn 0"]


class TestFigures:
    def test_names_the_count_in_general_words_without_a_name(self) -> None:
        (count,) = Cases(per=1, unit="").figures()
        assert (count.key, count.label.say(), Cases(per=1, unit="").one.say()) == (
            "count",
            "số trường hợp",
            "trường hợp",
        )


class TestCount:
    def test_refuses_what_nobody_asked_for(self) -> None:
        with pytest.raises(FigureRefused, match="num"):
            Cases(per=1, unit="").count({"count": 1, "num": 2})
