"""A file of units: handed in, looked at, imported."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from parindex.accounts.models import User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import sign_in
from tests.units.making import PUBLIC_LIST, REFORM, make_commune, make_csv

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
IMPORT = "/quan-tri/don-vi/nhap/"
ROW = {"mã": "10945", "tên": "Xã Ninh Giang", "mã cấp trên": "31", "hiệu lực từ": "01/07/2025"}
BAD = {**ROW, "mã": "10946", "tên": "", "hiệu lực từ": "31/02/2025"}


@pytest.fixture
def admin(client: Client, people: People) -> Client:
    return sign_in(client, people["administrator"])


def hand_in(client: Client, content: bytes, name: str = "don-vi.csv", on: str = "") -> Any:
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, content), "on": on})


def sealed(answer: Any) -> str:
    found = re.search(r'name="sealed" value="([^"]+)"', answer.content.decode())
    assert found
    return found[1]


class TestUnitImport:
    def test_shows_what_is_new_changed_and_the_same_and_does_nothing_yet(self, admin: Client, units: Units) -> None:
        make_commune("Xã Ninh Giang", units["assessor"], "10945", on=REFORM)
        make_commune("Xã Cũ", units["assessor"], "10946", on=REFORM)
        rows = [ROW, {**ROW, "mã": "10946", "tên": "Xã Sửa"}, {**ROW, "mã": "10947", "tên": "Xã Mới"}]
        before = list(Unit.objects.order_by("pk").values())
        answer = hand_in(admin, make_csv(*rows))
        counts = [answer.context[f"{name}_count"] for name in ("new", "changed", "same")]
        assert counts == [1, 1, 1]
        assert list(Unit.objects.order_by("pk").values()) == before
        assert not log.page(Search(verb="unit.import")).entries

    def test_imports_what_was_confirmed_in_the_name_of_the_person(
        self, admin: Client, units: Units, people: People
    ) -> None:
        answer = hand_in(admin, make_csv(ROW))
        done = admin.post(IMPORT, {"sealed": sealed(answer)})
        assert done["Location"] == "/quan-tri/don-vi/"
        assert Unit.objects.get(official_code="10945").parent == units["assessor"]
        assert log.page(Search(verb="unit.import")).entries[0].actor_id == f"user:{people['administrator'].pk}"

    def test_takes_the_public_list_with_a_first_day(self, admin: Client) -> None:
        listed = [PUBLIC_LIST[1]]
        answer = hand_in(admin, json.dumps(listed).encode(), "units.json", "01/07/2025")
        admin.post(IMPORT, {"sealed": sealed(answer)})
        assert Unit.objects.get(official_code="07681").valid_from == REFORM

    def test_takes_a_workbook(self, admin: Client, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet("Xã")
            for number, values in enumerate([ROW.keys(), ROW.values()]):
                sheet.write_row(number, 0, values)
        assert hand_in(admin, path.read_bytes(), "a.xlsx").context["new_count"] == 1

    def test_says_each_fault_with_row_and_column_and_imports_nothing(self, admin: Client) -> None:
        answer = hand_in(admin, make_csv(ROW, BAD))
        assert answer.status_code == 422
        assert [(row.row, row.column) for row in answer.context["rows"]] == [("3", "B"), ("3", "D")]
        assert "don-vi.csv" in answer.content.decode()
        assert not Unit.objects.filter(official_code="10945").exists()

    @pytest.mark.parametrize(
        "content",
        [b"%PDF-1.7 x", b"<html>", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", b"[[[", b"a;b"],
    )
    def test_refuses_hostile_files(self, admin: Client, content: bytes) -> None:
        answer = hand_in(admin, content)
        assert answer.status_code == 422
        assert len(answer.context["rows"]) == 1

    def test_asks_for_a_file_and_for_a_day_of_the_calendar(self, admin: Client) -> None:
        assert admin.post(IMPORT, {"on": ""}).status_code == 422
        assert hand_in(admin, make_csv(ROW), on="31/02/2025").status_code == 422

    def test_refuses_units_of_others(self, client: Client, people: People) -> None:
        answer = hand_in(sign_in(client, people["manager"]), json.dumps(PUBLIC_LIST[1:]).encode(), on="01/07/2025")
        assert answer.status_code == 422
        assert "không phụ trách Tỉnh Bắc Ninh" in answer.content.decode()

    def test_shows_again_what_is_no_longer_what_was_promised(self, admin: Client, units: Units) -> None:
        answer = hand_in(admin, make_csv(ROW))
        make_commune("Xã Khác", units["assessor"], "10945", on=REFORM)
        again = admin.post(IMPORT, {"sealed": sealed(answer)})
        assert again.context["changed_count"] == 1
        assert Unit.objects.get(official_code="10945").name == "Xã Khác"
        admin.post(IMPORT, {"sealed": sealed(again)})
        assert Unit.objects.get(official_code="10945").name == "Xã Ninh Giang"

    def test_shows_the_faults_that_came_up_since(self, admin: Client, units: Units) -> None:
        answer = hand_in(admin, make_csv(ROW))
        make_commune("Xã Khác", units["assessor"], "10945")
        assert admin.post(IMPORT, {"sealed": sealed(answer)}).status_code == 422

    def test_takes_no_file_of_another_person_and_none_that_was_changed(
        self, client: Client, admin: Client, people: People
    ) -> None:
        text = sealed(hand_in(admin, make_csv(ROW)))
        assert admin.post(IMPORT, {"sealed": f"{text}x"})["Location"] == IMPORT
        sign_in(client, people["manager"])
        assert client.post(IMPORT, {"sealed": text})["Location"] == IMPORT
        assert not Unit.objects.filter(official_code="10945").exists()

    def test_says_that_there_is_nothing_to_do(self, admin: Client, units: Units) -> None:
        make_commune("Xã Ninh Giang", units["assessor"], "10945", on=REFORM)
        answer = hand_in(admin, make_csv(ROW))
        assert not answer.context["does_something"]
        assert "sealed" not in answer.content.decode()

    def test_shows_a_part_of_a_long_list(self, admin: Client) -> None:
        rows = [{**ROW, "mã": f"{number:05}", "tên": f"Xã {number}"} for number in range(150)]
        answer = hand_in(admin, make_csv(*rows))
        assert (answer.context["new_count"], len(answer.context["new"])) == (150, 100)


class TestUnitImportTemplate:
    def test_is_understood_by_the_import(self, admin: Client) -> None:
        template = admin.get(f"{IMPORT}mau.csv")
        assert "attachment" in template["Content-Disposition"]
        Unit.objects.update(valid_from=REFORM)
        assert hand_in(admin, template.content).context["same_count"] == 1


class TestUnitImportFaults:
    def test_gives_every_fault_as_a_table(self, admin: Client) -> None:
        answer = hand_in(admin, make_csv(*[BAD] * 60))
        table = admin.post(f"{IMPORT}loi.csv", {"sealed": sealed(answer)})
        lines = table.content.decode().splitlines()
        assert len(lines) == 121
        assert lines[1].startswith("don-vi.csv;;2;B;thiếu tên;")

    def test_is_empty_where_nothing_is_wrong_any_more(self, admin: Client, units: Units) -> None:
        answer = hand_in(admin, make_csv(ROW))
        table = admin.post(f"{IMPORT}loi.csv", {"sealed": sealed(answer)})
        assert len(table.content.decode().splitlines()) == 1

    def test_sends_back_who_has_no_file(self, admin: Client) -> None:
        assert admin.post(f"{IMPORT}loi.csv", {})["Location"] == IMPORT
