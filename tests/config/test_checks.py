"""System checks of the settings."""

import pytest
from django.core.checks import run_checks
from django.test.utils import override_settings


class TestSecretKeyIsSet:
    @pytest.mark.parametrize(("has_own", "found"), [(False, True), (True, False)])
    def test_refuses_to_deploy_with_a_key_made_up(self, has_own: bool, found: bool) -> None:
        with override_settings(HAS_OWN_SECRET_KEY=has_own):
            ids = {message.id for message in run_checks(include_deployment_checks=True)}
        assert ("parindex.E001" in ids) is found
