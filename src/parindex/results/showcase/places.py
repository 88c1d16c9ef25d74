"""The invented province of the showcase, and its four communes."""

from datetime import datetime
from typing import TYPE_CHECKING

from parindex.audit.acts import SYSTEM
from parindex.units import actions, queries
from parindex.units.actions import NewUnit

if TYPE_CHECKING:
    from parindex.units.models import Unit

PROVINCE = "minh-hoa"
PROVINCE_NAME = "Tỉnh Minh Họa"
#: What stands for a commune in addresses of mail, with its name.
COMMUNES = {"anbinh": "Xã An Bình", "hoalac": "Xã Hòa Lạc", "tantien": "Phường Tân Tiến", "thuongson": "Xã Thượng Sơn"}
_CODES = {"anbinh": "an-binh", "hoalac": "hoa-lac", "tantien": "tan-tien", "thuongson": "thuong-son"}


def code(commune: str) -> str:
    """Give the code of a commune."""
    return f"{PROVINCE}-{_CODES[commune]}"


def is_there() -> bool:
    """Say whether the province was founded already."""
    return queries.with_code(PROVINCE) is not None


def found(at: datetime) -> "dict[str, Unit]":
    """Found the province and its communes, all marked as invented; gives the communes by their short names."""
    province = _found(NewUnit(name=PROVINCE_NAME, kind="province", code=PROVINCE), at)
    return {
        short: _found(NewUnit(name=name, kind="commune", code=code(short), parent_id=province.pk), at)
        for short, name in COMMUNES.items()
    }


def province_id() -> int:
    """Give the key of the province; raises `LookupError` before it is founded."""
    province = queries.with_code(PROVINCE)
    if province is None:
        raise LookupError(PROVINCE)
    return province.pk


def _found(new: NewUnit, at: datetime) -> "Unit":
    unit = actions.establish(unit=new, on=None, by=SYSTEM, at=at)
    actions.record(code=new.code, name=new.name, kind=new.kind, is_invented=True, by=SYSTEM, at=at)
    return unit
