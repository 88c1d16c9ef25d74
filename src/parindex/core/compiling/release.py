"""What a report needs before it is released: number, day, place, signer (Nghị định 30/2020/NĐ-CP, Điều 8)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parindex.core.sentences import Statement, Template

#: A symbol as the decree writes it: "BC-UBND", "QĐ-UBND", "UBND-NV".
_SYMBOL = re.compile(r"[A-ZĐ][A-ZĐa-zđ]*(?:-[A-ZĐ]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """The official parts of a document beside its text."""

    number: int | None = None
    symbol: str = ""
    day: date | None = None
    place: str = ""
    authority: str = ""
    title: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()


_NO_NUMBER = Template("chưa có số văn bản", "it has no number")
_NO_SYMBOL = Template("ký hiệu «{symbol}» không đúng dạng như BC-UBND", "the symbol “{symbol}” is not like BC-UBND")
_NO_DAY = Template("chưa có ngày ban hành", "it has no day")
_NO_PLACE = Template("chưa có địa danh", "it has no place")
_NO_SIGNER = Template("chưa có họ tên người ký", "it has no signer")
_NO_TITLE = Template("chưa có chức vụ người ký", "the signer has no title")
_NO_RECIPIENTS = Template("chưa có nơi nhận", "it has no recipients")
_NO_FILE = Template("nơi nhận chưa có dòng «Lưu: VT, …»", "the recipients lack the line “Lưu: VT, …”")
_LATER = Template("ngày ban hành {day} còn ở phía trước", "the day {day} is yet to come")


def missing(official: Official, today: date) -> list[Statement]:
    """Say everything that stands against a release."""
    checks = (
        (official.number is None, _NO_NUMBER()),
        (_SYMBOL.fullmatch(official.symbol) is None, _NO_SYMBOL(symbol=official.symbol)),
        (official.day is None, _NO_DAY()),
        (not official.place, _NO_PLACE()),
        (not official.signer, _NO_SIGNER()),
        (not official.title, _NO_TITLE()),
        (not official.recipients, _NO_RECIPIENTS()),
        (bool(official.recipients) and not any("Lưu" in line for line in official.recipients), _NO_FILE()),
    )
    found = [said for is_wrong, said in checks if is_wrong]
    if official.day is not None and official.day > today:
        found.append(_LATER(day=f"{official.day:%d/%m/%Y}"))
    return found


def next_number(taken: Iterable[int]) -> int:
    """Give the number after the highest one taken in a year; registers are one row for each unit and year."""
    return max(taken, default=0) + 1
