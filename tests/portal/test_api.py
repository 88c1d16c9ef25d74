"""The read-only API."""

import pytest
from django.test import Client

from tests.conftest import Grow
from tests.results.making import SECOND, make_publication, make_units

pytestmark = pytest.mark.django_db


class TestRounds:
    def test_name_the_decision_and_the_set(self, client: Client, demonstration: None) -> None:
        (one,) = client.get("/api/v1/rounds").json()
        assert one == client.get("/api/v1/rounds/2022").json()
        assert (one["period"], one["decision_number"], one["decision_date"]) == ("2022", "766/QĐ-UBND", "2023-03-16")
        assert one["is_demonstration"] is True

    def test_may_be_read_by_any_page_and_asked_for_heads(self, client: Client, demonstration: None) -> None:
        response = client.get("/api/v1/rounds")
        assert response["Access-Control-Allow-Origin"] == "*"
        assert client.head("/api/v1/rounds").status_code == 200

    def test_tell_assessors_of_one_year_apart(self, client: Client) -> None:
        make_publication(make_units(2))
        make_publication(make_units(3), assessor=SECOND)
        listed = client.get("/api/v1/rounds").json()
        assert [(one["period"], one["assessor_code"], one["version"]) for one in listed] == [
            ("2022", "", 1),
            ("2022-tinh-hai", "tinh-hai", 1),
        ]
        for one, units in zip(listed, (2, 3), strict=True):
            assert client.get(f"/api/v1/rounds/{one['period']}").json() == one
            assert len(client.get(f"/api/v1/rounds/{one['period']}/units").json()) == units
            assert client.get(f"/api/v1/rounds/{one['period']}/units/xa-01").json()["of_units"] == units

    @pytest.mark.parametrize("period", ["1999-tinh-hai", "2022-tinh-hai"])
    def test_answer_an_unknown_assessor(self, client: Client, demonstration: None, period: str) -> None:
        assert client.get(f"/api/v1/rounds/{period}").status_code == 404

    def test_answer_an_unknown_period(self, client: Client, demonstration: None) -> None:
        response = client.get("/api/v1/rounds/1999")
        assert response.status_code == 404
        assert "1999" in response.json()["detail"]

    def test_refuse_an_odd_period(self, client: Client, demonstration: None) -> None:
        assert client.get("/api/v1/rounds/abc").status_code == 422


class TestUnits:
    def test_give_decimals_as_text(self, client: Client, demonstration: None) -> None:
        units = client.get("/api/v1/rounds/2022/units").json()
        assert len(units) == 20
        unit = next(unit for unit in units if unit["code"] == "dong-tam")
        assert (unit["total"], unit["published"], unit["rank"], unit["of_units"]) == ("87.747", "87.75", 9, 20)
        assert unit["areas"][7] | {"rank": 14} == {
            "code": "8",
            "points": "1.577",
            "maximum": "2",
            "is_weak": False,
            "rank": 14,
            "of_units": 20,
            "dense_rank": 14,
            "of_ranks": 20,
        }

    def test_give_every_item_and_loss_of_one(self, client: Client, demonstration: None) -> None:
        unit = client.get("/api/v1/rounds/2022/units/dong-tam").json()
        assert len(unit["items"]) == 85
        assert sum(float(loss["points"]) for loss in unit["losses"]) == pytest.approx(12.253)
        item = next(item for item in unit["items"] if item["code"] == "1.4.1")
        assert item["why"] == "29/30 = 96,67 % ≥ 90 % → 0,97 trên 1 điểm"

    def test_answer_an_unknown_unit(self, client: Client, demonstration: None) -> None:
        assert client.get("/api/v1/rounds/2022/units/nope").status_code == 404

    def test_do_not_query_per_unit(self, client: Client, queries_do_not_grow: Grow) -> None:
        make_publication(make_units(3))
        queries_do_not_grow(
            act=lambda: client.get("/api/v1/rounds/2022/units"), grow=lambda: make_publication(make_units(9)), most=4
        )


class TestOpenapi:
    def test_describes_what_there_is(self, client: Client) -> None:
        document = client.get("/api/v1/openapi.json").json()
        assert document["openapi"].startswith("3.")
        assert set(document["paths"]) == {
            "/api/v1/dossiers/events",
            "/api/v1/reports/check",
            "/api/v1/rounds",
            "/api/v1/rounds/{period}",
            "/api/v1/rounds/{period}/units",
            "/api/v1/rounds/{period}/units/{code}",
        }
