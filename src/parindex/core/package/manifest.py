"""The manifest of a package, read back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from parindex.core.faults import Refused
from parindex.core.package.canonical import canonical
from parindex.core.package.contents import FORMAT
from parindex.core.placeholders import Period
from parindex.core.plain import PlainReader
from parindex.core.sentences import Template, shown

_KEYS = ("format", "round", "core_version", "criteria_hash", "files", "audit_head")
_ROUND_KEYS = ("name", "year", "quarter", "version", "assessor", "decision", "published_at")
_SHA256 = re.compile(r"[0-9a-f]{64}")

_FORMAT = Template("«{format}»", "«{format}»")
_HASH = Template("mã băm SHA-256 gồm 64 chữ số thập lục phân", "a SHA-256 hash of 64 hexadecimal digits")
_PERIOD = Template(
    "một năm từ 1945, và một quý từ 1 đến 4 nếu có", "a year from 1945, with a quarter from 1 to 4 if any"
)
_FORM = Template(
    "bản kê không ở dạng chuẩn (khóa theo thứ tự, không khoảng trắng)",
    "the manifest is not in its canonical form (keys sorted, no spaces)",
)
_TAKE_AGAIN = Template("tải lại gói từ nơi công bố", "take the package again from where it was published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a manifest says: the hashes of the files by name, and of the round what the results have to repeat."""

    period: Period
    round: Mapping[str, object]
    core_version: str
    criteria_hash: str
    files: Mapping[str, str]
    about: dict[str, object]


def read_manifest(content: object, written: bytes) -> Manifest:
    """Read a manifest from plain JSON values and the bytes that they were read from; raises `Refused`."""
    reader = PlainReader([])
    given = reader.as_mapping(content, "", "manifest")
    reader.only(given, "", _KEYS)
    if given.get("format") != FORMAT:
        reader.wrong("", "format", _FORMAT(format=FORMAT), given.get("format"))
    about = reader.mapping(given, "", "round")
    reader.only(about, "round", _ROUND_KEYS)
    period = _period(reader, about)
    files = reader.mapping(given, "", "files")
    for name, value in files.items():
        if not _SHA256.fullmatch(str(value)):
            reader.wrong("files", name, _HASH(), value)
    if given.get("audit_head") is not None:
        reader.mapping(given, "", "audit_head")
    core_version = reader.text(given, "", "core_version")
    criteria_hash = reader.text(given, "", "criteria_hash")
    if not reader.faults and canonical(content) != written:
        reader.fault("", _FORM(), _TAKE_AGAIN())
    if reader.faults or period is None:
        raise Refused(reader.faults)
    return Manifest(
        period=period,
        round=about,
        core_version=core_version,
        criteria_hash=criteria_hash,
        files={name: str(value) for name, value in files.items()},
        about={key: value for key, value in given.items() if key not in ("format", "files")},
    )


def _period(reader: PlainReader, about: Mapping[str, object]) -> Period | None:
    year, quarter = about.get("year"), about.get("quarter")
    if type(year) is int and (quarter is None or type(quarter) is int):
        try:
            return Period(year, quarter)
        except ValueError:
            pass
    reader.wrong("round", "year", _PERIOD(), f"{shown(year)}, {shown(quarter)}")
    return None
