"""Placeholders for years and quarters in the texts of a set."""

import pytest

from parindex.core.faults import Refused
from parindex.core.placeholders import Period, check, fill, resolve
from parindex.core.source import Node
from tests.core.making import make_document, make_plain

YEAR = Period(2022)
SECOND_QUARTER = Period(2022, 2)


def resolved(text: str, period: Period = SECOND_QUARTER) -> object:
    return resolve(Node(text), period).value


class TestPeriod:
    @pytest.mark.parametrize(("year", "quarter"), [(1945, None), (9999, 4), (2022, 1)])
    def test_takes_years_and_quarters(self, year: int, quarter: int | None) -> None:
        period = Period(year, quarter)
        assert (period.year, period.quarter) == (year, quarter)

    @pytest.mark.parametrize(("year", "quarter"), [(1944, None), (10000, None), (2022, 0), (2022, 5)])
    def test_refuses_what_is_no_year_or_quarter(self, year: int, quarter: int | None) -> None:
        with pytest.raises(ValueError, match=str(year)):
            Period(year, quarter)


class TestResolve:
    @pytest.mark.parametrize(
        ("text", "filled"),
        [
            ("Kế hoạch năm {year}", "Kế hoạch năm 2022"),
            ("{year-1} và {year+2}", "2021 và 2024"),
            ("{ year - 1 }", "2021"),
            ("{year+0}", "2022"),
            ("{quarter}", "quý II/2022"),
            ("{quarter-1}", "quý I/2022"),
            ("{quarter-2}", "quý IV/2021"),
            ("{quarter+3}", "quý I/2023"),
            ("{quarter-10}", "quý IV/2019"),
            ("không có gì", "không có gì"),
        ],
    )
    def test_fills_years_and_quarters(self, text: str, filled: str) -> None:
        assert resolved(text) == filled

    def test_fills_every_text_of_a_document_and_keeps_places(self) -> None:
        document = make_document("a: '{year}'\nrequires: {to: '31/12/{year-1}', from: ['{year}']}")
        found = make_plain(resolve(document, YEAR, kept=("requires", "other")))
        assert found == {"a": "2022", "requires": {"to": "31/12/{year-1}", "from": ["{year}"]}}
        with pytest.raises(Refused) as refused:
            resolve(make_document("requires: {label: '{quarter}'}"), YEAR, kept=("requires",))
        assert len(refused.value.faults) == 1


class TestFill:
    def test_fills_what_the_period_has_and_leaves_the_rest(self) -> None:
        assert fill("Kế hoạch {year-1}, {quarter} {other}", YEAR) == "Kế hoạch 2021, {quarter} {other}"


class TestCheck:
    @pytest.mark.parametrize("text", ["{}", "{năm}", "{year*2}", "{year-}", "{year-1000}", "{Year}", "{year+٣}", "{0}"])
    def test_refuses_anything_outside_the_grammar(self, text: str) -> None:
        (fault,) = check(Node(text))
        assert fault.wrong.say("en") == f"placeholder «{text}» is not known"
        assert "(year)" in fault.remedy.say()

    def test_stops_at_a_thousand(self) -> None:
        with pytest.raises(Refused) as refused:
            check(Node("{x}" * 1_000_000))
        assert len(refused.value.faults) == 1_001

    def test_cuts_a_long_one(self) -> None:
        (fault,) = check(Node(f"{{{'x' * 500}}}"))
        assert len(fault.wrong.say()) < 100

    def test_gives_one_fault_for_each(self) -> None:
        assert len(check(make_document("a: '{x} {y} {year}'\nb: [1, '{z}']\n"))) == 3
