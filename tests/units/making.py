"""Makes units: a province with communes, as a test needs them."""

import csv
import io
from collections.abc import Mapping
from datetime import UTC, date, datetime

from parindex.audit.acts import SYSTEM
from parindex.units import actions
from parindex.units.actions import NewUnit
from parindex.units.models import Unit
from tests.remembering import remembered

REFORM = date(2025, 7, 1)
BEFORE = date(2025, 6, 30)
LATER = date(2026, 1, 1)
#: When the acts of the tests are recorded.
AT = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)

#: The shape of the public list of units, with names that stand in several provinces.
PUBLIC_LIST: list[dict[str, object]] = [
    {
        "Code": "31",
        "FullName": "Thành phố Hải Phòng",
        "Wards": [
            {"Code": "11824", "FullName": "Đặc khu Cát Hải", "ProvinceCode": "31"},
            {"Code": "10945", "FullName": "Xã Ninh Giang", "ProvinceCode": "31"},
            {"Code": "10966", "FullName": "xã Tân An", "ProvinceCode": "31"},
        ],
    },
    {
        "Code": "24",
        "FullName": "Tỉnh Bắc Ninh",
        "Wards": [
            {"Code": "07336", "FullName": "Phường Tân An", "ProvinceCode": "24"},
            {"Code": "07681", "FullName": "Xã Tân An", "ProvinceCode": "24"},
        ],
    },
]


def make_province(name: str = "Thành phố Hải Phòng", code: str = "31", on: date | None = None) -> Unit:
    """Make a province."""
    return actions.establish(
        unit=NewUnit(name=name, kind=Unit.Kind.PROVINCE, official_code=code), on=on, by=SYSTEM, at=AT
    )


def make_commune(name: str, parent: Unit | None = None, code: str = "", on: date | None = None) -> Unit:
    """Make a commune."""
    new = NewUnit(name=name, official_code=code, parent_id=parent.pk if parent else None)
    return actions.establish(unit=new, on=on, by=SYSTEM, at=AT)


@remembered
def make_units() -> dict[str, Unit]:
    """Make a province that assesses, and two of its communes: the own one and another."""
    province = make_province()
    return {
        "assessor": province,
        "commune": make_commune("Xã Đồng Tâm", province),
        "other": make_commune("Xã Tân Hương", province),
    }


def names_on(day: date) -> list[str]:
    """Give the names of the units that exist on a day."""
    return list(Unit.objects.alive(day).order_by("name").values_list("name", flat=True))


def make_csv(*rows: Mapping[str, str]) -> bytes:
    """Make a table with the columns that the rows have."""
    titles = list(dict.fromkeys(title for row in rows for title in row))
    text = io.StringIO()
    csv.DictWriter(text, titles, delimiter=";").writerows([dict(zip(titles, titles, strict=True)), *rows])
    return text.getvalue().encode()
