"""What a file says of one unit."""

from parindex.core.faults import Place
from parindex.core.sentences import Template
from parindex.kit.cells import CellPlace
from parindex.units.models import Unit
from parindex.units.rows import UnitRow

WRONG, REMEDY = Template("sai", "wrong")(), Template("sửa", "mend")()


class TestUnitRow:
    def test_places_a_fault_at_its_field_or_at_the_whole_row(self) -> None:
        places = {"": Place("", 5), "name": CellPlace("B5", 5)}
        row = UnitRow(places=places, name="Xã A", kind=Unit.Kind.COMMUNE)
        assert row.line == 5
        assert str(row.refused("name", WRONG, REMEDY)) == "ô B5: sai. Cách sửa: sửa."
        assert str(row.refused("parent", WRONG, REMEDY)) == "dòng 5: sai. Cách sửa: sửa."
