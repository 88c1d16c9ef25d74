"""Slips as they come out."""

from datetime import timedelta

import pytest

from parindex.dossiers.actions import working
from parindex.dossiers.models import Dossier
from parindex.dossiers.slips import making, offered
from tests.dossiers.making import NAME, NOW, Scene, receive
from tests.dossiers.slips.reading import ADDRESS, content_of, text_of


@pytest.mark.django_db
class TestMake:
    def test_keeps_the_day_that_was_due_as_it_was_issued(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason="Thiếu", by=scene.counter, at=NOW)
        first = text_of(content_of(dossier, "tiep-nhan", scene.counter, 1))
        assert "17 giờ 00 phút, ngày 09 tháng 3 năm 2026" in first
        later = NOW + timedelta(days=2)
        working.take_supplement(dossier_id=dossier.pk, by=scene.counter, at=later)
        assert "ngày 09 tháng 3" not in text_of(content_of(dossier, "tiep-nhan", scene.counter))

    def test_makes_none_for_who_does_not_see_the_applicant(self, scene: Scene) -> None:
        dossier = Dossier.objects.select_related("version", "unit").get(pk=receive(scene).pk)
        found = offered.slip(dossier, "tiep-nhan", None)
        assert found is not None
        assert making.make(dossier, found, scene.manager, ADDRESS) is None
        assert NAME in text_of(content_of(dossier, "tiep-nhan", scene.counter))
