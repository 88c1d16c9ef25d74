"""Required evidence as a file: read with every fault, written back to the same, known by its content."""

import pytest

from parindex.core.documents.issuers import Level
from parindex.core.documents.requirement_reading import plain_requirements, read_requirements, requirements_hash
from parindex.core.documents.requirements import Certainty, Day, Requirements, Window
from parindex.core.documents.terms import Term
from parindex.core.faults import Refused
from tests.core.documents.filing import PLAN, make_set
from tests.core.making import make_document, make_node

EXAMPLE = """
requirements:
  "1.1":
    shared:
      - {label: Kế hoạch, types: [KH], forms: [picture], issuers: [commune], term: year, from: "01/10/{year-1}",
         to: "31/03/{year}", signed: true, count: 2, subject: [[thi đua, khen thưởng], xã]}
      - {types: [KH], after_superior: 0, optional: true}
    one_of:
      - [{types: [BC]}, {types: [QĐ], terms: [quarter_1, year]}]
      - {forms: [link]}
    origins:
      - {phrase: Kế hoạch, why: theo lời, certainty: medium}
  "1.2":
"""


def refusals(text: str, codes: set[str] | None = None) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_requirements(make_document(text), codes)
    return [f"{fault.place.line}: {fault.wrong.say()}" for fault in refused.value.faults]


def refusal(requirement: str) -> str:
    (fault,) = refusals(f'requirements: {{"1.1": {{shared: [{requirement}]}}}}')
    return fault.removeprefix("1: ")


class TestReadRequirements:
    def test_reads_every_condition(self) -> None:
        found = read_requirements(make_document(EXAMPLE), {"1.1", "1.2"})
        first, second = found["1.1"].shared
        assert (first.label, first.types, first.issuers, first.count) == ("Kế hoạch", (PLAN,), (Level.COMMUNE,), 2)
        assert first.window == Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))
        assert first.subject == (("thi đua", "khen thưởng"), ("xã",))
        assert (second.window, second.is_optional) == (Window(after_superior=0), True)
        assert [len(choice) for choice in found["1.1"].alternatives] == [2, 1]
        assert found["1.1"].alternatives[0][1].terms == (Term.QUARTER_1, Term.YEAR)
        assert found["1.1"].certainty is Certainty.MEDIUM
        assert found["1.2"] == Requirements()

    @pytest.mark.parametrize(
        ("requirement", "said"),
        [
            ("{types: [KK]}", "«KK» không phải giá trị được biết của «types»"),
            ("{types: [1]}", "«1» không phải giá trị được biết của «types»"),
            ('{from: "31/02/{year}"}', "«from: 31/02/{year}» không phải ngày"),
            ('{from: "01/13/{year}"}', "«from: 01/13/{year}» không phải ngày"),
            ('{to: "hạn của đợt"}', "«to: hạn của đợt» không phải ngày"),
            ('{from: "01/03/{year}", to: "01/02/{year}"}', "ngày cuối đứng trước ngày đầu"),
            ("{terms: [year], count: 2}", "«terms» đã nói đủ các kỳ, không dùng cùng «count» hay «term»"),
            ("{terms: [year], term: year}", "«terms» đã nói đủ các kỳ, không dùng cùng «count» hay «term»"),
            ("{subject: [[]]}", "nhóm từ rỗng"),
            ("{subject: [[xã, 1]]}", "nhóm từ rỗng"),
            ("{term: month}", "«term: month» không phải giá trị được biết"),
            ("{count: 0}", "«count» phải là một số nguyên từ 1 đến 100, đang là «0»"),
            ("{kinds: [KH]}", "không có khóa nào tên «kinds» ở đây"),
        ],
    )
    def test_refuses_what_cannot_be(self, requirement: str, said: str) -> None:
        assert refusal(requirement) == said

    def test_refuses_a_file_without_requirements(self) -> None:
        assert refusals("items: 1") == ["1: tệp không có «requirements»", "1: không có khóa nào tên «items» ở đây"]

    def test_refuses_items_that_are_no_mapping(self) -> None:
        assert refusals("requirements: 1") == ["1: «requirements» phải là một nhóm khóa: giá trị, đang là «1»"]

    def test_refuses_an_item_that_the_set_does_not_have(self) -> None:
        assert refusals('requirements: {"9.9": {}}', {"1.1"}) == ["1: bộ chỉ số không có mục «9.9»"]

    def test_refuses_a_single_alternative(self) -> None:
        assert refusals('requirements: {"1.1": {one_of: [{}]}}') == ["1: «one_of» chỉ có một lựa chọn"]

    def test_gives_every_fault_at_once_with_its_line(self) -> None:
        text = 'requirements:\n  "1.1":\n    shared:\n      - {types: [X]}\n      - {count: 0}'
        assert [fault.split(":")[0] for fault in refusals(text)] == ["4", "5"]


class TestPlainRequirements:
    def test_is_read_back_to_the_same(self) -> None:
        found = read_requirements(make_document(EXAMPLE))
        assert read_requirements(make_node(plain_requirements(found))) == found

    def test_holds_for_a_whole_set(self) -> None:
        criteria, found = make_set()
        plain = plain_requirements(found)
        again = read_requirements(make_node(plain), {item.code for item in criteria.items})
        assert plain_requirements(again) == plain


class TestRequirementsHash:
    def test_knows_requirements_by_content(self) -> None:
        one = read_requirements(make_document('requirements: {"1": {shared: [{types: [KH]}]}, "2": {}}'))
        other = read_requirements(
            make_document('requirements: {"2": {}, "1": {shared: [{types: [KH], count: 1}], origins: [{phrase: x}]}}')
        )
        third = read_requirements(make_document('requirements: {"1": {shared: [{types: [BC]}]}, "2": {}}'))
        assert requirements_hash(one) == requirements_hash(other)
        assert requirements_hash(one) != requirements_hash(third)
