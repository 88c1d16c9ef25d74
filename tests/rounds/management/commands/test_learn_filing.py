"""The command learns from every assessor that has published."""

import pytest
from django.core.management import call_command

from parindex.rounds.models import FilingExperience, Round
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


class TestLearnFiling:
    def test_learns_and_says_from_how_many_papers(self, scene: Scene, capsys: pytest.CaptureFixture[str]) -> None:
        Round.objects.filter(pk=scene.round.pk).update(published_at=NOW)
        call_command("learn_filing")
        assert FilingExperience.objects.get().assessor == scene.province
        assert ": 0" in capsys.readouterr().out

    def test_is_quiet_where_nothing_was_published(self, scene: Scene, capsys: pytest.CaptureFixture[str]) -> None:
        call_command("learn_filing", verbosity=0)
        assert not FilingExperience.objects.exists()
        assert capsys.readouterr().out == ""
