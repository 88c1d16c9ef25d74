"""What was found out about a package: one check after the other, each with its sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.faults import Refused
from parindex.core.sentences import Statement, Template, Value

#: Details shown of one check; a result that was made up differs everywhere.
MOST_DETAILS = 20


class CheckName(StrEnum):
    """What is checked, in this order."""

    ARCHIVE = "archive"
    SEAL = "seal"
    MANIFEST = "manifest"
    FILE = "file"
    CORE_VERSION = "core_version"
    READING = "reading"
    CRITERIA = "criteria"
    ROUND = "round"
    SCORES = "scores"
    UNITS = "units"
    TOTALS = "totals"
    RANKS = "ranks"
    AREAS = "areas"
    BANDS = "bands"
    STAGES = "stages"


class Finding(StrEnum):
    """What a check came to; a notice is no failure."""

    PASSED = "passed"
    FAILED = "failed"
    NOTICE = "notice"


_PASSED = {
    CheckName.ARCHIVE: Template("tệp ZIP nguyên vẹn, {count} tệp", "an intact ZIP file of {count} files"),
    CheckName.SEAL: Template("dấu niêm phong đúng như đã cho", "the seal is the one that was given"),
    CheckName.MANIFEST: Template("bản kê đúng định dạng", "the manifest has its form"),
    CheckName.FILE: Template("{name}: đúng mã băm", "{name}: hash agrees"),
    CheckName.CORE_VERSION: Template("cùng phiên bản tính điểm {own}", "the same core, {own}"),
    CheckName.READING: Template("{name}: đọc được", "{name}: can be read"),
    CheckName.CRITERIA: Template("bộ chỉ số đúng mã nội dung {hash}", "the criteria set has the content hash {hash}"),
    CheckName.ROUND: Template("bản kê, kết quả và câu trả lời nói về cùng một đợt", "all files tell of the same round"),
    CheckName.SCORES: Template("chấm lại được {count} đơn vị", "{count} units were scored again"),
    CheckName.UNITS: Template("đủ đơn vị, mỗi đơn vị một lần", "every unit has its result, once"),
    CheckName.TOTALS: Template("tổng điểm khớp", "totals agree"),
    CheckName.RANKS: Template("thứ hạng khớp", "ranks agree"),
    CheckName.AREAS: Template("điểm và hạng lĩnh vực khớp", "points and ranks of areas agree"),
    CheckName.BANDS: Template("xếp loại khớp", "classes agree"),
    CheckName.STAGES: Template(
        "câu trả lời cuối cùng đúng như các bước thẩm định để lại", "the final answers are what the stages left"
    ),
}
_FAILED = {
    CheckName.ARCHIVE: Template("không phải một gói niêm phong", "this is no sealed package"),
    CheckName.SEAL: Template("dấu niêm phong khác: {given}", "the seal is another one: {given}"),
    CheckName.MANIFEST: Template("bản kê không đúng định dạng", "the manifest has not its form"),
    CheckName.FILE: Template("{name}: mã băm khác", "{name}: hash differs"),
    CheckName.READING: Template("{name}: không đọc được", "{name}: cannot be read"),
    CheckName.CRITERIA: Template("bộ chỉ số có mã nội dung khác", "the criteria set has another content hash"),
    CheckName.ROUND: Template("các tệp không nói về cùng một đợt", "the files do not tell of the same round"),
    CheckName.SCORES: Template("không chấm lại được", "the answers cannot be scored again"),
    CheckName.UNITS: Template("đơn vị không khớp", "the units do not agree"),
    CheckName.TOTALS: Template("tổng điểm không khớp", "totals do not agree"),
    CheckName.RANKS: Template("thứ hạng không khớp", "ranks do not agree"),
    CheckName.AREAS: Template("điểm hoặc hạng lĩnh vực không khớp", "points or ranks of areas do not agree"),
    CheckName.BANDS: Template("xếp loại không khớp", "classes do not agree"),
    CheckName.STAGES: Template(
        "câu trả lời cuối cùng không đúng như các bước thẩm định để lại",
        "the final answers are not what the stages left",
    ),
}
_OTHER_CORE = Template(
    "gói được chấm bằng phiên bản {given}, chương trình này là {own}",
    "the package was scored by core {given}, this program has {own}",
)
_MORE = Template("… và {count} chỗ nữa", "… and {count} more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was checked, its finding, and what exactly is wrong."""

    name: CheckName
    finding: Finding
    said: Statement
    details: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All checks of a package, and its seal; without a seal where the file is no package."""

    seal: str
    checks: tuple[Check, ...]

    @property
    def holds(self) -> bool:
        """Say whether no check failed."""
        return not self.failed

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if check.finding is Finding.FAILED)


def passed(name: CheckName, /, **values: Value) -> Check:
    """Say that a check passed."""
    return Check(name=name, finding=Finding.PASSED, said=_PASSED[name](**values))


def failed(name: CheckName, details: Iterable[Statement] = (), /, **values: Value) -> Check:
    """Say that a check failed, and where."""
    return Check(name=name, finding=Finding.FAILED, said=_FAILED[name](**values), details=_first(tuple(details)))


def judged(name: CheckName, details: Sequence[Statement]) -> Check:
    """Say that a check passed if nothing differs."""
    return failed(name, details) if details else passed(name)


def refused(name: CheckName, error: Refused, /, **values: Value) -> Check:
    """Say that a check failed with the faults of a refusal."""
    return failed(name, (fault.statement for fault in error.faults), **values)


def core_notice(given: str, own: str) -> Check:
    """Say that another core scored the package: a reason why results may differ, and no fault."""
    said = _OTHER_CORE(given=given, own=own)
    return Check(name=CheckName.CORE_VERSION, finding=Finding.NOTICE, said=said)


def _first(details: tuple[Statement, ...]) -> tuple[Statement, ...]:
    left = len(details) - MOST_DETAILS
    return (*details[:MOST_DETAILS], _MORE(count=left)) if left > 0 else details
