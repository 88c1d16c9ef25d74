"""The command that counts at once."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command
from pytest_django import Settings

from parindex.dossiers.models import Figure
from tests.dossiers.figures.making import fill
from tests.dossiers.making import Scene


class TestCommand:
    def test_says_how_much_it_counted(self, scene: Scene, settings: Settings, tmp_path: Path) -> None:
        settings.DATA_DIR = tmp_path
        fill(scene)
        said = StringIO()
        call_command("count_dossiers", stdout=said)
        assert "2 tháng" in said.getvalue()
        assert Figure.objects.exists()
