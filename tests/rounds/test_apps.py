"""What the room hears of, and what it has done from time to time."""

import pytest
from django.apps import apps

from parindex.criteria.events import required_evidence_changed
from parindex.evidence.events import document_changed, file_was_read
from parindex.kit.background import Chores
from parindex.rounds import apps as module


class TestReady:
    def test_listens(self) -> None:
        for signal in (file_was_read, document_changed, required_evidence_changed):
            assert "rounds.examinations" in {key for (key, _), *_ in signal.receivers}

    def test_registers_its_chore(self, monkeypatch: pytest.MonkeyPatch) -> None:
        chores = Chores()
        monkeypatch.setattr(module, "chores", chores)
        apps.get_app_config("rounds").ready()
        assert "rounds.ask_lost" in chores._all
