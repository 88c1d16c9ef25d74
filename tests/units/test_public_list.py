"""The JSON of the public database of units."""

import copy
from typing import Any

import pytest

from parindex.core.faults import Refused
from parindex.units import public_list
from parindex.units.models import Unit
from tests.units.making import PUBLIC_LIST


def make_content(**changes: object) -> list[Any]:
    content: list[Any] = copy.deepcopy(PUBLIC_LIST)
    content[0]["Wards"][0] |= changes
    return content


class TestRead:
    def test_gives_provinces_with_their_communes(self) -> None:
        rows = public_list.read(make_content()).rows
        assert len(rows) == 7
        assert [(row.official_code, row.kind, row.form, row.parent) for row in rows[:3]] == [
            ("31", Unit.Kind.PROVINCE, Unit.Form.CITY, ""),
            ("11824", Unit.Kind.COMMUNE, Unit.Form.SPECIAL_ZONE, "31"),
            ("10945", Unit.Kind.COMMUNE, Unit.Form.RURAL_COMMUNE, "31"),
        ]
        assert rows[3].name == "Xã Tân An"

    def test_takes_the_file_with_every_field(self) -> None:
        content = make_content(Type="ward", NameEn="Cat Hai", AdministrativeUnitId=5)
        assert len(public_list.read(content).rows) == 7

    @pytest.mark.parametrize(
        ("changes", "fault"),
        [
            ({"Code": None}, "[0].Wards[0].Code: thiếu «Code»"),
            ({"Code": 11824}, "[0].Wards[0].Code: thiếu «Code»"),
            ({"Code": "1182"}, "[0].Wards[0].Code: mã «1182» không đúng dạng của cấp xã"),
            ({"FullName": " "}, "[0].Wards[0].FullName: thiếu «FullName»"),
            ({"FullName": "Cát Hải"}, "[0].Wards[0].FullName: tên «Cát Hải» không bắt đầu bằng loại của cấp xã"),
            ({"ProvinceCode": "30"}, "[0].Wards[0]: xã ghi mã tỉnh 30 nhưng nằm ở tỉnh 31"),
        ],
    )
    def test_names_what_is_wrong(self, changes: dict[str, object], fault: str) -> None:
        with pytest.raises(Refused) as refused:
            public_list.read(make_content(**changes))
        assert [said.say().split(". Cách sửa")[0] for said in refused.value.faults] == [fault]

    @pytest.mark.parametrize("content", [{}, [], [1], [{"Code": "31"}], [{"Wards": [1]}], "x", None])
    def test_refuses_another_shape(self, content: object) -> None:
        with pytest.raises(Refused):
            public_list.read(content)

    def test_finds_every_fault_at_once(self) -> None:
        content = make_content(Code="x", FullName="y")
        content[1]["Wards"][1] = []
        with pytest.raises(Refused) as refused:
            public_list.read(content)
        assert len(refused.value.faults) == 3
