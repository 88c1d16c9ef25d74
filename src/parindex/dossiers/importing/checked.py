"""What checking gives: dossiers as they go into the register, and what is wrong with the rows that do not."""

from dataclasses import dataclass, field
from typing import NamedTuple

from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.targets import Target


class Staged(NamedTuple):
    """A dossier as it goes into the register, with the line it comes from; moments are those of `moments`."""

    line: int
    code: str
    unit: int
    version: int
    channel: int
    applicant_kind: int
    status: int
    received: int | None
    due: int | None
    late_after: int | None
    ended: int | None
    returned: int | None
    waiting: int | None
    supplements: int
    is_late: int
    worked: int | None
    late_agency: str
    agency: str
    level: str
    copies: int
    synced: int | None
    stated: int | None
    flags: int


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with a row, and in which column (from 0) where it is one."""

    line: int
    target: Target | None
    column: int | None
    bad: Bad


@dataclass(slots=True)
class Checked:
    """What came of a block of rows."""

    staged: list[Staged] = field(default_factory=list)
    #: The faults of each row that was put aside, by its place in the block.
    faults: dict[int, list[RowFault]] = field(default_factory=dict)
    passed_over: int = 0
