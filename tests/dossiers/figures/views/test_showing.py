"""Pages that show figures."""

from collections.abc import Callable

from django.test import Client

from parindex.dossiers.figures import keeping
from tests.accounts.making import sign_in
from tests.dossiers.figures.making import AGENCY, fill
from tests.dossiers.making import NOW, Scene

HOME = "/mot-cua/so-lieu/"


def body(client: Client, address: str, status: int = 200) -> str:
    """Give a page."""
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


class TestHome:
    def test_leads_to_the_own_unit_or_to_all(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.counter)
        assert client.get(HOME)["Location"] == f"{HOME}don-vi/{filled.unit.code}/"
        sign_in(client, filled.observer)
        assert client.get(HOME)["Location"] == f"{HOME}so-sanh/"
        sign_in(client, filled.administrator)
        assert client.get(HOME).status_code == 404
        assert client.get(f"{HOME}so-sanh/").status_code == 404


class TestUnit:
    def test_shows_points_work_trend_and_causes(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.head)
        page = body(client, f"{HOME}don-vi/{filled.unit.code}/?ky=2026-01")
        assert AGENCY in page
        assert "trend__bar" in page
        assert "6,67" in page  # 2.1: 20 × 1/3

    def test_has_a_next_step_where_there_is_nothing(self, client: Client, scene: Scene, today: None) -> None:
        sign_in(client, scene.head)
        assert "meter" not in body(client, f"{HOME}don-vi/{scene.unit.code}/?ky=2020&cach=khong-co")

    def test_is_of_ones_own_unit_only(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.stranger)
        body(client, f"{HOME}don-vi/{filled.unit.code}/", 404)

    def test_asks_as_little_for_many_dossiers(
        self, client: Client, filled: Scene, queries_do_not_grow: Callable[..., None]
    ) -> None:
        sign_in(client, filled.head)
        address = f"{HOME}don-vi/{filled.unit.code}/?ky=2026-01"

        def grow() -> None:
            from parindex.dossiers.actions.taking_over import take_over  # noqa: PLC0415
            from tests.dossiers.figures.making import rows  # noqa: PLC0415

            take_over(unit_id=filled.unit.pk, source="khac", rows=rows("H99"), by=None, at=NOW)
            keeping.count(NOW)

        queries_do_not_grow(act=lambda: client.get(address), grow=grow, most=30)


class TestComparison:
    def test_shows_all_that_one_oversees(self, client: Client, filled: Scene) -> None:
        fill(filled, filled.other)
        keeping.count(NOW)
        sign_in(client, filled.manager)
        page = body(client, f"{HOME}so-sanh/?ky=2026-01")
        assert filled.unit.name in page
        assert filled.other.name in page
        sign_in(client, filled.head)
        page = body(client, f"{HOME}so-sanh/?ky=2026-01&cap=commune")
        assert filled.other.name not in page


class TestIndicator:
    def test_says_what_it_counts(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.counter)
        for code in ("4.2", "3.1", "2.2", "1.4"):
            page = body(client, f"{HOME}don-vi/{filled.unit.code}/chi-tieu/{code}/?ky=2026-01")
            assert (f"{filled.unit.code}-3" in page) == (code == "4.2")

    def test_is_one_of_the_index(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.counter)
        body(client, f"{HOME}don-vi/{filled.unit.code}/chi-tieu/9.9/", 404)
