"""Flat rows for the figures."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from parindex.analytics.schema import DOSSIERS, PETITIONS
from parindex.dossiers.actions import deciding, receiving, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.stating import NewPetition, record_petition
from parindex.dossiers.exporting import COLUMNS, PETITION_COLUMNS, UnitMonth, petitions, rows, rows_of_month
from tests.dossiers.making import NAME, NOW, PHONE, Scene, moment, new_dossier, receive

MARCH = date(2026, 3, 1)


def told(scene: Scene, *names: str) -> list[tuple[object, ...]]:
    places = [COLUMNS.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in rows(UnitMonth(scene.unit.pk, MARCH))]


class TestRows:
    def test_are_as_the_figures_declare_them(self, scene: Scene) -> None:
        receive(scene)
        assert DOSSIERS.names == COLUMNS
        table = DOSSIERS.rows(dict(zip(COLUMNS, row, strict=True)) for row in rows(UnitMonth(scene.unit.pk, MARCH)))
        assert table.num_rows == 1

    def test_stand_at_the_time_of_vietnam_in_full_seconds(self, scene: Scene) -> None:
        receive(scene, NOW.replace(microsecond=7))
        assert told(scene, "received_at", "due_at", "late_after") == [
            (datetime(2026, 3, 2, 9, 0), datetime(2026, 3, 9, 17, 0), datetime(2026, 3, 10, 7, 30))  # noqa: DTZ001
        ]

    def test_end_after_the_due_moment_without_being_late(self, scene: Scene) -> None:
        dossier = receive(scene)
        at = moment("2026-03-09 20:00")
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=at)
        ((ended, late_after),) = told(scene, "ended_at", "late_after")
        assert isinstance(ended, datetime)
        assert isinstance(late_after, datetime)
        assert ended <= late_after

    def test_give_a_waiting_dossier_the_due_moment_that_it_had(self, scene: Scene) -> None:
        working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=NOW)
        ((due, waiting, status),) = told(scene, "due_at", "waiting_since", "status")
        assert (due, waiting, status) == (moment("2026-03-10 07:30").replace(tzinfo=None), NOW.replace(tzinfo=None), 5)

    def test_leave_out_what_was_never_received_other_months_and_other_units(self, scene: Scene) -> None:
        receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        receive(scene, moment("2026-03-31 23:59"))
        receive(scene, moment("2026-04-01 00:00"))
        receiving.receive(new=new_dossier(scene, unit_id=scene.other.pk), by=scene.stranger, at=NOW)
        assert told(scene, "code") == [("H24.101-260331-0001",)]

    def test_name_nobody(self, scene: Scene) -> None:
        receive(scene)
        written = str(list(rows(UnitMonth(scene.unit.pk, MARCH))))
        assert NAME not in written
        assert PHONE not in written

    def test_take_one_query_for_any_number(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        receive(scene)
        queries_do_not_grow(
            act=lambda: list(rows(UnitMonth(scene.unit.pk, MARCH))),
            grow=lambda: [receive(scene) for _ in range(3)],
            most=1,
        )


class TestRowsOfMonth:
    def test_give_all_units_or_some_by_unit_and_code(self, scene: Scene) -> None:
        receiving.receive(new=new_dossier(scene, unit_id=scene.other.pk), by=scene.stranger, at=NOW)
        receive(scene)
        units = [row[COLUMNS.index("unit")] for row in rows_of_month(MARCH)]
        assert units == sorted([scene.unit.code, scene.other.code])
        assert len(list(rows_of_month(MARCH, [scene.unit.pk]))) == 1
        assert list(rows_of_month(date(2026, 4, 1))) == []


class TestPetitions:
    def test_are_as_the_figures_declare_them(self, scene: Scene) -> None:
        new = NewPetition(unit_id=scene.unit.pk, code="P-1", received_at=NOW, due_at=NOW + timedelta(days=14))
        record_petition(new=new, by=scene.counter, at=NOW)
        assert PETITIONS.names == PETITION_COLUMNS
        assert PETITIONS.rows(dict(zip(PETITION_COLUMNS, row, strict=True)) for row in petitions()).num_rows == 1
        assert list(petitions([scene.other.pk])) == []
