"""Form 06/VPCP/KSTT (TT 01/2020/TT-VPCP): its counts, and the four identities that they have to satisfy."""

from collections.abc import Iterator
from dataclasses import dataclass

from parindex.core.sentences import Statement, Template

_SAID = {
    "received": Template(
        "tổng tiếp nhận {left} khác trực tuyến + trực tiếp, bưu chính + kỳ trước chuyển sang = {right}, "
        "lệch {difference}",
        "received {left} is not online + direct and postal + carried over = {right}, a difference of {difference}",
    ),
    "placed": Template(
        "tổng tiếp nhận {left} khác đã giải quyết + đang giải quyết + rút, từ chối = {right}, lệch {difference}",
        "received {left} is not resolved + in progress + withdrawn and refused = {right}, a difference of {difference}",
    ),
    "resolved": Template(
        "đã giải quyết {left} khác trước hạn + đúng hạn + quá hạn = {right}, lệch {difference}",
        "resolved {left} is not early + on time + late = {right}, a difference of {difference}",
    ),
    "in_progress": Template(
        "đang giải quyết {left} khác trong hạn + quá hạn = {right}, lệch {difference}",
        "in progress {left} is not within + overdue = {right}, a difference of {difference}",
    ),
    "carried_over": Template(
        "kỳ trước chuyển sang {left} khác đang giải quyết cuối kỳ trước = {right}, lệch {difference}",
        "carried over {left} is not what was in progress at the end of the period before = {right}, "
        "a difference of {difference}",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form06Row:
    """The counts of one row: an area (lĩnh vực) or a level, in one period.

    `apart` are dossiers that were withdrawn or refused and stand neither under resolved nor in progress: where a
    form has no column for them, they have to be placed in words.
    """

    received: int
    online: int
    direct_postal: int
    carried_over: int
    resolved: int
    early: int
    on_time: int
    late: int
    in_progress: int
    within: int
    overdue: int
    apart: int = 0

    def __add__(self, other: "Form06Row") -> "Form06Row":
        """Add two rows, for the total of a form."""
        names = self.__dataclass_fields__
        return Form06Row(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True, slots=True)
class Difference:
    """An identity that does not hold: its name and its two sides."""

    identity: str
    left: int
    right: int

    @property
    def said(self) -> Statement:
        """Say which sum does not come out, and by how much."""
        return _SAID[self.identity](left=self.left, right=self.right, difference=self.left - self.right)


def differences(row: Form06Row, before: Form06Row | None = None) -> tuple[Difference, ...]:
    """Give every identity that does not hold; the fourth needs the same row of the period before."""
    return tuple(Difference(name, left, right) for name, left, right in _sides(row, before) if left != right)


def _sides(row: Form06Row, before: Form06Row | None) -> Iterator[tuple[str, int, int]]:
    yield "received", row.received, row.online + row.direct_postal + row.carried_over
    yield "placed", row.received, row.resolved + row.in_progress + row.apart
    yield "resolved", row.resolved, row.early + row.on_time + row.late
    yield "in_progress", row.in_progress, row.within + row.overdue
    if before is not None:
        yield "carried_over", row.carried_over, before.in_progress
