"""The command that forgets old uploads."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from parindex.accounts.models import User
from parindex.evidence.models import Upload
from parindex.units.models import Unit
from tests.evidence.making import AT, TEXT, send

pytestmark = pytest.mark.django_db


class TestCleanUploads:
    @pytest.mark.parametrize(("days", "left"), [(6, 1), (8, 0)])
    def test_forgets_those_of_a_week_ago(self, unit: Unit, person: User, days: int, left: int) -> None:
        send(TEXT, unit=unit, by=person, finish=False)
        said = StringIO()
        with time_machine.travel(AT + timedelta(days=days)):
            call_command("clean_uploads", stdout=said)
        assert Upload.objects.count() == left
        assert f"đã dọn {1 - left} lần tải" in said.getvalue()

    def test_takes_another_number_of_days(self, unit: Unit, person: User) -> None:
        send(TEXT, unit=unit, by=person, finish=False)
        with time_machine.travel(AT + timedelta(days=2)):
            call_command("clean_uploads", "--days", "1", stdout=StringIO())
        assert not Upload.objects.exists()
