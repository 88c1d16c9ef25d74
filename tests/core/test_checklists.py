"""Lists of checks as people write them: every fault is said, with what to do."""

from datetime import date

import pytest

from parindex.core import checklists
from parindex.core.checks import SameFile, Severity
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.faults import Refused
from parindex.core.placeholders import Period
from parindex.kit import documents
from tests.rounds.making import SET


@pytest.fixture(scope="module")
def criteria() -> CriteriaSet:
    return freeze(read(documents.parse_yaml(SET)), Period(2022))


def fault(criteria: CriteriaSet, text: str) -> str:
    with pytest.raises(Refused) as refused:
        checklists.read(documents.parse_yaml(text), criteria)
    return "\n".join(one.say() for one in refused.value.faults)


class TestRead:
    def test_reads_kind_severity_and_scope(self, criteria: CriteriaSet) -> None:
        text = "- {kind: same_file, severity: stop, items: ['1'], except: ['1.2'], most: 2}"
        (check,) = checklists.read(documents.parse_yaml(text), criteria)
        assert isinstance(check, SameFile)
        assert (check.most, check.scope.severity, check.scope.items) == (2, Severity.STOP, frozenset({"1.1"}))

    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("{kind: unanswered}", "phải là một danh sách"),
            ("- {kind: unanswred}", "unanswred» không phải giá trị được biết"),
            ("- {severity: warn}", "thiếu «kind»"),
            ("- unanswered", "phải là một nhóm khóa"),
            ("- {kind: unanswered, severity: loud}", "severity: loud"),
            ("- {kind: unanswered, items: ['9.9']}", "không có mục hay lĩnh vực «9.9»"),
            ("- {kind: same_file, mots: 2}", "có phải «most»?"),
            ("- {kind: out_of_year, days_before: 1000}", "một số nguyên từ 0 đến 366"),
            ("- {kind: contradiction, left: 1.1/den, right: 2.1/den}", "thiếu «says»"),
            ("- {kind: contradiction, left: 1.1/den, says: x}", "thiếu «right»"),
            ("- {kind: contradiction, left: 1.1, right: 2.1/den, says: x}", "không chỉ đúng một con số"),
            ("- {kind: contradiction, left: 1.9/den, right: 2.1/den, says: x}", "không có mục «1.9»"),
            ("- {kind: contradiction, left: 1.1/dem, right: 2.1/den, says: x}", "mục này có: num; den"),
            ("- {kind: contradiction, left: 1.2/done, right: 2.1/den, says: x}", "không hỏi con số nào"),
            ("- {kind: contradiction, left: 1.1/den, right: 2.1/den, says: x, relation: '!='}", "<=; <; =; >=; >"),
        ],
    )
    def test_says_what_is_wrong(self, criteria: CriteriaSet, text: str, wrong: str) -> None:
        assert wrong in fault(criteria, text)

    def test_gives_the_line(self, criteria: CriteriaSet) -> None:
        assert fault(criteria, "- {kind: unanswered}\n- {kind: nothing}").startswith("dòng 2:")


class TestReadEach:
    def test_leaves_out_what_is_faulty_and_says_so(self, criteria: CriteriaSet) -> None:
        text = "- {kind: unanswered}\n- {kind: unproven, items: ['7']}"
        result = checklists.read_each(documents.parse_yaml(text), criteria)
        assert [check.kind for check in result.checks] == ["unanswered"]
        assert len(result.faults) == 1


class TestNodeOf:
    def test_gives_plain_values_as_a_document(self) -> None:
        node = checklists.node_of([{"kind": "x", "days": 3, "none": None, "on": date(2022, 1, 2)}])
        assert [child.path for child in node.walk()] == ["", "[0]", "[0].kind", "[0].days", "[0].none", "[0].on"]
        assert [child.value for child in node.walk()][2:] == ["x", 3, None, "2022-01-02"]


class TestReadEntry:
    def test_reads_what_is_switched_off(self, criteria: CriteriaSet) -> None:
        document = documents.parse_yaml("- {kind: unanswered, off: true}\n- {kind: undated, off: false}")
        assert [check.kind for check in checklists.read(document, criteria)] == ["undated"]
        assert isinstance(document.value, tuple)
        entry = checklists.read_entry(document.value[0], criteria)
        assert (entry.is_off, entry.check is not None, entry.faults) == (True, True, ())

    def test_refuses_what_is_neither_on_nor_off(self, criteria: CriteriaSet) -> None:
        assert "true hoặc false" in fault(criteria, "- {kind: unanswered, off: perhaps}")


class TestBelow:
    def test_gives_the_items_of_areas_and_items(self, criteria: CriteriaSet) -> None:
        found = checklists.below(criteria)
        assert (found["1"], found["2.1"]) == (("1.1", "1.2"), ("2.1",))
