"""The queue of readings: a unit sees its own files, who runs rounds sees counts, and names are for the unit alone."""

from collections.abc import Callable

import pytest

from parindex.reading.states import State
from parindex.rounds.queries import readings
from tests.rounds.desks import bring, brought, give_up, lay, read, reading_of
from tests.rounds.filling import scene
from tests.rounds.making import Scene, make_person

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


class TestPage:
    def test_shows_a_unit_its_own_files_with_the_way_to_them(self, scene: Scene) -> None:
        paper = lay(scene)
        page = readings.page(scene.officer)
        assert page is not None
        (line,) = page.unfinished
        assert (page.is_overseer, line.is_own, line.address) == (False, True, f"/lam-viec/ban-tai-lieu/{paper.pk}/")
        assert not line.may_ask_again
        other = readings.page(scene.stranger)
        assert other is not None
        assert other.unfinished == []

    def test_lets_officers_ask_again_for_what_failed(self, scene: Scene) -> None:
        read(bring(scene), state=State.ENCRYPTED, text="")
        page, heads = readings.page(scene.officer), readings.page(scene.head)
        assert page is not None
        assert heads is not None
        assert [line.may_ask_again for line in page.failures] == [True]
        assert [line.may_ask_again for line in heads.failures] == [False]

    def test_shows_who_runs_rounds_the_units_without_names_and_ways(self, scene: Scene) -> None:
        read(bring(scene), state=State.CRASHED, text="")
        for person in (scene.manager, scene.administrator):
            page = readings.page(person)
            assert page is not None
            (line,) = page.failures
            assert (page.is_overseer, line.is_own, line.address, line.may_ask_again) == (True, False, "", True)
            assert page.counts.unreadable == 1

    def test_names_sheets_that_were_given_up_to_who_runs_rounds_alone(self, scene: Scene) -> None:
        give_up(scene)
        for person, expected in ((scene.manager, [scene.commune.name]), (scene.officer, [])):
            page = readings.page(person)
            assert page is not None
            assert [row.sheet.unit.name for row in page.unexamined] == expected

    def test_is_none_for_who_neither_works_in_a_unit_nor_runs_rounds(self, scene: Scene) -> None:
        assert readings.page(scene.appraisers[0]) is None

    def test_asks_the_same_queries_for_more_files(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        lay(scene)
        read(bring(scene), state=State.BROKEN, text="")

        def grow() -> None:
            for number in range(4):
                bring(scene, f"cho {number}".encode())
                read(bring(scene, f"hong {number}".encode()), state=State.BROKEN, text="")

        queries_do_not_grow(act=lambda: readings.page(scene.officer), grow=grow, most=8)
        queries_do_not_grow(act=lambda: readings.page(scene.manager), grow=lambda: lay(scene), most=9)


class TestMayAskAgain:
    def test_is_for_officers_of_the_unit_and_who_runs_rounds(self, scene: Scene) -> None:
        key = reading_of(brought(scene)).pk
        asking = (scene.officer, scene.par_officer, scene.manager, scene.administrator)
        assert all(readings.may_ask_again(person, key) for person in asking)
        nobody = make_person("nobody", scene.communes[1])
        others = (scene.head, scene.stranger, scene.observer, scene.appraisers[0], nobody)
        assert not any(readings.may_ask_again(person, key) for person in others)


class TestMayExamineAgain:
    def test_is_for_who_runs_rounds_and_people(self, scene: Scene) -> None:
        key = give_up(scene)
        assert readings.may_examine_again(scene.manager, key)
        assert readings.may_examine_again(scene.administrator, key)
        assert not any(readings.may_examine_again(person, key) for person in (scene.par_officer, scene.appraisers[0]))
        assert not readings.may_examine_again(scene.manager, 10**6)
