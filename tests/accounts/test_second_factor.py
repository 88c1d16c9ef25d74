"""Who decides over others signs in with a second factor, before anything else."""

import pytest
from django.test import Client
from django.test.utils import override_settings

from parindex.accounts import second_factor
from parindex.accounts.models import User
from tests.accounts.making import add_second_factor

pytestmark = pytest.mark.django_db

People = dict[str, User]
SET_UP = "/tai-khoan/xac-minh-hai-buoc/"


class TestLacks:
    def test_holds_for_those_who_decide_over_others(self, people: People) -> None:
        lacking = {name for name, user in people.items() if second_factor.lacks(user)}
        assert lacking == {"manager", "appraiser", "administrator", "council"}

    def test_ends_with_a_second_factor(self, people: People) -> None:
        add_second_factor(people["manager"])
        assert not second_factor.lacks(people["manager"])

    @override_settings(REQUIRE_SECOND_FACTOR=False)
    def test_can_be_switched_off_for_a_demonstration(self, people: People) -> None:
        assert not second_factor.lacks(people["manager"])


class TestSecondFactorMiddleware:
    @pytest.mark.parametrize("address", ["/lam-viec/", "/quan-tri/nguoi-dung/", "/tai-khoan/", "/quan-tri/nhat-ky/"])
    def test_leads_to_the_set_up_and_says_why(self, client: Client, people: People, address: str) -> None:
        client.force_login(people["administrator"])
        assert client.get(address)["Location"] == SET_UP
        assert client.post(address)["Location"] == SET_UP
        page = client.get(SET_UP).content.decode()
        assert 'class="lede"' in page
        assert "xac-minh-hai-buoc/ung-dung/" in page

    def test_leaves_others_alone(self, client: Client, people: People) -> None:
        client.force_login(people["officer"])
        assert client.get("/tai-khoan/").status_code == 200

    def test_reads_nothing_of_visitors_of_public_pages(
        self, client: Client, people: People, demonstration: None
    ) -> None:
        plain = Client().get("/xep-hang/2022/")
        client.force_login(people["administrator"])
        seen = client.get("/xep-hang/2022/")
        assert seen.content == plain.content
        assert seen["Vary"] == plain["Vary"]
        assert "Cookie" not in seen["Vary"]
        assert "sessionid" not in seen.cookies
