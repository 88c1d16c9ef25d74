"""The command that loads the showcase."""

import io
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from parindex.results.showcase import loading, people, places

pytestmark = pytest.mark.django_db


class TestLoadDemonstrationRounds:
    def test_is_refused_outside_of_a_demonstration(self) -> None:
        with pytest.raises(CommandError, match="PARINDEX_DEMONSTRATION"):
            call_command("load_demonstration_rounds")
        assert not places.is_there()

    @pytest.mark.parametrize("verbosity", [0, 1])
    def test_loads_and_prints_the_accounts(self, verbosity: int) -> None:
        said = io.StringIO()
        with override_settings(DEMONSTRATION=True), patch.object(loading, "load") as load:
            call_command("load_demonstration_rounds", site="http://here/", verbosity=verbosity, stdout=said)
        load.assert_called_once()
        assert (people.PASSWORD in said.getvalue()) is bool(verbosity)
        assert ("http://here/tai-khoan/dang-nhap/" in said.getvalue()) is bool(verbosity)
