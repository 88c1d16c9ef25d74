"""How allauth is bent: nobody signs up, single sign-on finds who is known, links go nowhere else."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import allauth
import polib
import pytest
from allauth.core.internal.adapter import BaseAdapter
from allauth.socialaccount.models import SocialAccount
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from pytest_django import Settings
from requests import Response

from parindex.accounts import actions, adapters
from parindex.accounts.adapters import SocialAccountAdapter, display
from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.accounts.making import PASSWORD, add_second_factor, make_user, sign_in

pytestmark = pytest.mark.django_db

LOGIN = "/tai-khoan/dang-nhap/"
RIGHT = {"login": "an@xa.vn", "password": PASSWORD}


@pytest.fixture
def officer(units: dict[str, Unit]) -> User:
    return make_user("an@xa.vn", password=PASSWORD, full_name="Nguyễn Văn An")


class TestSigningUp:
    @pytest.mark.parametrize(
        "name", ["account_signup", "account_email", "socialaccount_signup", "socialaccount_connections"]
    )
    def test_has_no_address(self, name: str) -> None:
        with pytest.raises(NoReverseMatch):
            reverse(name)

    @pytest.mark.parametrize(
        "path", ["signup/", "dang-ky/", "email/", "social/signup/", "login/code/", "phone/change/"]
    )
    def test_is_not_found(self, client: Client, path: str) -> None:
        assert client.get(f"/tai-khoan/{path}").status_code == 404


class TestSigningIn:
    def test_gives_a_new_session(self, client: Client, officer: User) -> None:
        client.get("/tai-khoan/mat-khau/dat-lai/1-abc/")
        session = client.session
        session["planted"] = True
        session.save()
        client.cookies["sessionid"] = str(session.session_key)
        planted = session.session_key
        client.post(LOGIN, RIGHT)
        assert client.session.session_key not in {None, planted}
        assert Client(headers={"cookie": f"sessionid={planted}"}).get("/tai-khoan/").status_code == 302

    def test_hides_its_cookie_from_scripts_and_other_sites(self, client: Client, officer: User) -> None:
        client.post(LOGIN, RIGHT)
        cookie = client.cookies["sessionid"]
        assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")

    @pytest.mark.parametrize(
        "elsewhere",
        ["https://evil.example/", "//evil.example/", "https:evil.example", "/\\evil.example", "javascript:alert(1)"],
    )
    def test_leads_to_no_other_site(self, client: Client, officer: User, elsewhere: str) -> None:
        response = client.post(LOGIN, {**RIGHT, "next": elsewhere})
        assert response["Location"] == "/lam-viec/"

    def test_comes_back_to_where_it_was_asked_for(self, client: Client, officer: User) -> None:
        asked = client.get("/tai-khoan/phien/")["Location"]
        assert asked == f"{LOGIN}?next=/tai-khoan/phien/"
        page = client.get(asked).content.decode()
        assert 'name="next" value="/tai-khoan/phien/"' in page
        assert client.post(LOGIN, {**RIGHT, "next": "/tai-khoan/phien/"})["Location"] == "/tai-khoan/phien/"

    def test_turns_away_whose_account_is_closed(self, client: Client, officer: User) -> None:
        User.objects.update(is_active=False)
        assert client.post(LOGIN, RIGHT)["Location"] == "/tai-khoan/da-khoa/"
        assert client.get("/tai-khoan/").status_code == 302

    def test_asks_for_the_second_step(self, client: Client, officer: User) -> None:
        add_second_factor(officer)
        assert client.post(LOGIN, RIGHT)["Location"].startswith("/tai-khoan/dang-nhap/xac-minh/")
        assert client.get("/tai-khoan/").status_code == 302

    def test_shows_no_single_sign_on_where_none_is_set(self, client: Client) -> None:
        assert "mot-lan" not in client.get(LOGIN).content.decode()

    def test_keeps_pages_of_sign_in_out_of_every_cache(self, client: Client, officer: User) -> None:
        assert "no-store" in client.get(LOGIN)["Cache-Control"]


class TestPasswords:
    def test_says_the_same_whoever_asks_for_a_new_one(self, client: Client, officer: User) -> None:
        answers = [client.post("/tai-khoan/mat-khau/quen/", {"email": email}) for email in ("an@xa.vn", "khong@xa.vn")]
        assert [(answer.status_code, answer["Location"]) for answer in answers] == [
            (302, "/tai-khoan/mat-khau/quen/da-gui/")
        ] * 2
        assert [message.to for message in mail.outbox] == [["an@xa.vn"]]

    def test_sends_nothing_to_a_closed_account(self, client: Client, officer: User) -> None:
        User.objects.update(is_active=False)
        client.post("/tai-khoan/mat-khau/quen/", {"email": "an@xa.vn"})
        assert mail.outbox == []

    def test_are_set_by_a_link_once(self, client: Client, officer: User) -> None:
        link = actions.password_link(officer)
        page = client.get(link, follow=True)
        new = "trăng-sáng-sân-đình-26"
        client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
        assert "password1" not in Client().get(link, follow=True).content.decode()
        assert client.post(LOGIN, {"login": "an@xa.vn", "password": new}).status_code == 302

    @pytest.mark.parametrize("weak", ["12345678901", "nguyenvanan", "ngắn-quá", "password123"])
    def test_are_refused_when_weak(self, client: Client, officer: User, weak: str) -> None:
        page = client.get(actions.password_link(officer), follow=True)
        client.post(page.redirect_chain[-1][0], {"password1": weak, "password2": weak})
        officer.refresh_from_db()
        assert officer.check_password(PASSWORD)

    def test_end_sessions_elsewhere_when_changed(self, officer: User) -> None:
        here, there = Client(), Client()
        for client in (here, there):
            client.post(LOGIN, RIGHT)
        new = "trăng-sáng-sân-đình-26"
        form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
        assert here.post("/tai-khoan/mat-khau/doi/", form)["Location"] == "/tai-khoan/"
        assert here.get("/tai-khoan/").status_code == 200
        assert there.get("/tai-khoan/").status_code == 302
        assert [message.to for message in mail.outbox] == [["an@xa.vn"]]


class TestAskingOnceMore:
    def test_is_spared_who_has_just_signed_in(self, client: Client, officer: User) -> None:
        client.post(LOGIN, RIGHT)
        assert client.get("/tai-khoan/xac-minh-hai-buoc/ung-dung/").status_code == 200

    def test_meets_a_session_that_has_lasted(self, client: Client, officer: User) -> None:
        sign_in(client, officer)
        asked = client.get("/tai-khoan/xac-minh-hai-buoc/ung-dung/bo/")["Location"]
        assert asked.startswith("/tai-khoan/xac-nhan/")


ISSUER = "https://sso.tinh.example"
CONFIGURATION = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "userinfo_endpoint": f"{ISSUER}/userinfo",
    "jwks_uri": f"{ISSUER}/keys",
}


class Provider:
    """Answers as a provider of single sign-on does, for one person."""

    def __init__(self, email: str, *, is_verified: bool = True) -> None:
        self.person: dict[str, object] = {"sub": "u-1", "email": email, "email_verified": is_verified, "name": "Ai Đó"}

    def __enter__(self) -> "Provider":
        return self

    def __exit__(self, *_error: object) -> None:
        return None

    def get(self, address: str, **_options: object) -> Response:
        return self._answer(self.person if address.endswith("/userinfo") else CONFIGURATION)

    def request(self, method: str, address: str, **_options: object) -> Response:
        return self._answer({"access_token": "t", "token_type": "bearer"})

    post = request

    def _answer(self, content: Mapping[str, object]) -> Response:
        response = Response()
        response.status_code = 200
        response.headers["content-type"] = "application/json"
        response._content = json.dumps(dict(content)).encode()
        return response


@pytest.fixture
def sso(settings: Settings) -> None:
    """Set single sign-on up."""
    app = {
        "provider_id": "sso",
        "name": "Cổng tỉnh",
        "client_id": "par",
        "secret": "s",
        "settings": {"server_url": ISSUER},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}


@pytest.mark.usefixtures("sso")
class TestSingleSignOn:
    def sign_on(self, monkeypatch: pytest.MonkeyPatch, client: Client, provider: Provider, query: str = "") -> str:
        """Go there and back; gives where it leads, or the page."""
        monkeypatch.setattr(SocialAccountAdapter, "get_requests_session", lambda _: provider)
        there = client.post(f"{LOGIN}mot-lan/sso/{query}")["Location"]
        state = parse_qs(urlsplit(there).query)["state"][0]
        back = client.get(f"{LOGIN}mot-lan/sso/ve/", {"code": "c", "state": state})
        return back["Location"] if back.status_code == 302 else back.content.decode()

    def test_is_offered(self, client: Client) -> None:
        assert "Cổng tỉnh" in client.get(LOGIN).content.decode()

    def test_lets_a_known_person_in(self, monkeypatch: pytest.MonkeyPatch, client: Client, officer: User) -> None:
        assert self.sign_on(monkeypatch, client, Provider("An@xa.vn")) == "/lam-viec/"
        assert SocialAccount.objects.get().user == officer
        officer.refresh_from_db()
        assert officer.check_password(PASSWORD)

    @pytest.mark.parametrize("provider", [Provider("moi@xa.vn"), Provider("an@xa.vn", is_verified=False)])
    def test_adds_nobody(
        self, monkeypatch: pytest.MonkeyPatch, client: Client, officer: User, provider: Provider
    ) -> None:
        page = self.sign_on(monkeypatch, client, provider)
        assert "<h1>" in page
        assert User.objects.count() == 1
        assert not SocialAccount.objects.exists()
        assert client.get("/tai-khoan/").status_code == 302

    def test_asks_for_the_second_step_too(self, monkeypatch: pytest.MonkeyPatch, client: Client, officer: User) -> None:
        add_second_factor(officer)
        assert self.sign_on(monkeypatch, client, Provider("an@xa.vn")) == "/tai-khoan/dang-nhap/xac-minh/"
        assert client.get("/tai-khoan/").status_code == 302

    def test_turns_a_closed_account_away(self, monkeypatch: pytest.MonkeyPatch, client: Client, officer: User) -> None:
        User.objects.update(is_active=False)
        assert self.sign_on(monkeypatch, client, Provider("an@xa.vn")) == "/tai-khoan/da-khoa/"
        assert not SocialAccount.objects.exists()

    def test_connects_nothing_to_somebody_signed_in(
        self, monkeypatch: pytest.MonkeyPatch, client: Client, officer: User
    ) -> None:
        sign_in(client, officer)
        there = self.sign_on(monkeypatch, client, Provider("khac@xa.vn"), "?process=connect")
        assert there == "/tai-khoan/"
        assert not SocialAccount.objects.exists()


class TestDisplay:
    def test_gives_the_name(self, officer: User) -> None:
        assert display(officer) == "Nguyễn Văn An"


class TestCatalogue:
    """The Vietnamese that allauth does not bring: `accounts/allauth_words`."""

    def test_says_what_allauth_says_and_fills_the_same_slots(self) -> None:
        ours = polib.pofile(str(Path(adapters.__file__).parent / "allauth_words/locale/vi/LC_MESSAGES/django.po"))
        theirs = polib.pofile(str(Path(allauth.__file__).parent / "locale/fr/LC_MESSAGES/django.po"))
        known = {entry.msgid for entry in theirs if not entry.obsolete}
        assert [entry.msgid for entry in ours if entry.msgid not in known] == []
        slots = re.compile(r"%\(\w+\)s|%[sd]|\{\w+\}")
        assert [
            entry.msgid for entry in ours if slots.findall(entry.msgid) != slots.findall(entry.msgstr) or entry.fuzzy
        ] == []

    @pytest.mark.parametrize("adapter", [adapters.AccountAdapter, adapters.SecondFactorAdapter])
    def test_knows_every_refusal_that_can_be_said_here(self, adapter: type[BaseAdapter]) -> None:
        ours = polib.pofile(str(Path(adapters.__file__).parent / "allauth_words/locale/vi/LC_MESSAGES/django.po"))
        known = {entry.msgid for entry in ours}
        with translation.override(None):
            said = {name: str(message) for name, message in adapter.error_messages.items()}
        never = re.compile("username|phone|email_taken|duplicate_email|max_email|remove_primary")
        assert {name for name, message in said.items() if message not in known and not never.search(name)} == set()
