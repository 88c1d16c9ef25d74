"""People from a table: all or nothing, faults by cell, twice without harm."""

import pytest
from django.core import mail
from django.test import TestCase

from parindex.accounts import importing
from parindex.accounts.importing import Summary
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.core.faults import Refused
from parindex.units.models import Unit
from tests.accounts.making import give, make_user
from tests.units.making import AT, make_csv

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


def row(
    name: str = "Nguyễn Văn An",
    email: str = "an@xa.vn",
    unit: str = "xa-dong-tam",
    role: str = "công chức",
    position: str = "Công chức Tài chính",
) -> dict[str, str]:
    return {"Họ và tên": name, "Thư điện tử": email, "Chức vụ": position, "Mã đơn vị": unit, "Vai trò": role}


def take(by: User, *rows: dict[str, str], site_url: str = "") -> Summary:
    return importing.import_people(content=make_csv(*rows), by=by, at=AT, site_url=site_url)


def refuse(by: User, *rows: dict[str, str]) -> list[str]:
    with pytest.raises(Refused) as refused:
        take(by, *rows)
    return [fault.say() for fault in refused.value.faults]


class TestImportPeople:
    def test_adds_people_with_all_their_roles(self, units: Units, people: People) -> None:
        by = people["administrator"]
        done = take(by, row(), row(role="phụ trách CCHC"), row("Trần Bình", "binh@xa.vn", "xa-tan-huong", "Lãnh đạo"))
        assert done == Summary(added=2, roles=3)
        user = User.objects.get(email="an@xa.vn")
        assert user.position == "Công chức Tài chính"
        assert set(user.roles.values_list("kind", flat=True)) == {"officer", "par_officer"}
        assert mail.outbox == []

    def test_does_no_harm_twice(self, units: Units, people: People) -> None:
        take(people["administrator"], row())
        assert take(people["administrator"], row()) == Summary(added=0, roles=0)
        assert take(people["administrator"], row(role="lãnh đạo")) == Summary(added=0, roles=1)

    def test_sends_links_to_those_who_are_new(self, units: Units, people: People) -> None:
        with TestCase.captureOnCommitCallbacks(execute=True):
            take(people["administrator"], row(), row("Người officer", "officer@example.vn"), site_url="https://par.vn")
        assert [message.to for message in mail.outbox] == [["an@xa.vn"]]

    def test_names_every_fault_by_its_cell_and_keeps_nothing(self, units: Units, people: People) -> None:
        before = User.objects.count(), Role.objects.count()
        said = refuse(
            people["administrator"],
            row(),
            row(email="khong phai thu"),
            row("", "c@xa.vn"),
            row("D", "d@xa.vn", "khong-co"),
            row("E", "e@xa.vn", role="vua"),
            row("Tên Khác", "officer@example.vn"),
        )
        cells = [sentence.split(":")[0] for sentence in said]
        assert cells == ["ô B3", "ô A4", "ô D5", "ô E6", "ô A7"]
        assert (User.objects.count(), Role.objects.count()) == before

    def test_takes_only_units_of_the_own_subtree(self, units: Units) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        said = refuse(local, row(), row("B", "b@xa.vn", "xa-tan-huong"), row("C", "c@xa.vn", units["assessor"].code))
        assert [sentence.split(":")[0] for sentence in said] == ["ô D3", "ô D4"]

    def test_touches_nobody_outside(self, units: Units, people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        assert "đã có người dùng địa chỉ" in refuse(local, row("Người other", "other@example.vn"))[0]

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"a;b\n1;2\n", "tiêu đề"),
            ("Họ và tên;Thư điện tử;Mã đơn vị;Vai trò\n".encode(), "không có dòng nào"),
            (b"%PDF-1.7", "PDF"),
            (b"", "rỗng"),
        ],
    )
    def test_refuses_what_is_no_table_of_people(self, people: People, content: bytes, said: str) -> None:
        with pytest.raises(Refused, match=said):
            importing.import_people(content=content, by=people["administrator"], at=AT)


class TestTemplate:
    def test_is_taken_as_it_is(self, units: Units, people: People) -> None:
        Unit.objects.filter(pk=units["commune"].pk).update(code="dong-tam")
        done = importing.import_people(content=importing.template(), by=people["administrator"], at=AT)
        assert done == Summary(added=1, roles=1)

    def test_names_every_role(self) -> None:
        assert set(importing.KIND_TITLES) == set(RoleKind)
