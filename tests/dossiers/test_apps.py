"""What the room has done from time to time."""

import pytest
from django.apps import apps

from parindex.dossiers import apps as module
from parindex.kit.background import Chores


class TestReady:
    def test_registers_its_chores(self, monkeypatch: pytest.MonkeyPatch) -> None:
        chores = Chores()
        monkeypatch.setattr(module, "chores", chores)
        apps.get_app_config("dossiers").ready()
        assert {"dossiers.count_figures", "dossiers.send_watch_lists", "dossiers.ask_lost_imports"} <= set(chores._all)
