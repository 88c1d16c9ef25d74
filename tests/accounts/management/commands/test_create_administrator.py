"""The first administrator, by one command."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from parindex.accounts.models import Role, User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import PASSWORD

pytestmark = pytest.mark.django_db

WHO = {"email": "Admin@Tinh.vn", "name": "Trần Thị Bình"}


def run(**options: str) -> str:
    out = StringIO()
    call_command("create_administrator", stdout=out, **{**WHO, **options})
    return out.getvalue()


def link_of(said: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/\S+)", said)
    assert found
    return found[1]


class TestCreateAdministrator:
    def test_founds_the_province_and_gives_a_link_that_opens_the_account(self, client: Client) -> None:
        said = run(province="Tỉnh Hải Dương")
        assert said.startswith("Đã thêm quản trị viên Trần Thị Bình (Tỉnh Hải Dương).")
        role = Role.objects.select_related("unit", "user").get()
        assert (role.kind, role.unit.name, role.unit.kind) == ("administrator", "Tỉnh Hải Dương", "province")
        page = client.get(link_of(said), follow=True)
        client.post(page.redirect_chain[-1][0], {"password1": PASSWORD, "password2": PASSWORD})
        assert User.objects.get(email="admin@tinh.vn").check_password(PASSWORD)

    def test_takes_a_unit_that_is_there(self, units: dict[str, Unit]) -> None:
        run(unit="xa-dong-tam")
        assert Role.objects.get().unit == units["commune"]

    def test_logs_it_as_done_by_the_system(self) -> None:
        run(province="Tỉnh Hải Dương")
        entries = log.page(Search()).entries
        assert [(entry.verb, entry.actor_id) for entry in entries] == [("person.create", ""), ("unit.establish", "")]

    def test_gives_a_new_link_to_whoever_lost_it(self, client: Client) -> None:
        run(province="Tỉnh Hải Dương")
        said = run(unit="tinh-hai-duong")
        assert "nay quản trị Tỉnh Hải Dương" in said
        assert "password1" in client.get(link_of(said), follow=True).content.decode()
        assert User.objects.count() == 1

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            ({}, "Thiếu đơn vị"),
            ({"unit": "a", "province": "b"}, "Chỉ dùng một trong hai"),
            ({"unit": "khong-co"}, "Chưa có đơn vị «khong-co»"),
            ({"province": "Tỉnh Hải Dương", "email": "khong phai"}, "không phải địa chỉ thư điện tử"),
            ({"province": "Tỉnh Hải Dương", "name": " "}, "họ tên trống"),
        ],
    )
    def test_refuses_clearly_and_keeps_nothing(self, options: dict[str, str], said: str) -> None:
        with pytest.raises(CommandError, match=said):
            run(**options)
        assert not User.objects.exists()
        assert not Unit.objects.exists()
