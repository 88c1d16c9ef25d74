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


class TestMailCanBeSent:
    @pytest.mark.parametrize(("host", "found"), [("", True), ("mail.tinh.gov.vn", False)])
    def test_warns_where_no_link_could_arrive(self, host: str, found: bool) -> None:
        with override_settings(EMAIL_HOST=host):
            ids = {message.id for message in run_checks(include_deployment_checks=True)}
        assert ("parindex.W002" in ids) is found


class TestSingleSignOnIsWhole:
    @pytest.mark.parametrize(
        ("issuer", "client", "secret", "found"),
        [("", "", "", False), ("https://sso.vn", "par", "s", False), ("https://sso.vn", "par", "", True)],
    )
    def test_refuses_a_part(self, issuer: str, client: str, secret: str, found: bool) -> None:
        with override_settings(OIDC_ISSUER=issuer, OIDC_CLIENT_ID=client, OIDC_CLIENT_SECRET=secret):
            ids = {message.id for message in run_checks()}
        assert ("parindex.E003" in ids) is found


class TestDemonstrationIsOff:
    @pytest.mark.parametrize(("is_on", "found"), [(True, True), (False, False)])
    def test_refuses_to_deploy_a_demonstration(self, is_on: bool, found: bool) -> None:
        with override_settings(DEMONSTRATION=is_on):
            ids = {message.id for message in run_checks(include_deployment_checks=True)}
        assert ("parindex.E004" in ids) is found
