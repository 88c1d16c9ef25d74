"""The command that sends watch lists."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from tests.dossiers.making import NOW, Scene, receive


@pytest.mark.django_db
class TestSendWatchLists:
    def test_says_how_many_mails_went_out(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        receive(scene)
        monkeypatch.setattr("parindex.kit.clock.now", lambda: NOW.replace(hour=20) + timedelta(days=9))
        said = io.StringIO()
        call_command("send_watch_lists", stdout=said)
        call_command("send_watch_lists", now=True, stdout=said)
        assert said.getvalue().splitlines() == [
            "parindex: danh sách theo dõi hồ sơ trong 0 thư",
            "parindex: danh sách theo dõi hồ sơ trong 3 thư",
        ]

    def test_fails_where_a_mail_could_not_be_sent(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        receive(scene)
        monkeypatch.setattr("parindex.kit.clock.now", lambda: NOW.replace(hour=7) + timedelta(days=9))
        monkeypatch.setattr("parindex.dossiers.actions.watch_mails._is_sent", lambda *_: False)
        with pytest.raises(CommandError):
            call_command("send_watch_lists", verbosity=0)
