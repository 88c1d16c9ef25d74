"""What a file says of one unit, before anything is looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement
from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit of a file; what is empty says nothing, and never erases what is known.

    `parent` and `successors` name units by official code or by own code. `places` has the place of each field, and
    under the empty name that of the whole row.
    """

    places: Mapping[str, Place]
    name: str
    kind: Unit.Kind
    form: str = ""
    official_code: str = ""
    code: str = ""
    parent: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()

    def refused(self, name: str, wrong: Statement, remedy: Statement) -> Refused:
        """Give the refusal of one field."""
        return Refused([Fault(self.places.get(name, self.places[""]), wrong, remedy)])

    @property
    def line(self) -> int:
        """Give the line in the file, 0 where the file has none."""
        return self.places[""].line


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of a file: its rows, the faults of those that could not be read, and what was passed over."""

    rows: tuple[UnitRow, ...]
    faults: tuple[Fault, ...] = ()
    notes: tuple[Statement, ...] = ()
    #: Codes of the rows with faults, so that what refers to them is no fault of its own.
    unreadable: frozenset[str] = field(default_factory=frozenset)
