"""The command that sends what is due."""

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command

from tests.rounds.actions.test_reminding import before
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


class TestCommand:
    def test_reminds_and_sends_mails(self, capsys: pytest.CaptureFixture[str]) -> None:
        make_scene()
        with time_machine.travel(before(days=6), tick=False):
            call_command("remind")
            call_command("remind", verbosity=0)
        assert "2 lời nhắc mới" in capsys.readouterr().out
        assert len(mail.outbox) == 2
