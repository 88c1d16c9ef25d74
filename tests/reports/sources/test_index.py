"""The index as a source."""

import pytest

from parindex.core.compiling.formats import shown
from parindex.reports.models import Span
from parindex.reports.sources.registry import Subject, facts_of
from parindex.results import queries as results
from parindex.units.models import Unit
from tests.reports.compiled import make_desk
from tests.results.making import SMALL_SET, make_publication, make_units
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


def subject(**more: object) -> Subject:
    return Subject(**{"kind": "index_report", "year": 2022, "span": Span.YEAR, **more})  # type: ignore[arg-type]


class TestPublished:
    def test_gives_the_index_with_the_page_that_shows_it(self) -> None:
        desk = make_desk()
        book = facts_of(subject(unit=desk.unit, publication=desk.publication))
        assert shown(book["index.rank"]) == "3/3"
        assert book["index.rank"].source.address == "/don-vi/2022/xa-01/"
        assert "kỳ trước" in str(book["before.refused"].value)

    def test_compares_with_the_period_before(self) -> None:
        make_publication(make_units(3), year=2021, assessor=("tinh-thu", "Tỉnh Thử"))
        desk = make_desk()
        book = facts_of(subject(unit=desk.unit, publication=desk.publication))
        assert (shown(book["before.published"]), shown(book["change.fall"]), book["before.period"].value) == (
            *("9,6", "2"),
            "năm 2021",
        )
        assert shown(book["areas.2.fall"]) == "2"
        assert "areas.1.fall" not in book

    def test_says_that_the_set_changed(self) -> None:
        text = SMALL_SET.replace("id: SMALL", "id: OLD")
        make_publication(make_units(3), year=2021, text=text, assessor=("tinh-thu", "Tỉnh Thử"))
        desk = make_desk()
        book = facts_of(subject(unit=desk.unit, publication=desk.publication))
        assert "khác bộ chỉ số" in str(book["before.refused"].value)
        assert "before.set_changed" in book

    def test_says_that_a_unit_has_no_predecessor(self) -> None:
        make_publication(make_units(1), year=2021, assessor=("tinh-thu", "Tỉnh Thử"))
        desk = make_desk()
        book = facts_of(subject(unit=desk.unit, publication=desk.publication))
        assert "không có đơn vị tiền thân" in str(book["before.refused"].value)

    def test_gives_all_units_to_a_decision(self) -> None:
        desk = make_desk()
        book = facts_of(subject(unit=desk.assessor, publication=desk.publication, kind="decision"))
        assert (book.rows["units"][0], shown(book["index.units"])) == ("xa-00", "03")

    def test_gives_items_to_a_table_of_scores(self) -> None:
        desk = make_desk()
        scores = results.scores(desk.publication)
        book = facts_of(subject(unit=desk.unit, publication=desk.publication, kind="score_table", scores=scores))
        assert len(book.rows["items"]) == 3

    def test_knows_nothing_of_a_unit_without_a_result(self) -> None:
        desk = make_desk()
        other = Unit(code="khac", name="Xã khác")
        assert facts_of(subject(unit=other, publication=desk.publication)).facts == {}


class TestSelfScored:
    def test_gives_the_sheet_of_a_round(self) -> None:
        scene = make_scene()
        book = facts_of(subject(unit=scene.commune, round=scene.round, kind="self_assessment"))
        assert shown(book["index.published"]) == "0"
        assert "Phiếu tự chấm" in book["index.published"].source.label.say()
