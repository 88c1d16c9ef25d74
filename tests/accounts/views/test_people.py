"""Administration: the list of people, and those who are added."""

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase

from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.accounts.making import give, make_role, make_user, sign_in
from tests.conftest import Grow
from tests.units.making import make_csv

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
LIST = "/quan-tri/nguoi-dung/"


@pytest.fixture
def admin(client: Client, people: People) -> Client:
    return sign_in(client, people["administrator"])


class TestPersonList:
    def test_finds_without_diacritics_by_role_and_by_state(self, admin: Client, units: Units, people: People) -> None:
        User.objects.filter(pk=people["head"].pk).update(is_active=False)

        def found(**asked: str) -> set[str]:
            page = admin.get(LIST, asked).content.decode()
            return {name for name in people if f">Người {name}</a>" in page}

        assert found() == set(people)
        assert found(q="nguoi HEAD") == {"head"}
        assert found(q="head@") == {"head"}
        assert found(role="manager") == {"manager"}
        assert found(state="closed") == {"head"}
        assert found(q="không ai tên thế") == set()

    def test_shows_the_own_subtree_only(self, client: Client, units: Units, people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        page = sign_in(client, local).get(LIST).content.decode()
        assert "Người officer" in page
        assert "Người other" not in page
        assert client.get(f"{LIST}{people['other'].pk}/").status_code == 404

    def test_goes_on_beyond_one_page_and_survives_nonsense(self, admin: Client, units: Units) -> None:
        for number in range(55):
            make_role("officer", units["commune"], f"n{number}@xa.vn")
        assert admin.get(LIST, {"page": "2"}).status_code == 200
        assert admin.get(LIST, {"page": "x"}).status_code == 200
        assert "page=2" in admin.get(LIST, {"q": "n"}).content.decode()

    def test_does_not_query_per_row(self, admin: Client, units: Units, queries_do_not_grow: Grow) -> None:
        def grow() -> None:
            for number in range(5):
                make_role("officer", units["commune"], f"n{number}@xa.vn")

        queries_do_not_grow(act=lambda: admin.get(LIST), grow=grow, most=16)


class TestPersonAdd:
    FORM = {"full_name": "Bùi Ánh", "email": "anh@xa.vn", "position": "", "kind": "officer", "unit": "xã đồng tâm"}

    def test_adds_and_sends_the_link(self, admin: Client, units: Units) -> None:
        with TestCase.captureOnCommitCallbacks(execute=True):
            answer = admin.post(f"{LIST}them/", self.FORM, follow=True)
        assert "anh@xa.vn" in answer.content.decode()
        assert [message.to for message in mail.outbox] == [["anh@xa.vn"]]
        assert "http://testserver/tai-khoan/mat-khau/dat-lai/" in mail.outbox[0].body

    def test_says_what_is_wrong_and_keeps_what_was_typed(self, admin: Client, people: People) -> None:
        page = admin.post(f"{LIST}them/", {**self.FORM, "email": "officer@example.vn"}).content.decode()
        assert "đã có người dùng địa chỉ officer@example.vn" in page
        assert 'value="Bùi Ánh"' in page

    def test_offers_units_of_the_subtree_only(self, client: Client, units: Units) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        page = sign_in(client, local).get(f"{LIST}them/").content.decode()
        assert "xa-dong-tam" in page
        assert "xa-tan-huong" not in page
        answer = client.post(f"{LIST}them/", {**self.FORM, "unit": "xa-tan-huong", "kind": "administrator"})
        assert answer.status_code == 200
        assert not User.objects.filter(email="anh@xa.vn").exists()


class TestPersonImport:
    def upload(self, client: Client, content: bytes) -> str:
        file = SimpleUploadedFile("nguoi.csv", content)
        return client.post(f"{LIST}nhap/", {"file": file}, follow=True).content.decode()

    def test_adds_everybody(self, admin: Client, units: Units) -> None:
        row = {"họ tên": "An", "email": "an@xa.vn", "mã đơn vị": "xa-dong-tam", "vai trò": "công chức"}
        assert "An" in self.upload(admin, make_csv(row))
        assert User.objects.filter(email="an@xa.vn").exists()

    def test_says_each_fault(self, admin: Client, units: Units) -> None:
        row = {"họ tên": "An", "email": "<b>x", "mã đơn vị": "xa-dong-tam", "vai trò": "công chức"}
        page = self.upload(admin, make_csv(row))
        assert "ô B2" in page
        assert "&lt;b&gt;x" in page

    def test_has_a_template(self, admin: Client) -> None:
        answer = admin.get(f"{LIST}nhap/mau.csv")
        assert answer.content.startswith(b"\xef\xbb\xbf")
        assert "attachment" in answer["Content-Disposition"]
