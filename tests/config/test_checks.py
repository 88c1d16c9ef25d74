"""System checks of the settings."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.test.utils import override_settings

from tests.documents import sealing


def warnings(check_id: str) -> list[str]:
    """Give what is said under an id."""
    return [message.msg for message in run_checks(include_deployment_checks=True) if message.id == check_id]


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


class TestTrustedRootsCanBeRead:
    def test_is_content_without_a_folder_and_with_certificates(self, tmp_path: Path) -> None:
        (tmp_path / "root.crt").write_bytes(sealing.authority().der)
        (tmp_path / "notes.txt").write_text("about this folder", encoding="utf-8")
        for folder in ("", str(tmp_path)):
            with override_settings(EVIDENCE_TRUSTED_ROOTS=folder):
                assert warnings("parindex.W005") == []

    def test_warns_of_what_is_no_folder_empty_or_no_certificate(self, tmp_path: Path) -> None:
        with override_settings(EVIDENCE_TRUSTED_ROOTS=str(tmp_path / "nowhere")):
            assert "no folder" in warnings("parindex.W005")[0]
        with override_settings(EVIDENCE_TRUSTED_ROOTS=str(tmp_path)):
            assert "no certificate in" in warnings("parindex.W005")[0]
            (tmp_path / "root.crt").write_bytes(sealing.authority().der)
            (tmp_path / "broken.pem").write_bytes(b"-----BEGIN CERTIFICATE-----")
            assert warnings("parindex.W005")[0].endswith("be read: broken.pem.")


class TestScansCanBeRead:
    def test_warns_without_the_data(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PARINDEX_TESSDATA", str(tmp_path))
        assert len(warnings("parindex.W006")) == 1
        (tmp_path / "vie.traineddata").touch()
        assert warnings("parindex.W006") == []


class TestOfficeFilesCanBeRead:
    def test_warns_without_the_program(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert len(warnings("parindex.W007")) == 1
        (tmp_path / "soffice").touch(mode=0o755)
        assert warnings("parindex.W007") == []
