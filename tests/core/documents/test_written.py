"""Required evidence that a set itself says."""

from dataclasses import replace

import pytest

from parindex.core.documents.requirements import Requirements
from parindex.core.documents.types import DocumentType
from parindex.core.documents.written import read_set, said, written
from parindex.core.faults import Refused
from tests.core.documents.filing import make_item
from tests.core.making import make_document, make_set_text

LEAF = "- {code: A.1, max: %s, rule: {kind: boolean}, requires: %s}"


def refusals(maximum: str, requires: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_set(make_document(make_set_text(LEAF % (maximum, requires))))
    return [fault.place.path for fault in refused.value.faults]


class TestReadSet:
    def test_reads_a_set_with_what_it_requires(self) -> None:
        criteria = read_set(make_document(make_set_text(LEAF % ("10", "{shared: [{types: [KH]}]}"))))
        found = written(criteria.items[0])
        assert found is not None
        assert found.shared[0].types == (DocumentType.PLAN,)

    def test_refuses_what_is_required_with_its_place(self) -> None:
        faults = refusals("10", "{shared: [{types: [XX]}], one_of: [{}]}")
        assert faults == ["criteria_set.base[0].requires.shared[0].types[0]", "criteria_set.base[0].requires.one_of"]
        assert refusals("10", "[1]") == ["criteria_set.base[0].requires"]

    def test_gives_the_faults_of_both_at_once(self) -> None:
        assert len(refusals("-1", "{shared: [{count: 0}]}")) >= 2

    def test_takes_a_source_of_that_name(self) -> None:
        leaf = "- {code: A.1, max: 10, src: requires, rule: {kind: boolean}}"
        criteria = read_set(make_document(make_set_text(leaf, "sources: {requires: một nguồn, test: t}")))
        assert dict(criteria.sources)["requires"] == "một nguồn"


class TestWritten:
    def test_is_none_where_the_set_says_nothing(self) -> None:
        assert written(make_item()) is None
        assert written(replace(make_item(), requires=make_document("{}"))) == Requirements()

    def test_refuses_what_is_faulty(self) -> None:
        with pytest.raises(Refused):
            written(replace(make_item(), requires=make_document("{shared: 1}")))


class TestSaid:
    def test_says_it_in_sentences(self) -> None:
        assert [one.say() for one in said(replace(make_item(), requires=make_document("{}")))] == [
            "đơn vị không phải nộp tài liệu nào"
        ]
        assert said(make_item()) == ()
