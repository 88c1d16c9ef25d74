"""What the room has done from time to time."""

import pytest
from django.apps import apps

from parindex.evidence import apps as module
from parindex.evidence.models import Reading, StoredFile
from parindex.kit.background import Chores
from tests.evidence.making import AT


class TestReady:
    @pytest.mark.django_db
    def test_has_files_read_that_nobody_asked_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As those of an installation from before there was a reader."""
        chores = Chores()
        monkeypatch.setattr(module, "chores", chores)
        apps.get_app_config("evidence").ready()
        file = StoredFile.objects.create(sha256="ab" * 32, size=1, media_type="text/plain", stored_at=AT)
        assert set(chores.do_due(AT)) >= {"evidence.ask_lost", "evidence.ask_missing", "evidence.index_missing"}
        assert Reading.objects.get().file == file
