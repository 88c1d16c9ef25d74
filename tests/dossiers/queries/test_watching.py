"""The watch list."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from parindex.dossiers.actions import deciding, paying, receiving, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.clocks import clock
from parindex.dossiers.queries.watching import next_working_day_ends, watch, watch_of, watched_units
from tests.dossiers.making import NOW, Scene, hand_to, moment, new_dossier, receive

#: A Friday; what was received a week before, on the same day, is due on it.
FRIDAY = moment("2026-03-13 10:00")


class TestWatch:
    def test_sorts_by_what_is_most_urgent(self, scene: Scene) -> None:
        late = receive(scene, moment("2026-03-05 09:00"))
        today = receive(scene, moment("2026-03-06 09:00"))
        tomorrow = receive(scene, moment("2026-03-09 09:00"))
        receive(scene, moment("2026-03-10 09:00"))
        found = watch(scene.counter, FRIDAY)
        assert (found.late, found.today, found.tomorrow) == ([late], [today], [tomorrow])
        assert found.by_officer == {None: 3}

    def test_takes_the_next_working_day_as_tomorrow(self, scene: Scene) -> None:
        receive(scene, moment("2026-03-09 09:00"))
        assert len(watch(scene.counter, FRIDAY).tomorrow) == 1
        assert len(watch(scene.counter, FRIDAY - timedelta(days=1)).tomorrow) == 0

    def test_is_late_only_once_the_office_has_opened_again(self, scene: Scene) -> None:
        receive(scene, moment("2026-03-06 09:00"))
        assert len(watch(scene.counter, moment("2026-03-13 18:00")).today) == 1
        assert watch(scene.counter, moment("2026-03-14 09:00")).late == []
        assert len(watch(scene.counter, moment("2026-03-16 08:00")).late) == 1

    def test_counts_what_each_officer_has_in_hand(self, scene: Scene) -> None:
        received = moment("2026-03-06 09:00")
        hand_to(receive(scene, received), scene.officer, scene.counter, received)
        assert watch(scene.head, FRIDAY).by_officer == {scene.officer.pk: 1}

    def test_names_for_whom_dossiers_wait(self, scene: Scene) -> None:
        asked, paying_, away, gone = (receive(scene) for _ in range(4))
        registered = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        working.ask_supplement(dossier_id=asked.pk, reason="x", by=scene.counter, at=NOW)
        paying.ask_payment(dossier_id=paying_.pk, amount=Decimal(1), by=scene.counter, at=NOW)
        to = working.Handing(agency="Sở Y tế")
        working.pass_on(dossier_id=away.pk, to=to, by=scene.counter, at=NOW)
        deciding.decide(dossier_id=gone.pk, result=Result(), by=scene.counter, at=NOW)
        found = watch(scene.counter, NOW)
        assert {one.pk for one in found.waiting_citizen} == {asked.pk, paying_.pk}
        assert (found.waiting_agency, found.registered) == ([away], [registered])

    def test_shows_each_person_what_they_see(self, scene: Scene) -> None:
        receive(scene)
        far = NOW + timedelta(days=30)
        assert len(watch(scene.observer, far).late) == 1
        assert len(watch(scene.observer, far, scene.unit.pk).late) == 1
        assert watch(scene.observer, far, scene.other.pk).late == []
        assert watch(scene.stranger, far).late == []

    def test_asks_as_often_for_many(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        receive(scene)
        queries_do_not_grow(
            act=lambda: watch(scene.observer, FRIDAY),
            grow=lambda: [receive(scene) for _ in range(3)],
            most=5,
        )


class TestWatchOf:
    def test_gives_each_unit_its_own(self, scene: Scene) -> None:
        receive(scene)
        found = watch_of([scene.unit.pk, scene.other.pk], NOW + timedelta(days=30))
        assert [len(found[one.pk].late) for one in (scene.unit, scene.other)] == [1, 0]


class TestWatchedUnits:
    def test_names_units_with_dossiers_that_run(self, scene: Scene) -> None:
        deciding.decide(dossier_id=receive(scene).pk, result=Result(), by=scene.counter, at=NOW)
        assert watched_units() == []
        receive(scene)
        assert watched_units() == [scene.unit.pk]


class TestNextWorkingDayEnds:
    def test_passes_over_the_weekend(self) -> None:
        assert next_working_day_ends(clock(), FRIDAY) == (moment("2026-03-14 00:00"), moment("2026-03-17 00:00"))
