"""Figures are counted in the background."""

from parindex.dossiers.figures import tasks
from parindex.dossiers.models import Figure
from tests.dossiers.figures.making import fill
from tests.dossiers.making import NOW, Scene


class TestBackground:
    def test_counts_what_changed(self, scene: Scene, today: None) -> None:
        assert not tasks.ask(NOW)
        fill(scene)
        assert tasks.ask(NOW)
        tasks.count_figures.func()
        assert Figure.objects.exists()
        assert not tasks.ask(NOW)
