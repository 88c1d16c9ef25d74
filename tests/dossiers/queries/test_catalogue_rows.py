"""The catalogue of units as flat rows."""

from collections.abc import Callable
from datetime import date

from parindex.analytics.schema import CATALOGUE
from parindex.dossiers.models import Offer
from parindex.dossiers.queries.catalogue_rows import COLUMNS, rows
from tests.dossiers.making import LAW, Scene, make_offer, make_procedure


def told(scene: Scene, *names: str) -> list[tuple[object, ...]]:
    places = [COLUMNS.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in rows([scene.unit.pk, scene.other.pk])]


class TestRows:
    def test_are_as_the_figures_declare_them(self, scene: Scene) -> None:
        assert CATALOGUE.names == COLUMNS
        table = CATALOGUE.rows(dict(zip(COLUMNS, row, strict=True)) for row in rows([scene.unit.pk]))
        assert table.num_rows == 1

    def test_give_each_unit_what_it_offers_and_what_is_offered_from_above(self, scene: Scene) -> None:
        make_offer(scene.other, make_procedure("2.1", authority="province"))
        assert sorted(told(scene, "unit", "procedure")) == sorted(
            [(scene.unit.code, "1.001193"), (scene.other.code, "1.001193"), (scene.other.code, "2.1")]
        )

    def test_are_in_force_where_both_version_and_offer_are_and_end_before_their_last_day(self, scene: Scene) -> None:
        scene.version.valid_to = date(2026, 6, 30)
        scene.version.save()
        Offer.objects.update(valid_from=date(2026, 1, 1))
        assert told(scene, "valid_from", "valid_to")[0] == (date(2026, 1, 1), date(2026, 7, 1))
        Offer.objects.update(valid_from=date(2026, 7, 1))
        assert told(scene, "unit") == []

    def test_let_the_offer_of_the_unit_stand_for_that_from_above(self, scene: Scene) -> None:
        make_offer(scene.unit, scene.version)
        assert told(scene, "unit", "valid_from") == [(scene.unit.code, LAW), (scene.other.code, LAW)]

    def test_take_as_many_queries_for_many_units(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        queries_do_not_grow(
            act=lambda: list(rows([scene.unit.pk, scene.other.pk, scene.province.pk])),
            grow=lambda: make_offer(scene.unit, make_procedure("2.1")),
            most=3,
        )
