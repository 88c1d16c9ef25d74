"""Reads of criteria sets."""

import pytest

from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.types import DocumentType
from parindex.core.placeholders import Period
from parindex.criteria import actions, queries
from tests.criteria.making import make_assessor
from tests.evidence.making import make_person
from tests.results.making import AT, SMALL_SET

pytestmark = pytest.mark.django_db


class TestFrozen:
    def test_fills_in_the_year(self) -> None:
        content_hash = queries.content_hash(actions.import_set(content=SMALL_SET.encode(), at=AT))
        frozen = queries.frozen(content_hash, Period(2022))
        assert frozen.legal_basis[0].text == "01/QĐ-UBND, 02/01/2022, UBND tỉnh"
        assert frozen.hash != content_hash

    def test_reads_a_set_once(self, django_assert_num_queries: object) -> None:
        content_hash = queries.content_hash(actions.import_set(content=SMALL_SET.encode(), at=AT))
        first = queries.frozen(content_hash, Period(2031))
        with django_assert_num_queries(0):  # type: ignore[operator]
            assert queries.frozen(content_hash, Period(2031)) is first


class TestSourceText:
    def test_gives_the_file(self) -> None:
        assert queries.source_text(actions.import_set(content=SMALL_SET.encode(), at=AT)) == SMALL_SET


class TestVersions:
    def test_gives_the_newest_first(self) -> None:
        first = actions.import_set(content=SMALL_SET.encode(), at=AT)
        second = actions.import_set(content=SMALL_SET.replace("SMALL", "OTHER").encode(), at=AT)
        assert [version.pk for version in queries.versions()] == [second, first]


class TestVersion:
    def test_gives_one_or_none(self) -> None:
        pk = actions.import_set(content=SMALL_SET.encode(), at=AT)
        found = queries.version(pk)
        assert found is not None
        assert (found.set_id, found.content_hash) == ("SMALL", queries.content_hash(pk))
        assert queries.version(pk + 1) is None


class TestItemCodes:
    def test_are_those_of_the_version(self) -> None:
        pk = actions.import_set(content=SMALL_SET.encode(), at=AT)
        frozen = queries.frozen(queries.content_hash(pk), Period(2022))
        assert queries.item_codes(pk) == {item.code for item in frozen.items}


class TestRequired:
    def test_is_compiled_until_a_person_approves_it(self) -> None:
        pk = actions.import_set(content=SMALL_SET.encode(), at=AT)
        content_hash = queries.content_hash(pk)
        mine = make_assessor()
        compiled = queries.required(content_hash, Period(2022), assessor_id=mine)
        assert not compiled.is_approved
        assert set(compiled.items) == queries.item_codes(pk)
        code = min(compiled.items)
        changed = {**compiled.items, code: Requirements(shared=(Requirement(types=(DocumentType.PLAN,), count=2),))}
        person = make_person()
        actions.approve_required(version_id=pk, assessor_id=mine, requirements=changed, by=person, at=AT)
        approved = queries.required(content_hash, Period(2022), assessor_id=mine)
        assert (approved.is_approved, approved.approved_by, approved.approved_at) == (True, person, AT)
        assert approved.items[code].shared[0].count == 2
        other = queries.required(content_hash, Period(2022), assessor_id=make_assessor("Tỉnh Bình"))
        assert (other.is_approved, other.items) == (False, compiled.items)

    def test_takes_one_query_once_it_is_known(self, django_assert_num_queries: object) -> None:
        pk = actions.import_set(content=SMALL_SET.encode(), at=AT)
        content_hash = queries.content_hash(pk)
        mine = make_assessor()
        queries.required(content_hash, Period(2022), assessor_id=mine)
        with django_assert_num_queries(1):  # type: ignore[operator]
            queries.required(content_hash, Period(2022), assessor_id=mine)
