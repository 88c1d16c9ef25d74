"""All that one item requires, as one page of forms."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from parindex.core.criteria import freeze
from parindex.core.documents.compiling import compile_requirements
from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.types import DocumentType
from parindex.core.placeholders import Period
from parindex.rounds.forms import setting_up_required as forms
from parindex.rounds.forms.setting_up_required import RequiredFileForm, RequirementsForm, TakeForm, same
from tests.core.making import HAI_DUONG, read_set
from tests.rounds.requiring import sent

PLAN = Requirement(label="Kế hoạch", types=(DocumentType.PLAN,))
REPORT = Requirement(label="Báo cáo", types=(DocumentType.REPORT,))
WAYS = Requirements(shared=(PLAN,), alternatives=((REPORT,), (PLAN, REPORT)))


def query(fields: dict[str, Any]) -> QueryDict:
    found = QueryDict(mutable=True)
    for key, value in fields.items():
        found.setlist(key, value if isinstance(value, list) else [value])
    return found


def posted(one: Requirements, changes: dict[str, Any] | None = None, **acts: str) -> RequirementsForm:
    return RequirementsForm.posted(query(sent(one) | (changes or {})), **acts)


def places(form: RequirementsForm) -> list[tuple[str, str]]:
    return [(str(part["where"].value()), str(part["label"].value() or "")) for part in form.parts]


class TestRequirementsForm:
    def test_gives_back_whatever_is_compiled(self) -> None:
        for one in compile_requirements(freeze(read_set(HAI_DUONG), Period(2022))).values():
            form = posted(one)
            assert form.is_valid()
            assert same(form.requirements(), one)

    def test_gives_back_ways(self) -> None:
        form = posted(WAYS)
        assert form.is_valid()
        assert form.requirements() == WAYS
        assert [where for where, _, _ in form.groups] == ["shared", "1", "2"]

    def test_takes_one_document_away(self) -> None:
        assert places(posted(WAYS, without="1")) == [("shared", "Kế hoạch"), ("2", "Kế hoạch"), ("2", "Báo cáo")]
        assert posted(Requirements(shared=(PLAN,)), without="0").requirements() == Requirements()

    def test_adds_one_where_it_is_asked_for(self) -> None:
        form = posted(WAYS, add="1")
        assert places(form)[1:3] == [("1", "Báo cáo"), ("1", "")]
        assert [part.is_new for part in form.parts] == [False, False, True, False, False]
        assert places(posted(WAYS, add="shared"))[1] == ("shared", "")

    def test_adds_a_way_and_the_first_two_together(self) -> None:
        assert places(posted(WAYS, add="way"))[-1] == ("3", "")
        assert [where for where, _ in places(posted(Requirements(), add="way"))] == ["1", "2"]

    @pytest.mark.parametrize("add", ["9", "x", "-1", "9" * 50, ""])
    def test_adds_nothing_elsewhere(self, add: str) -> None:
        assert len(posted(WAYS, add=add).parts) == 4

    def test_has_an_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert len(posted(WAYS, {"parts": "999"}).parts) == 0
        monkeypatch.setattr(forms, "MOST_PARTS", 4)
        assert len(posted(WAYS, add="way").parts) == 4

    def test_moves_a_document_to_another_way(self) -> None:
        form = posted(WAYS, {"p0-where": "3"})
        assert form.is_valid()
        assert [len(choice) for choice in form.requirements().alternatives] == [1, 2, 1]

    def test_refuses_a_single_way(self) -> None:
        form = posted(Requirements(shared=(PLAN, REPORT)), {"p0-where": "1"})
        assert not form.is_valid()
        assert form.fault

    def test_says_the_faults_of_each_document(self) -> None:
        form = posted(WAYS, {"p0-opens": "x", "p3-closes": "y"})
        assert not form.is_valid()
        assert [list(part.errors) for part in form.parts] == [["opens"], [], [], ["closes"]]

    def test_keeps_a_place_that_is_none_with_its_fault(self) -> None:
        form = posted(WAYS, {"p0-where": "x"})
        assert not form.is_valid()
        assert form.groups


class TestSame:
    def test_leaves_the_order_of_kinds_aside(self) -> None:
        both = (DocumentType.PLAN, DocumentType.REPORT)
        one, other = (Requirements(shared=(Requirement(types=types),)) for types in (both, both[::-1]))
        assert same(one, other)
        assert not same(one, WAYS)


class TestRequiredFileForm:
    def test_refuses_a_file_larger_than_any(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(forms, "MOST_BYTES", 3)
        for content, is_valid in ((b"abc", True), (b"abcd", False)):
            form = RequiredFileForm({}, {"file": SimpleUploadedFile("a.yaml", content)})
            assert form.is_valid() is is_valid


class TestTakeForm:
    def test_takes_a_set_that_is_offered(self) -> None:
        assert TakeForm({"source": "3"}, sources=[(3, "Bộ năm trước")]).is_valid()
        assert not TakeForm({"source": "4"}, sources=[(3, "Bộ năm trước")]).is_valid()
