from collections.abc import Iterator

import pytest
from django.test import Client

from parindex.reports.checking.limits import READINGS
from tests.reports.checking.making import upload

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/reports/check"


@pytest.fixture(autouse=True)
def _forgetting() -> Iterator[None]:
    READINGS.forget_all()
    yield
    READINGS.forget_all()


class TestCheckReport:
    def test_answers_what_the_command_answers(self, client: Client) -> None:
        response = client.post(ADDRESS, {"file": upload()})
        answer = response.json()
        assert list(answer) == ["findings", "figures"]
        assert list(answer["findings"][0]) == [
            "check", "severity", "line", "quote", "says", "should_be", "why", "sure",
        ]  # fmt: skip
        assert any(one["subject"] == "received" for one in answer["figures"] if "subject" in one)
        assert response["Cache-Control"] == "no-store"

    def test_speaks_english_where_asked(self, client: Client) -> None:
        answer = client.post(f"{ADDRESS}?language=en", {"file": upload()}).json()
        assert any("not 20" in one["why"] for one in answer["findings"])

    def test_says_why_not(self, client: Client) -> None:
        assert client.post(ADDRESS).json()["detail"].startswith("Chưa có tệp nào")
        response = client.post(f"{ADDRESS}?language=en", {"file": upload("", "a.txt")})
        assert (response.status_code, "empty" in response.json()["detail"]) == (422, True)

    def test_stands_in_the_openapi_document(self, client: Client) -> None:
        paths = client.get("/api/v1/openapi.json").json()["paths"]
        assert {"200", "413", "422", "429", "503"} <= set(paths["/api/v1/reports/check"]["post"]["responses"])
        assert "POST /api/v1/reports/check" in " ".join(client.get("/du-lieu-mo/api/").content.decode().split())
