"""The matrix of appraisers and areas, and what would be shared out."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_people import appraisers
from parindex.rounds.queries.appraising_shares import load, matrix, shares, without_anybody
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import Scene, make_scene

pytestmark = pytest.mark.django_db


def names(scene: Scene) -> dict[int, str]:
    return {unit.pk: unit.name for unit in scene.communes}


class TestMatrix:
    def test_counts_units_items_and_what_is_left(self) -> None:
        scene = make_appraisal(second=True)
        found = matrix(scene.round, Stage.FIRST, appraisers(scene.round), names(scene))
        first, second = found.rows
        assert ([cell.units for cell in first.cells], first.units, first.items) == ([1, 1], 1, 5)
        assert ([cell.beside for cell in second.cells], second.items) == ([1, 0], 2)
        assert ([column.left for column in found.columns], found.left) == ([2, 2], 4)


class TestShares:
    def test_shares_out_what_nobody_has_without_conflicts(self) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.HEAD)
        ids = [person.pk for person in scene.appraisers]
        found, areas = shares(scene.round, Stage.FIRST, appraisers(scene.round), ["1", "2"], ids)
        assert len(found.takers) == 6
        assert {found.takers[area.pk] for area in areas.values() if area.sheet.unit_id == scene.commune.pk} == {ids[1]}
        assert abs(found.load[ids[0]] - found.load[ids[1]]) <= 5

    def test_gives_the_second_appraisal_to_others(self) -> None:
        scene = make_appraisal()
        people, ids = appraisers(scene.round), [scene.appraisers[0].pk]
        found, _areas = shares(scene.round, Stage.SECOND, people, ["1"], ids)
        assert found.left == (scene.area("1").pk,)

    def test_gives_it_to_the_same_person_where_there_is_nobody_else(self) -> None:
        scene = make_appraisal()
        Role.objects.filter(user=scene.appraisers[1]).delete()
        found, _areas = shares(scene.round, Stage.SECOND, appraisers(scene.round), ["1"], [scene.appraisers[0].pk])
        assert found.left == ()


class TestLoad:
    def test_counts_scored_items(self) -> None:
        scene = make_appraisal()
        assert load(scene.round, Stage.FIRST) == {scene.appraisers[0].pk: 5}


class TestWithoutAnybody:
    def test_counts_areas_of_units(self) -> None:
        scene = make_appraisal()
        assert without_anybody([scene.round]) == {
            (scene.round.pk, "appraisal_1"): 4,
            (scene.round.pk, "appraisal_2"): 6,
        }
        assert without_anybody([]) == {}
