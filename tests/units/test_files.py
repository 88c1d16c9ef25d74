"""Files of units: read from bytes, handed out as a template and as the list."""

import json
from decimal import Decimal

import pytest

from parindex.audit.acts import SYSTEM
from parindex.core.faults import Refused
from parindex.kit.cells import Limits
from parindex.units import actions, files, importing
from parindex.units.actions import NewUnit, Part
from parindex.units.models import Unit
from tests.units.making import AT, PUBLIC_LIST, REFORM, make_commune, make_csv, make_province

COMMUNE = {"mã": "10945", "tên": "Xã Ninh Giang", "mã cấp trên": "31"}


class TestRead:
    def test_tells_tables_from_the_public_list_by_what_is_in_them(self) -> None:
        listed = files.read(b"\xef\xbb\xbf \n" + json.dumps(PUBLIC_LIST).encode())
        assert len(listed.rows) == 7
        assert [row.name for row in files.read(make_csv(COMMUNE)).rows] == ["Xã Ninh Giang"]

    @pytest.mark.parametrize(
        "content", [b"", b"%PDF-1.7", b"<html></html>", b"PK\x03\x04broken", b"[1, 2", b"{}", b"[[[[", b"\x00\x01\x02"]
    )
    def test_refuses_everything_else(self, content: bytes) -> None:
        with pytest.raises(Refused):
            files.read(content)

    def test_refuses_more_units_than_are_taken(self) -> None:
        content = make_csv(COMMUNE, {**COMMUNE, "mã": "10946"})
        assert len(files.read(content, most_units=2).rows) == 2
        with pytest.raises(Refused, match="tệp có 2 đơn vị, quá 1"):
            files.read(content, most_units=1)
        with pytest.raises(Refused, match="quá 2 dòng"):
            files.read(content, Limits(rows=2))


class TestTemplate:
    def test_is_a_table_that_is_understood(self) -> None:
        (row,) = files.read(files.template().encode()).rows
        assert (row.name, row.official_code, row.valid_from) == ("Thành phố Hải Phòng", "31", REFORM)


@pytest.mark.django_db
class TestLines:
    def test_can_be_imported_again_and_change_nothing(self) -> None:
        province = make_province()
        old = [make_commune(f"Xã {name}", province, f"1094{place}") for place, name in enumerate("ABC")]
        ids = [unit.pk for unit in old[:2]]
        actions.merge(unit_ids=ids, into=NewUnit(name="Phường D", official_code="10940"), on=REFORM, by=SYSTEM, at=AT)
        parts = [Part(to=NewUnit(name=f"Xã {name}"), share=Decimal("0.5")) for name in "EF"]
        actions.split(unit_id=old[2].pk, into=parts, on=REFORM, by=SYSTEM, at=AT)
        office = NewUnit(name="Sở Nội vụ", kind=Unit.Kind.DEPARTMENT, parent_id=province.pk)
        actions.establish(unit=office, on=None, by=SYSTEM, at=AT)
        content = "".join(files.lines(Unit.objects.order_by("code"))).encode()
        summary = importing.import_units(reading=files.read(content), by=SYSTEM, at=AT)
        assert (summary.created, summary.changed, summary.successions) == ((), (), 0)
        assert len(summary.unchanged) == 8

    def test_writes_more_than_one_batch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "_BATCH", 2)
        province = make_province()
        for number in range(4):
            make_commune(f"Xã {number}", province)
        assert len(list(files.lines(Unit.objects.order_by("code")))) == 6

    def test_lets_no_name_run_as_a_formula(self) -> None:
        unit = make_province()
        Unit.objects.filter(pk=unit.pk).update(name="=HYPERLINK(1)")
        assert "'=HYPERLINK" in "".join(files.lines(Unit.objects.order_by("code")))
