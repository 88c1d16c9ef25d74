"""The units that are known, those of the database and those being imported, found by their codes."""

from collections import defaultdict
from collections.abc import Iterable

from parindex.units.founding import overlap
from parindex.units.models import Unit

_LENGTHS = (2, 3, 5)


class Register:
    """Units by own code and by official code; parents are there as units, without a query for each."""

    def __init__(self, units: Iterable[Unit]) -> None:
        """Take the units of the database."""
        self.units = list(units)
        self.by_code = {unit.code: unit for unit in self.units}
        self.by_official_code: defaultdict[str, list[Unit]] = defaultdict(list)
        by_id = {unit.pk: unit for unit in self.units}
        for unit in self.units:
            if unit.parent_id is not None:
                unit.parent = by_id[unit.parent_id]
            if unit.official_code:
                self.by_official_code[unit.official_code].append(unit)

    def add(self, unit: Unit) -> None:
        """Take a unit that is being imported; its own code may still be empty."""
        self.units.append(unit)
        if unit.code:
            self.by_code[unit.code] = unit
        if unit.official_code:
            self.by_official_code[unit.official_code].append(unit)

    def give_official_code(self, unit: Unit, official_code: str) -> None:
        """Change the official code of a unit."""
        if unit.official_code == official_code:
            return
        if unit.official_code:
            self.by_official_code[unit.official_code].remove(unit)
        unit.official_code = official_code
        self.by_official_code[official_code].append(unit)

    def holders(self, official_code: str, period: Unit) -> list[Unit]:
        """Give the units that hold an official code on any day of a period."""
        return [unit for unit in self.by_official_code.get(official_code, ()) if overlap(unit, period)]

    def named(self, code: str) -> list[Unit]:
        """Give the units that a reference can mean: by own code, by official code, by one that lost its zeros."""
        if code in self.by_code:
            return [self.by_code[code]]
        if code in self.by_official_code or not code.isdecimal():
            return list(self.by_official_code.get(code, ()))
        padded = dict.fromkeys(code.zfill(length) for length in _LENGTHS)
        return [unit for known in padded for unit in self.by_official_code.get(known, ())]
