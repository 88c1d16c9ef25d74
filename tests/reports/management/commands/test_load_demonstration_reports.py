"""The command that drafts the report of the demonstration."""

import pytest
from django.core.management import CommandError, call_command

from parindex.reports.models import Report

pytestmark = pytest.mark.django_db


class TestCommand:
    def test_loads(
        self, demonstration: None, settings: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
    ) -> None:
        settings.DEMONSTRATION = True  # type: ignore[attr-defined]
        call_command("load_demonstration_reports")
        assert "cchc.dongtam" in capsys.readouterr().out
        call_command("load_demonstration_reports", verbosity=0)
        assert Report.objects.count() == 1

    def test_is_refused_elsewhere(self, settings: pytest.FixtureRequest) -> None:
        settings.DEMONSTRATION = False  # type: ignore[attr-defined]
        with pytest.raises(CommandError, match="PARINDEX_DEMONSTRATION"):
            call_command("load_demonstration_reports")
        settings.DEMONSTRATION = True  # type: ignore[attr-defined]
        with pytest.raises(CommandError, match="load_demonstration"):
            call_command("load_demonstration_reports")
