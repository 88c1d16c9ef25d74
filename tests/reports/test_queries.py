"""Reads of reports."""

import pytest

from parindex.reports import queries
from parindex.reports.actions import drafting
from parindex.reports.actions.drafting import Figure
from parindex.reports.sources import facts_of
from parindex.reports.sources.registry import subject_of
from tests.conftest import Grow
from tests.reports.compiled import AT, Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


class TestReports:
    def test_say_kind_period_and_whether_they_can_be_edited(self, desk: Desk) -> None:
        desk.compiled(desk.report())
        (row,) = queries.reports(desk.officer)
        assert (row.kind.say(), row.period, row.versions, row.is_editable) == (
            *("Báo cáo kết quả Chỉ số CCHC", "năm 2022"),
            *(1, True),
        )
        assert queries.reports(desk.stranger) == []

    def test_take_the_same_queries_for_more(self, desk: Desk, queries_do_not_grow: Grow) -> None:
        desk.report()
        queries_do_not_grow(act=lambda: queries.reports(desk.officer), grow=lambda: desk.report("plan"), most=4)


class TestVersions:
    def test_of_others_are_those_released(self, desk: Desk) -> None:
        report = desk.report()
        first = desk.compiled(report)
        desk.compiled(report)
        first.released_at = AT
        first.save()
        assert [one.number for one in queries.versions(report, desk.officer)] == [2, 1]
        assert [one.number for one in queries.versions(report, desk.observer)] == [1]
        found = queries.version(report, desk.observer)
        assert found is not None
        assert found.number == 1
        assert queries.version(report, desk.observer, 2) is None

    def test_give_blocks_and_retypings(self, desk: Desk) -> None:
        version = desk.compiled(desk.report())
        version.retypings.create(position=0, change="added", new="7")
        assert len(queries.blocks(version)) > 10
        assert [row.new for row in queries.retypings(version)] == ["7"]


class TestSections:
    def test_hold_sentences_as_facts_say_now(self, desk: Desk) -> None:
        report = desk.report()
        found = queries.sections(report, facts_of(subject_of(report, AT)))
        assert found[1].name.say() == "Tồn tại, hạn chế"
        assert found[1].lines


class TestFigures:
    def test_tell_what_is_known_entered_typed_and_wrong(self, desk: Desk) -> None:
        report = desk.report()
        given = [
            Figure(key="dossiers.on_time", value="3", source="Cổng"),
            Figure(key="service.rank", value="9", source="Cổng", of=5),
        ]
        drafting.enter(report_id=report.pk, figures=given, by=desk.officer, at=AT)
        page = queries.figures(report, AT, {"dossiers.late": "x"})
        entries = {one.key: one for _, fields in page.groups for one in fields}
        assert (entries["dossiers.on_time"].value, entries["dossiers.late"].value) == ("3", "x")
        assert (entries["service.rank"].of, page.source) == ("5", "Cổng")
        assert len(page.contradictions) == 1
        assert {group.name.say() for group in page.known} >= {"Chỉ số của đơn vị", "Các lĩnh vực"}
        assert all(one.shown for group in page.known for one in group.rows)


class TestChoices:
    def test_are_of_the_units_of_a_person(self, desk: Desk) -> None:
        assert [kind.key for kind in queries.kinds_for(desk.manager)] == [
            "appraisal_minutes",
            "council_minutes",
            "decision",
        ]
        assert queries.templates([desk.unit.pk]) == []
        assert queries.batches(desk.manager) == []
        assert queries.batch(desk.manager, 1) is None
        assert queries.report(desk.stranger, desk.report().pk) is None
