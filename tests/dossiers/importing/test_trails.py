"""What follows from the trail of the exchange form."""

import json

import pytest

from parindex.dossiers.importing import moments, trails
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.trails import Trail


def written(*steps: tuple[str, int]) -> str:
    return json.dumps([{"ThoiDiemXuLy": at, "TrangThai": status, "PhongBanXuLy": f"P{status}"} for at, status in steps])


def test_parse_gives_what_follows() -> None:
    found = trails.parse(
        written(("02/03/2026 08:00", 2), ("03/03/2026", 4), ("03/03/2026", 5), ("04/03/2026", 4), ("05/03/2026", 9))
    )
    assert found == Trail(
        status=9,
        received=moments.parse("02/03/2026 08:00"),  # type: ignore[arg-type]
        ended=moments.parse("05/03/2026"),  # type: ignore[arg-type]
        returned=None,
        waiting=None,
        supplements=1,
        agency="P9",
    )


def test_parse_keeps_since_when_a_supplement_is_awaited() -> None:
    found = trails.parse(written(("02/03/2026", 2), ("03/03/2026", 5), ("04/03/2026", 5)))
    assert isinstance(found, Trail)
    assert (found.waiting, found.supplements) == (moments.parse("03/03/2026"), 1)


@pytest.mark.parametrize("nothing", ["", " ", "[]"])
def test_parse_gives_none_for_nothing(nothing: str) -> None:
    assert trails.parse(nothing) is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("{", "danh sách"),
        ('{"a": 1}', "danh sách"),
        ("[1]", "danh sách"),
        ('[{"TrangThai": 2}]', "ThoiDiemXuLy"),
        ('[{"ThoiDiemXuLy": "02/03/2026", "TrangThai": 77}]', "TrangThai"),
        (written(("02/03/2026", 2), ("01/03/2026", 4)), "trước bước trên"),
        (written(("02/03/2026", 2), ("03/03/2026", 10)), "không thể là"),
        (written(("02/03/2026", 9)), "không thể bắt đầu"),
    ],
)
def test_parse_refuses_orders_that_cannot_be(given: str, said: str) -> None:
    found = trails.parse(given)
    assert isinstance(found, Bad)
    assert said in found.wrong.say()
