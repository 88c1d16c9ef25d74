"""Which months changed, for figures to follow."""

from datetime import date, timedelta

from parindex.dossiers.actions.changes import mark_changed, mark_counted, month_of
from parindex.dossiers.models import ChangedMonth
from parindex.dossiers.queries import changes
from tests.dossiers.making import NOW, Scene, moment, receive

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


class TestMonthOf:
    def test_goes_by_the_time_of_vietnam(self) -> None:
        assert month_of(moment("2026-04-01 00:30").astimezone(tz=None)) == APRIL


class TestMarkChanged:
    def test_counts_each_change_once_for_each_month(self, scene: Scene) -> None:
        pairs = [(scene.unit.pk, MARCH), (scene.other.pk, MARCH), (scene.unit.pk, APRIL), (scene.unit.pk, MARCH)]
        mark_changed(pairs=pairs, at=NOW)
        mark_changed(pairs=pairs[:1], at=NOW + timedelta(hours=1))
        rows = ChangedMonth.objects.order_by("unit", "month").values_list("unit", "month", "changes")
        assert list(rows) == [(scene.unit.pk, MARCH, 2), (scene.unit.pk, APRIL, 1), (scene.other.pk, MARCH, 1)]

    def test_does_nothing_for_nothing(self, db: None) -> None:
        mark_changed(pairs=[], at=NOW)
        assert not ChangedMonth.objects.exists()


class TestMarkCounted:
    def test_leaves_out_of_date_what_changed_meanwhile(self, scene: Scene) -> None:
        receive(scene)
        (seen,) = changes.out_of_date()
        receive(scene)
        mark_counted(pairs={(seen.unit_id, seen.month): seen.changes}, at=NOW)
        (left,) = changes.out_of_date()
        assert (left.changes, changes.is_up_to_date()) == (2, False)
        mark_counted(pairs={(left.unit_id, left.month): left.changes}, at=NOW)
        assert changes.is_up_to_date()

    def test_never_goes_back(self, scene: Scene) -> None:
        receive(scene)
        mark_counted(pairs={(scene.unit.pk, MARCH): 1}, at=NOW)
        mark_counted(pairs={(scene.unit.pk, MARCH): 0, (scene.unit.pk, APRIL): 5}, at=NOW)
        mark_counted(pairs={(scene.unit.pk, MARCH): 9}, at=NOW)
        assert ChangedMonth.objects.get().counted == 1
