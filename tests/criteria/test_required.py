"""Required evidence while it is worked on."""

import pytest

from parindex.core.placeholders import Period
from parindex.criteria import queries, required, requiring
from tests.criteria.making import (
    AT,
    PERIOD,
    SET,
    make_assessor,
    make_place,
    make_requirements,
    make_version,
    somebody,
    work_of,
)

pytestmark = pytest.mark.django_db


class TestWorking:
    def test_begins_with_what_is_compiled(self) -> None:
        work = work_of(make_place())
        assert (work.items, dict(work.drafts), work.standing.is_approved) == (work.compiled, {}, False)

    def test_puts_drafts_over_what_stands_with_who_and_when(self) -> None:
        place, person = make_place(), somebody()
        seen = work_of(place).item_stamp("1.2")
        requiring.draft(place=place, code="1.2", requirements=make_requirements(), seen=seen, by=person, at=AT)
        work = work_of(place)
        assert work.items["1.2"].shared == make_requirements().shared
        assert work.items["1.1"] == work.compiled["1.1"]
        assert (work.drafts["1.2"].by, work.drafts["1.2"].at) == (person.full_name, AT)

    def test_has_stamps_that_change_with_the_items(self) -> None:
        place = make_place()
        before = work_of(place)
        requiring.draft(
            place=place,
            code="1.2",
            requirements=make_requirements(),
            seen=before.item_stamp("1.2"),
            by=somebody(),
            at=AT,
        )
        after = work_of(place)
        assert before.stamp != after.stamp
        assert before.item_stamp("1.1") == after.item_stamp("1.1")
        assert before.item_stamp("1.2") != after.item_stamp("1.2")


class TestApprovedVersions:
    def test_are_those_that_a_person_approved(self) -> None:
        place = make_place()
        make_version(SET.replace("NEEDS", "OTHER"))
        assert required.approved_versions(place.assessor_id) == []
        requiring.approve(place=place, seen=work_of(place).stamp, by=somebody(), at=AT)
        assert [version.pk for version in required.approved_versions(place.assessor_id)] == [place.version_id]
        assert required.approved_versions(make_assessor("Tỉnh Bình")) == []


class TestCarried:
    def test_suggests_where_items_went(self) -> None:
        old, new = make_version(), make_version(SET.replace("NEEDS", "NEXT").replace('"1.2"', '"1.4"'))
        before, after = queries.content_hash(old), queries.content_hash(new)
        standing = queries.compiled(before, PERIOD)
        found = required.carried(before, after, None, PERIOD, standing)
        assert found.kept == {"1.1": "1.1", "1.4": "1.2", "1.3": "1.3"}
        assert required.carried(before, after, {"1.1": ("1.1",)}, PERIOD, standing).kept == {"1.1": "1.1"}
        assert required.carried(before, after, None, PERIOD, {"1.1": make_requirements()}).kept == {"1.1": "1.1"}


class TestGeneral:
    def test_takes_the_year_out_where_the_words_of_the_set_name_it(self) -> None:
        place = make_place()
        one = make_requirements("Quyết định năm 2022")
        content_hash = queries.content_hash(place.version_id)
        general = {
            code: required.general(content_hash, PERIOD, code, one).shared[0].label for code in ("1.1", "1.2", "1.3")
        }
        assert general == {
            "1.1": "Quyết định năm {year}",
            "1.2": "Quyết định năm 2022",
            "1.3": "Quyết định năm {year}",
        }

    def test_lets_what_was_approved_name_the_year_of_another_round(self) -> None:
        place = make_place()
        assert work_of(place).items["1.1"].shared[0].label == "Kế hoạch năm 2022"
        requiring.approve(place=place, seen=work_of(place).stamp, by=somebody(), at=AT)
        later = work_of(place, Period(2023)).standing
        assert later.is_approved
        assert [later.items[code].all[0].label for code in ("1.1", "1.2", "1.3")] == [
            "Kế hoạch năm 2023",
            "Báo cáo năm 2021, ảnh",
            "Biên bản 2023",
        ]
