"""The rounds that are not over, and what a person may do in each."""

from datetime import timedelta

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.rounds.models import Petition, Round
from parindex.rounds.queries.overseen import overseen
from tests.conftest import Grow
from tests.rounds.explained import PUBLICATION, make_council
from tests.rounds.making import NOW, make_person, make_scene, make_unit

pytestmark = pytest.mark.django_db


class TestOverseen:
    def test_says_what_each_person_may_do(self) -> None:
        scene = make_council()
        mine = frozenset({scene.round.pk})
        found = [overseen(user) for user in (scene.manager, scene.council[0], scene.observer)]
        assert all(one.rounds == (scene.round,) for one in found)
        assert [(one.managed, one.heard) for one in found] == [
            (mine, frozenset()),
            (frozenset(), mine),
            (frozenset(), frozenset()),
        ]
        assert [one.run for one in found] == [[scene.round], [], []]

    def test_is_empty_for_who_works_in_a_unit(self) -> None:
        scene = make_scene()
        assert overseen(scene.head).rounds == ()

    def test_is_empty_for_who_has_no_part(self) -> None:
        make_scene()
        found = overseen(make_person("nobody", make_unit("far", "province")))
        assert (found.rounds, found.dates, found.running) == ((), {}, [])

    def test_gives_what_is_set_up_but_does_not_call_it_running(self) -> None:
        scene = make_scene(is_open=False)
        found = overseen(scene.manager)
        assert (found.rounds, found.running) == ((scene.round,), [])

    def test_gives_a_published_round_only_while_it_is_opened_again(self) -> None:
        scene = make_council()
        Round.objects.update(published_at=PUBLICATION, approved_at=PUBLICATION)
        assert overseen(scene.manager).rounds == ()
        petition = Petition.objects.create(
            answer=scene.answer("1.2"), reason="Xem lại", by=scene.manager, at=PUBLICATION
        )
        assert (overseen(scene.manager).rounds, overseen(scene.manager).running) == ((scene.round,), [])
        petition.closed_at = PUBLICATION + timedelta(days=1)
        petition.save()
        assert overseen(scene.manager).rounds == (scene.round,)
        petition.published_at = PUBLICATION + timedelta(days=2)
        petition.save()
        assert overseen(scene.manager).rounds == ()

    def test_reaches_from_a_unit_above_the_one_that_assesses(self) -> None:
        scene = make_scene()
        above = make_unit("above", "province")
        scene.province.parent = above
        scene.province.save()
        chief = make_person("chief", above, RoleKind.MANAGER)
        assert overseen(chief).managed == {scene.round.pk}

    def test_asks_the_database_no_more_with_more_rounds(self, queries_do_not_grow: Grow) -> None:
        scene = make_scene()

        def grow() -> None:
            for year in (2018, 2019):
                Round.objects.create(name=f"Đợt {year}", year=year, assessor=scene.province, created_at=NOW)

        queries_do_not_grow(act=lambda: overseen(scene.manager), grow=grow, most=4)
