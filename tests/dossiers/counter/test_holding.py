"""A dossier in the hands of a person."""

import pytest

from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.counter.holding import hold
from tests.dossiers.making import NOW, Scene, hand_to, receive


@pytest.mark.django_db
class TestHolding:
    def test_knows_what_the_person_may_do(self, scene: Scene) -> None:
        dossier = receive(scene)
        names = ("counter", "officer", "par_officer", "head", "manager")
        held = {name: hold(dossier, getattr(scene, name)) for name in names}
        seen = {name: (found.works, found.receives, found.answers) for name, found in held.items()}
        assert seen == {
            "counter": (True, True, False),
            "officer": (False, False, False),
            "par_officer": (True, True, True),
            "head": (True, False, True),
            "manager": (False, False, False),
        }

    def test_gives_who_can_have_it_in_hand(self, scene: Scene) -> None:
        people = {key for key, _ in hold(receive(scene), scene.counter).people}
        assert people == {one.pk for one in (scene.counter, scene.officer, scene.par_officer, scene.head)}

    def test_counts_only_papers_that_have_to_be_digitised(self, scene: Scene) -> None:
        papers = [
            NewComponent(name="Tờ khai"),
            NewComponent(name="Ảnh", is_no_scan=True),
            NewComponent(name="Căn cước", is_replaced_by_data=True),
        ]
        dossier = receive(scene, components=papers)
        hand_to(dossier, scene.officer, scene.counter, NOW)
        assert [one.name for one in hold(dossier, scene.officer).undigitised] == ["Tờ khai"]
