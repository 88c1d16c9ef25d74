"""What lies on a desk is seen by the people of its unit alone."""

import pytest
from django.db import IntegrityError, transaction

from parindex.rounds.models import DeskPaper
from tests.rounds.desks import lay
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


class TestVisibleTo:
    def test_keeps_those_of_the_own_unit(self, scene: Scene) -> None:
        paper = lay(scene)
        for person in (scene.par_officer, scene.officer, scene.head):
            assert list(DeskPaper.objects.visible_to(person)) == [paper]
        for person in (scene.stranger, scene.manager, scene.appraisers[0], scene.observer, scene.administrator):
            assert list(DeskPaper.objects.visible_to(person)) == []


class TestLying:
    def test_leaves_out_what_is_settled(self, scene: Scene) -> None:
        paper = lay(scene)
        assert list(DeskPaper.objects.lying()) == [paper]
        DeskPaper.objects.update(settled_at=NOW)
        assert list(DeskPaper.objects.lying()) == []


class TestDeskPaper:
    def test_lies_there_once(self, scene: Scene) -> None:
        paper = lay(scene)
        with pytest.raises(IntegrityError), transaction.atomic():
            DeskPaper.objects.create(sheet=paper.sheet, document=paper.document, by=scene.officer, at=NOW)
