"""A file of units between the look at what it would do and the import: carried by the page, sealed, kept nowhere."""

import base64
import csv
import hashlib
import io
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.core import signing

from parindex.accounts.models import User
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Language, Template
from parindex.kit.cells import CellPlace, Limits
from parindex.units import files
from parindex.units.importing import Summary
from parindex.units.outcomes import Outcome
from parindex.units.rows import Reading

#: A province has some hundred communes; a file with more units than this is for the command.
MOST_UNITS = 5_000
#: Titles may stand below a heading of some lines.
_LIMITS = Limits(bytes=5 * 1024 * 1024, rows=MOST_UNITS + 20, columns=60)
#: What a page can carry of a file that is packed; a browser sends it back with the confirmation.
_MOST_PACKED = 1_700_000
_SALT = "parindex.accounts.unit-file"
_SECONDS = 4 * 60 * 60

_TOO_LARGE = Template("tệp lớn quá {most} MB", "the file has more than {most} MB")
_TOO_FULL = Template("tệp chứa nhiều hơn một danh sách đơn vị", "the file holds more than a list of units")
_LESS = Template(
    "chỉ giữ trang tính danh sách đơn vị, bỏ hình ảnh và trang tính khác, rồi lưu lại",
    "keep the sheet with the list alone, without pictures and other sheets, and save it again",
)
_CSV_TITLES = ("tệp", "trang tính", "dòng", "cột", "lỗi", "cách sửa")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """A file that somebody handed in: its name, its bytes, and the first day of new units that it gives none for."""

    name: str
    content: bytes
    on: date | None = None
    #: What the look at it said that it would do; empty before.
    promised: str = ""

    def read(self) -> Reading:
        """Read its units; raises `Refused`."""
        if len(self.content) > _LIMITS.bytes:
            raise Refused([Fault(Place(""), _TOO_LARGE(most=_LIMITS.bytes // 1_000_000), _LESS())])
        return files.read(self.content, _LIMITS, MOST_UNITS)

    def seal(self, user: User, promised: str = "") -> str:
        """Give it as a text that only this person can send back, for some hours; raises `Refused` for too much."""
        head = json.dumps({"name": self.name, "on": self.on.isoformat() if self.on else "", "promised": promised})
        packed = zlib.compress(head.encode() + b"\n" + self.content)
        if len(packed) > _MOST_PACKED:
            raise Refused([Fault(Place(""), _TOO_FULL(), _LESS())])
        return _signer(user).sign(base64.b64encode(packed).decode())

    @classmethod
    def unseal(cls, sealed: str, user: User) -> Self:
        """Take back what was sealed for a person; raises `BadSignature` for anything else, and for what is too old."""
        packed = base64.b64decode(_signer(user).unsign(sealed, max_age=_SECONDS))
        head, _, content = zlib.decompress(packed).partition(b"\n")
        said = json.loads(head)
        on = date.fromisoformat(said["on"]) if said["on"] else None
        return cls(name=said["name"], content=content, on=on, promised=said["promised"])


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRow:
    """A fault as a row of a table: sheet, row and column as a spreadsheet names them."""

    sheet: str
    row: str
    column: str
    wrong: str
    remedy: str


def promise(summary: Summary) -> str:
    """Give what an import does as a short text, by which it is known whether it would still do the same."""
    units = [_done(one) for one in summary.outcomes]
    return hashlib.sha256(json.dumps([units, summary.successions]).encode()).hexdigest()


def _done(one: Outcome) -> list[object]:
    unit = one.unit
    stands = [unit.code, unit.official_code, unit.name, unit.kind, unit.form, unit.parent.code if unit.parent else ""]
    changes = [(change.field.say(), change.before.say()) for change in one.changes]
    return [one.state, *stands, str(unit.valid_from), str(unit.valid_to), changes]


def rows(faults: Sequence[Fault], language: Language) -> list[FaultRow]:
    """Give faults as rows of a table."""
    return [_row(fault, language) for fault in faults]


def csv_lines(name: str, faults: Sequence[Fault], language: Language) -> Iterator[str]:
    """Give faults as CSV that Vietnamese Excel opens rightly, with the name of the file in each row."""
    yield "\ufeff" + _line(_CSV_TITLES)
    for one in rows(faults, language):
        yield _line([name, one.sheet, one.row, one.column, one.wrong, one.remedy])


def _row(fault: Fault, language: Language) -> FaultRow:
    place = fault.place
    if isinstance(place, CellPlace):
        sheet, column = place.sheet, place.path.rstrip("0123456789")
    else:
        sheet, column = "", place.path
    return FaultRow(
        sheet=sheet,
        row=str(place.line) if place.line else "",
        column=column,
        wrong=fault.wrong.say(language),
        remedy=fault.remedy.say(language),
    )


def _line(values: Sequence[str]) -> str:
    out = io.StringIO()
    # What begins like a formula is text: a hostile file must not run anything on the machine that opens its faults.
    safe = [f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text for text in values]
    csv.writer(out, delimiter=";").writerow(safe)
    return out.getvalue()


def _signer(user: User) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"{_SALT}.{user.pk}")
