"""The year of a round in the texts of requirements: filled in, and taken out again."""

from parindex.core.documents.requirement_reading import read_item
from parindex.core.documents.requirement_texts import dated, undated
from parindex.core.documents.requirements import Requirements
from parindex.core.placeholders import Period
from tests.core.making import make_document

GENERAL = """
shared:
  - {label: "Kế hoạch năm {year}", subject: [["năm {year-1}", "kỳ {quarter}"]]}
one_of:
  - {label: "Báo cáo {year+1}"}
  - {label: "Nghị quyết năm 2011"}
origins:
  - {phrase: "Kế hoạch {year}"}
"""


def make(text: str = GENERAL) -> Requirements:
    return read_item(make_document(text), [])


class TestDated:
    def test_fills_in_the_year_wherever_a_text_names_it(self) -> None:
        found = dated(make(), Period(2022))
        assert found.shared[0].label == "Kế hoạch năm 2022"
        assert [choice[0].label for choice in found.alternatives] == ["Báo cáo 2023", "Nghị quyết năm 2011"]
        assert found.origins[0].phrase == "Kế hoạch 2022"

    def test_leaves_what_the_period_does_not_have(self) -> None:
        assert dated(make(), Period(2022)).shared[0].subject == (("năm 2021", "kỳ {quarter}"),)


class TestUndated:
    def test_takes_the_year_out_again_for_another_round(self) -> None:
        assert undated(dated(make(), Period(2022)), Period(2022)) == make()

    def test_leaves_years_that_are_far_from_the_round(self) -> None:
        assert undated(make(), Period(2022)).alternatives[1][0].label == "Nghị quyết năm 2011"
