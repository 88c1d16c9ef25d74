"""Importing units: all or nothing, and the same file twice does no harm."""

import copy
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parindex.audit import queries as log
from parindex.audit.acts import SYSTEM
from parindex.audit.queries import Search
from parindex.core.faults import Refused
from parindex.kit import documents, tables
from parindex.units import actions, importing, public_list, queries, tabular
from parindex.units.importing import Summary
from parindex.units.models import Succession, Unit
from parindex.units.queries import Reason
from parindex.units.reach import Reach
from tests.units.making import AT, BEFORE, LATER, PUBLIC_LIST, REFORM, make_commune, make_csv, make_province

pytestmark = pytest.mark.django_db

PROVINCE = {"mã": "31", "tên": "Thành phố Hải Phòng", "cấp": "tỉnh"}
COMMUNE = {"mã": "10945", "tên": "Xã Ninh Giang", "mã cấp trên": "31"}


def import_csv(*rows: Mapping[str, str], on: date | None = None, is_trial: bool = False) -> Summary:
    reading = tabular.read(tables.read(make_csv(*rows)))
    return importing.import_units(reading=reading, on=on, is_trial=is_trial, by=SYSTEM, at=AT)


def import_list(content: object, on: date | None = REFORM) -> Summary:
    return importing.import_units(reading=public_list.read(content), on=on, by=SYSTEM, at=AT)


def counts(summary: Summary) -> tuple[int, int, int]:
    return len(summary.created), len(summary.changed), len(summary.unchanged)


class TestImportUnits:
    def test_gives_readable_codes_that_are_unique_in_the_country(self) -> None:
        assert import_list(PUBLIC_LIST).created == (
            "thanh-pho-hai-phong", "tinh-bac-ninh", "dac-khu-cat-hai", "xa-ninh-giang",
            "xa-tan-an-10966", "phuong-tan-an", "xa-tan-an-07681",
        )  # fmt: skip
        unit = Unit.objects.get(code="xa-tan-an-10966")
        assert (unit.name, unit.folded_name, unit.valid_from) == ("Xã Tân An", "xa tan an", REFORM)
        assert unit.parent == Unit.objects.get(code="thanh-pho-hai-phong")

    def test_says_a_second_time_that_nothing_changed(self) -> None:
        import_list(PUBLIC_LIST)
        before = list(Unit.objects.order_by("pk").values())
        for on in (REFORM, LATER, None):
            assert counts(import_list(PUBLIC_LIST, on)) == (0, 0, 7)
        assert list(Unit.objects.order_by("pk").values()) == before

    def test_keeps_codes_when_a_later_file_has_the_same_name(self) -> None:
        import_list(PUBLIC_LIST[:1])
        assert Unit.objects.filter(code="xa-tan-an").exists()
        assert "xa-tan-an-07681" in import_list(PUBLIC_LIST).created
        assert Unit.objects.get(code="xa-tan-an").official_code == "10966"

    def test_updates_by_code(self) -> None:
        import_csv(PROVINCE, COMMUNE)
        changed = COMMUNE | {"tên": "Xã Ninh Giang mới"}
        assert counts(import_csv(PROVINCE, changed)) == (0, 1, 1)
        assert Unit.objects.get(official_code="10945").name == "Xã Ninh Giang mới"

    def test_imports_nothing_if_anything_is_wrong(self) -> None:
        bad = COMMUNE | {"mã": "10946", "tên": "", "mã cấp trên": "99"}
        wrong = [COMMUNE | {"mã cấp trên": "98"}, bad]
        with pytest.raises(Refused) as refused:
            import_csv(PROVINCE, *wrong)
        assert [fault.place.say() for fault in refused.value.faults] == ["ô D3", "ô B4"]
        assert not Unit.objects.exists()

    def test_does_not_blame_the_units_below_a_row_with_a_fault(self) -> None:
        with pytest.raises(Refused) as refused:
            import_csv(PROVINCE | {"tên": ""}, COMMUNE)
        assert [fault.place.say() for fault in refused.value.faults] == ["ô B2"]

    def test_keeps_nothing_of_a_trial(self) -> None:
        assert counts(import_csv(PROVINCE, COMMUNE, is_trial=True)) == (2, 0, 0)
        assert not Unit.objects.exists()

    def test_records_a_merger_from_one_file(self) -> None:
        old = {"mã cấp trên": "31", "hiệu lực đến": "30/06/2025", "mã kế thừa": "10945"}
        rows = [
            PROVINCE,
            old | {"mã": "10945", "tên": "Thị trấn Ninh Giang"},
            old | {"mã": "10948", "tên": "Xã Vĩnh Hòa"},
            COMMUNE | {"hiệu lực từ": "01/07/2025"},
        ]
        assert import_csv(*rows).successions == 2
        new = queries.with_official_code("10945", REFORM)
        assert new is not None
        assert [unit.name for unit in queries.predecessors(new.pk)] == ["Thị trấn Ninh Giang", "Xã Vĩnh Hòa"]
        assert queries.comparable_predecessor(new.pk).reason == Reason.MERGED
        assert set(Succession.objects.values_list("kind", "on")) == {(Succession.Kind.MERGED, REFORM)}
        again = import_csv(*rows)
        assert (counts(again), again.successions) == ((0, 0, 4), 0)

    def test_tells_a_split_and_a_new_name_apart(self) -> None:
        old = {"mã cấp trên": "31", "hiệu lực đến": "30/06/2025"}
        new = {"mã cấp trên": "31", "hiệu lực từ": "01/07/2025"}
        import_csv(
            PROVINCE,
            old | {"mã": "00001", "tên": "Xã A", "mã kế thừa": "00011 00012"},
            old | {"mã": "00002", "tên": "Xã B", "mã kế thừa": "00013"},
            *(new | {"mã": f"000{number}", "tên": f"Xã {number}"} for number in (11, 12, 13)),
        )
        told = Succession.objects.order_by("to_unit__official_code").values_list("kind", "share")
        assert list(told) == [("split", None), ("split", None), ("renamed", 1)]

    def test_hands_an_official_code_on(self) -> None:
        province = make_province()
        old = make_commune("Thị trấn Ninh Giang", province, "10945")
        row = {"mã": "10945", "tên": "Thị trấn Ninh Giang", "mã cấp trên": "31", "hiệu lực đến": "30/06/2025"}
        assert counts(import_csv(COMMUNE | {"hiệu lực từ": "01/07/2025"}, row)) == (1, 1, 0)
        old.refresh_from_db()
        assert old.valid_to == BEFORE

    def test_names_a_recorded_unit_by_its_own_code(self) -> None:
        unit_id = actions.record(code="dong-tam", name="Xã Đồng Tâm", by=SYSTEM, at=AT)
        row = COMMUNE | {"tên": "Xã Đồng Tâm", "mã riêng": "dong-tam"}
        assert counts(import_csv(PROVINCE, row)) == (1, 1, 0)
        unit = Unit.objects.get(pk=unit_id)
        assert (unit.code, unit.official_code) == ("dong-tam", "10945")

    def test_refuses_to_end_a_parent_before_its_children(self) -> None:
        import_csv(PROVINCE, COMMUNE)
        with pytest.raises(Refused, match="ô D2: 1 đơn vị trực thuộc còn hiệu lực ngoài thời gian này: Xã Ninh Giang"):
            import_csv(PROVINCE | {"hiệu lực đến": "30/06/2025"})

    def test_takes_departments_without_codes(self) -> None:
        row = {"mã": "", "tên": "Sở Nội vụ", "cấp": "cơ quan chuyên môn", "mã cấp trên": "31"}
        assert import_csv(PROVINCE, row).created == ("thanh-pho-hai-phong", "so-noi-vu-31")
        assert counts(import_csv(row)) == (0, 0, 1)

    def test_takes_the_same_queries_however_many_units(self) -> None:
        content: list[Any] = copy.deepcopy(PUBLIC_LIST)
        with CaptureQueriesContext(connection) as few:
            import_list(content)
        content[0]["Wards"] += [{"Code": f"9{number:04}", "FullName": f"Xã {number}"} for number in range(60)]
        with CaptureQueriesContext(connection) as more:
            import_list(content)
        assert len(more) <= len(few)

    def test_imports_the_whole_country(self) -> None:
        path = os.environ.get("PARINDEX_UNITS_JSON")
        if not path:
            pytest.skip("PARINDEX_UNITS_JSON names no file of the public list of units")
        content = documents.parse_json(documents.read_text(Path(path), public_list.MOST_BYTES))
        assert isinstance(content, list)
        number = sum(1 + len(province["Wards"]) for province in content)
        assert counts(import_list(content)) == (number, 0, 0)
        assert counts(import_list(content)) == (0, 0, number)
        assert queries.alive(REFORM).count() == number
        province = queries.with_official_code("31", REFORM)
        assert province is not None
        assert queries.subtree(province.pk, REFORM).count() == 1 + len(
            next(entry for entry in content if entry["Code"] == "31")["Wards"]
        )


class TestLog:
    def test_has_one_row_for_a_file_that_changes_something(self) -> None:
        import_csv(PROVINCE, COMMUNE, on=REFORM)
        import_csv(PROVINCE, COMMUNE, on=REFORM)
        import_csv({**COMMUNE, "mã": "10946", "tên": "Xã Khác"}, on=REFORM, is_trial=True)
        entries = log.page(Search()).entries
        assert [entry.verb for entry in entries] == ["unit.import"]
        assert entries[0].after == {
            "created": ["thanh-pho-hai-phong", "xa-ninh-giang"],
            "changed": [],
            "successions": 0,
        }


class TestReach:
    """What somebody keeps bounds what they import."""

    def import_within(self, reach: Reach, *rows: Mapping[str, str]) -> Summary:
        reading = tabular.read(tables.read(make_csv(*rows)))
        return importing.import_units(reading=reading, by=SYSTEM, at=AT, reach=reach)

    def test_takes_what_is_below(self) -> None:
        province = make_province()
        reach = Reach(over=frozenset({province.pk}))
        assert counts(self.import_within(reach, PROVINCE, COMMUNE)) == (1, 0, 1)

    def test_takes_new_units_below_new_ones(self) -> None:
        assert counts(self.import_within(Reach(founds_tops=True), PROVINCE, COMMUNE)) == (2, 0, 0)

    def test_refuses_new_units_elsewhere_each_by_its_row(self) -> None:
        make_province()
        with pytest.raises(Refused, match="dòng 2: anh/chị không phụ trách Xã Ninh Giang"):
            self.import_within(Reach(), COMMUNE)
        with pytest.raises(Refused, match="không phụ trách Tỉnh Bắc Ninh"):
            self.import_within(Reach(), {"mã": "24", "tên": "Tỉnh Bắc Ninh", "cấp": "tỉnh"})

    def test_refuses_to_take_a_unit_from_elsewhere(self) -> None:
        mine, theirs = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        unit = make_commune("Xã Ninh Giang", theirs, "10945")
        row = COMMUNE | {"mã riêng": unit.code}
        with pytest.raises(Refused, match="không phụ trách"):
            self.import_within(Reach(over=frozenset({mine.pk})), row)
        with pytest.raises(Refused, match="không phụ trách"):
            self.import_within(Reach(over=frozenset({theirs.pk})), row)
        both = Reach(over=frozenset({mine.pk, theirs.pk}))
        assert counts(self.import_within(both, row)) == (0, 1, 0)

    def test_refuses_to_end_a_unit_of_others(self) -> None:
        province = make_province()
        make_commune("Xã Ninh Giang", province, "10945")
        row = COMMUNE | {"hiệu lực đến": "30/06/2025"}
        with pytest.raises(Refused, match="không phụ trách"):
            self.import_within(Reach(), row)

    def test_refuses_to_tell_a_successor_of_a_unit_of_others(self) -> None:
        mine, theirs = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        old = make_commune("Xã Ninh Giang", theirs, "10945")
        actions.close(unit_id=old.pk, on=REFORM, by=SYSTEM, at=AT)
        new = make_commune("Xã Mới", mine, "10946", on=REFORM)
        row = COMMUNE | {"mã riêng": old.code, "mã cấp trên": "24", "hiệu lực đến": "30/06/2025"}
        row["mã kế thừa"] = new.code
        with pytest.raises(Refused, match="không phụ trách Xã Ninh Giang"):
            self.import_within(Reach(over=frozenset({mine.pk})), row)
        reach = Reach(over=frozenset({theirs.pk}))
        assert self.import_within(reach, row).successions == 1
        assert counts(self.import_within(Reach(), row)) == (0, 0, 1)

    def test_lets_a_top_unit_be_changed_by_who_holds_it(self) -> None:
        province = make_province()
        row = PROVINCE | {"tên": "Thành phố Hải Phòng mới"}
        assert counts(self.import_within(Reach(tops=frozenset({province.pk})), row)) == (0, 1, 0)
