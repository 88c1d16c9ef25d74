"""The id of a request."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from parindex.kit import requests


class TestIdentified:
    def test_holds_within_the_block_only(self) -> None:
        with requests.identified() as request_id:
            assert requests.current_id() == request_id
        assert requests.current_id() == ""

    def test_gives_each_block_another_id(self) -> None:
        with requests.identified() as outer, requests.identified() as inner:
            assert outer != inner
            assert requests.current_id() == inner

    @pytest.mark.parametrize("offered", ["a", "8f-1.B_2", "x" * 64])
    def test_takes_what_is_well_formed(self, offered: str) -> None:
        with requests.identified(offered) as request_id:
            assert request_id == offered

    @pytest.mark.parametrize("offered", ["", "x" * 65, "a b", "a\n", "<b>", "đ", "a;b", "a\0"])
    def test_makes_up_another_for_what_is_not(self, offered: str) -> None:
        with requests.identified(offered) as request_id:
            assert request_id != offered
            assert len(request_id) == 32


class TestRequestIdMiddleware:
    def test_is_the_same_within_and_in_the_answer(self) -> None:
        seen: list[str] = []

        def view(request: HttpRequest) -> HttpResponse:
            seen.append(requests.current_id())
            return HttpResponse()

        answer = requests.request_id_middleware(view)
        first, second = answer(RequestFactory().get("/")), answer(RequestFactory().get("/"))
        assert [first[requests.HEADER], second[requests.HEADER]] == seen
        assert seen[0] != seen[1]

    def test_keeps_the_id_of_a_proxy(self) -> None:
        answer = requests.request_id_middleware(lambda request: HttpResponse())
        assert answer(RequestFactory().get("/", headers={"X-Request-ID": "edge-1"}))["X-Request-ID"] == "edge-1"

    def test_does_not_echo_what_is_odd(self, client: Client) -> None:
        response = client.get("/api/v1/openapi.json", headers={"X-Request-ID": "x" * 65})
        assert len(response["X-Request-ID"]) == 32
