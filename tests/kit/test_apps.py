"""What is done from time to time."""

import pytest
from django.apps import apps

from parindex.kit import apps as module
from parindex.kit.background import Chores


class TestReady:
    def test_registers_its_chore(self, monkeypatch: pytest.MonkeyPatch) -> None:
        chores = Chores()
        monkeypatch.setattr(module, "chores", chores)
        apps.get_app_config("kit").ready()
        assert "kit.forget_tasks" in chores._all
