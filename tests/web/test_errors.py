"""Error pages."""

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from parindex.web import errors


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
