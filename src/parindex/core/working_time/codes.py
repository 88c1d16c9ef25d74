"""The forms of dossier codes: TT 01/2018/TT-VPCP Điều 19, the ordinary one from the top down, TT 04/2025/TT-VPCP."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template, shown

_CODE = re.compile(
    r"(?P<unit>(?P<old>[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Z][0-9]{2}(?:\.[0-9]{2,3}){0,3})"
    r"-(?P<date>[0-9]{6}|[0-9]{8})-(?P<serial>[0-9]{4,9})"
)
_CENTRAL = 6

_NOT_CODE = Template("«{given}» không phải mã hồ sơ", "«{given}» is no dossier code")
_LIKE = Template("viết như H44.100-260105-0012 hoặc 000.00.28.H23-230105-0012", "write it like H44.100-260105-0012")
_NOT_DAY = Template("«{given}» trong mã hồ sơ không phải ngày có thật", "«{given}» in the code is no real date")
_CHECK = Template("kiểm tra lại phần ngày: năm, tháng, ngày", "check the date part: year, month, day")


class Form(StrEnum):
    """Which form a code has."""

    #: Điều 19 TT 01/2018: the unit from the bottom up, two-digit year.
    TT_01_2018 = "tt-01-2018"
    #: The unit from the top down, two-digit year, four or five digits of serial.
    ORDINARY = "ordinary"
    #: Central services: a serial of at least six digits, the first two of which name the owner [S88, S93].
    TT_04_2025 = "tt-04-2025"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCode:
    """The parts of a dossier code; `owner` names the ministry of a central service, else it is empty."""

    text: str
    unit: str
    received_on: date
    serial: str
    form: Form

    @property
    def owner(self) -> str:
        """Give the two digits that name the owner of a central service."""
        return self.serial[:2] if self.form is Form.TT_04_2025 else ""

    @property
    def province(self) -> str:
        """Give the code of the province or ministry: H23, G09."""
        return next(part for part in self.unit.split(".") if part[0].isalpha())


def parse(text: str) -> DossierCode:
    """Read a dossier code; raises `Refused` for what is none, and for a date that no calendar has."""
    found = _CODE.fullmatch(text.strip().upper())
    if found is None:
        raise Refused([Fault(Place(""), _NOT_CODE(given=shown(text)), _LIKE())])
    digits = found["date"]
    whole = digits if len(digits) == 8 else f"20{digits}"
    try:
        day = date(int(whole[:4]), int(whole[4:6]), int(whole[6:]))
    except ValueError as error:
        raise Refused([Fault(Place(""), _NOT_DAY(given=digits), _CHECK())]) from error
    form = Form.TT_01_2018 if found["old"] else _form(found["serial"])
    return DossierCode(text=found[0], unit=found["unit"], received_on=day, serial=found["serial"], form=form)


def compose(unit: str, received_on: date, serial: int) -> str:
    """Write an ordinary code; raises `Refused` for a unit that no code can have."""
    code = f"{unit}-{received_on:%y%m%d}-{serial:04d}"
    return parse(code).text


def _form(serial: str) -> Form:
    return Form.TT_04_2025 if len(serial) >= _CENTRAL else Form.ORDINARY
