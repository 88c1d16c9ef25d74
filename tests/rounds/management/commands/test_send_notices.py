"""The command that sends notices by e-mail."""

from typing import NoReturn

import pytest
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command

from tests.rounds.actions.test_notifying import notified
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


class TestCommand:
    def test_says_what_it_sent(self, capsys: pytest.CaptureFixture[str]) -> None:
        notified(make_scene())
        call_command("send_notices")
        assert "4 thông báo trong 2 thư" in capsys.readouterr().out

    def test_fails_where_a_mail_could_not_be_sent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        notified(make_scene())

        def fail(*_: object) -> NoReturn:
            raise ConnectionRefusedError

        monkeypatch.setattr(EmailMessage, "send", fail)
        with pytest.raises(CommandError, match="2 thư"):
            call_command("send_notices", verbosity=0)
