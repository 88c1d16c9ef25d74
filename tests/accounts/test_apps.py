"""The application connects its receivers when it starts."""

from allauth.account.signals import user_logged_in
from django.apps import apps


class TestReady:
    def test_has_connected_the_log(self) -> None:
        assert apps.get_app_config("accounts").name == "parindex.accounts"
        ids = [str(receiver[0][0]) for receiver in user_logged_in.receivers]
        assert any("parindex session.start" in name for name in ids)
