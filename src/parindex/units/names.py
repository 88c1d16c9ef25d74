"""Names of units: the form that a name begins with, and the code that addresses are made of."""

import re
from collections.abc import Container
from datetime import date

from parindex.core import text
from parindex.core.sentences import Template
from parindex.units.models import Unit

LONGEST_CODE = 64
_LONGEST_WORDS = 36
_CODE = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_IN_SLUG = re.compile("[^a-z0-9]+")
_APOSTROPHES = re.compile("['’ʼ`]")

#: The words that names of each level begin with, folded.
FORMS = {
    Unit.Kind.PROVINCE: {"tinh": Unit.Form.PROVINCE, "thanh pho": Unit.Form.CITY},
    Unit.Kind.DISTRICT: {
        "huyen": Unit.Form.RURAL_DISTRICT,
        "quan": Unit.Form.URBAN_DISTRICT,
        "thi xa": Unit.Form.TOWN,
        "thanh pho": Unit.Form.CITY,
    },
    Unit.Kind.COMMUNE: {
        "xa": Unit.Form.RURAL_COMMUNE,
        "phuong": Unit.Form.WARD,
        "thi tran": Unit.Form.TOWNSHIP,
        "dac khu": Unit.Form.SPECIAL_ZONE,
    },
}
#: Official codes of each level (124/2004/QĐ-TTg, 19/2025/QĐ-TTg); those of departments are their own.
OFFICIAL_CODES = {
    Unit.Kind.PROVINCE: re.compile("[0-9]{2}"),
    Unit.Kind.DISTRICT: re.compile("[0-9]{3}"),
    Unit.Kind.COMMUNE: re.compile("[0-9]{5}"),
    Unit.Kind.DEPARTMENT: re.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}"),
}

#: How levels and forms are called in sentences.
KIND_WORDS = {
    Unit.Kind.PROVINCE: Template("cấp tỉnh", "province"),
    Unit.Kind.DISTRICT: Template("cấp huyện", "district"),
    Unit.Kind.COMMUNE: Template("cấp xã", "commune"),
    Unit.Kind.DEPARTMENT: Template("cơ quan chuyên môn", "department"),
}
FORM_WORDS = {
    Unit.Form.PROVINCE: Template("tỉnh", "province"),
    Unit.Form.CITY: Template("thành phố", "city"),
    Unit.Form.RURAL_DISTRICT: Template("huyện", "rural district"),
    Unit.Form.URBAN_DISTRICT: Template("quận", "urban district"),
    Unit.Form.TOWN: Template("thị xã", "town"),
    Unit.Form.RURAL_COMMUNE: Template("xã", "rural commune"),
    Unit.Form.WARD: Template("phường", "ward"),
    Unit.Form.TOWNSHIP: Template("thị trấn", "township"),
    Unit.Form.SPECIAL_ZONE: Template("đặc khu", "special zone"),
}


def form_of(name: str, kind: str) -> str:
    """Give the form that a name of a level begins with; empty if it begins with none."""
    folded = f"{text.fold(name)} "
    known = FORMS.get(Unit.Kind(kind), {})
    return next((form for words, form in known.items() if folded.startswith(f"{words} ")), "")


def capitalised(name: str) -> str:
    """Give a name in its normal form with a capital at the beginning, as a few in public lists lack it."""
    name = text.normal(name)
    return name[:1].upper() + name[1:]


def is_official(code: str, kind: str) -> bool:
    """Say whether a code has the form of an official code of the level."""
    return OFFICIAL_CODES[Unit.Kind(kind)].fullmatch(code) is not None


def is_code(code: str) -> bool:
    """Say whether a code can stand in an address."""
    return len(code) <= LONGEST_CODE and _CODE.fullmatch(code) is not None


def slug(name: str) -> str:
    """Give a name as it stands in an address: xa-dong-tam."""
    letters = _NOT_IN_SLUG.sub("-", _APOSTROPHES.sub("", text.fold(name)))
    return letters[:_LONGEST_WORDS].strip("-")


def new_code(name: str, official_code: str, on: date | None, taken: Container[str]) -> str:
    """Make the code of a new unit: its name; if that is taken with its official code; then with its first day.

    A code that was given once is never given again, so that an address keeps its meaning.
    """
    words = slug(name) or "unit"
    with_code = f"{words}-{slug(official_code)}" if official_code else words
    with_day = f"{with_code}-{on:%Y%m%d}" if on else with_code
    for code in (words, with_code, with_day):
        if code not in taken:
            return code
    number = 2
    while f"{with_day}-{number}" in taken:
        number += 1
    return f"{with_day}-{number}"
