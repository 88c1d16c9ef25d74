"""Error pages."""

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from parindex.accounts.models import User
from parindex.web import errors
from tests.accounts.making import sign_in


class TestNotFound:
    def test_offers_the_way_back(self, client: Client) -> None:
        response = client.get("/khong-co-trang-nay/")
        assert response.status_code == 404
        assert "Không có trang này" in response.content.decode()
        assert 'href="/"' in response.content.decode()


class TestBadRequest:
    def test_says_that_nothing_was_changed(self, rf: RequestFactory) -> None:
        response = errors.bad_request(rf.get("/"), ValueError())
        assert response.status_code == 400
        assert "chưa có gì thay đổi" in response.content.decode()


class TestServerError:
    def test_stands_alone(self) -> None:
        response = errors.server_error(HttpRequest())
        assert response.status_code == 500
        assert "Có lỗi trên máy chủ" in response.content.decode()

    @pytest.mark.django_db
    def test_is_what_a_visitor_sees(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        client.raise_request_exception = False
        monkeypatch.setattr("parindex.results.queries.in_force", None)
        response = client.get("/")
        assert response.status_code == 500
        assert "Traceback" not in response.content.decode()


@pytest.mark.django_db
class TestForbidden:
    def test_says_that_the_page_is_for_others_and_leads_to_work(self, client: Client, people: dict[str, User]) -> None:
        response = sign_in(client, people["officer"]).get("/quan-tri/nguoi-dung/")
        page = response.content.decode()
        assert response.status_code == 403
        assert 'href="/lam-viec/"' in page
        assert "Người officer" in page

    def test_is_shown_to_strangers_without_a_name(self, rf: RequestFactory) -> None:
        response = errors.forbidden(rf.get("/"), PermissionError())
        assert response.status_code == 403
        assert "None" not in response.content.decode()


@pytest.mark.django_db
class TestFormRefused:
    def test_says_that_nothing_was_changed(self, people: dict[str, User]) -> None:
        client = Client(enforce_csrf_checks=True)
        response = client.post("/tai-khoan/dang-nhap/", {"login": "a@b.vn", "password": "x"})
        assert response.status_code == 403
        assert 'href="/lam-viec/"' in response.content.decode()
