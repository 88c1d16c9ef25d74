"""Files of values that others publish."""

import json

import pytest

from parindex.core.faults import Refused
from parindex.core.service_index.values import Value
from parindex.dossiers.figures import stated_files

KNOWN = {"H44.100": 1, "H44.101": 2}


def read(text: str) -> list[tuple[int, str, Value | None]]:
    """Read a text as a file."""
    return [tuple(one) for one in stated_files.read(text.encode(), KNOWN.get)]  # type: ignore[misc]


class TestReading:
    def test_takes_progress_figures_of_the_portal(self) -> None:
        text = "code,unit,received,on_time,overdue,score\nH44.100,UBND phường,2971,2348,623,15.81\n,,,,,\n"
        assert read(text) == [(1, "2.1", Value(2348, 2971))]

    def test_takes_json_as_a_list_or_within_an_object(self) -> None:
        item = {"code": "H44.101", "received": 10, "on_time": 9}
        for given in ([item], {"data": [item], "count": 1}):
            assert read(json.dumps(given)) == [(2, "2.1", Value(9, 10))]

    def test_takes_rows_of_indicators(self) -> None:
        text = "unit,indicator,numerator,denominator\nH44.100,DOSSIER_SYNC,30,40\nH44.100,5.3,,\n"
        assert read(text) == [(1, "1.4", Value(30, 40)), (1, "5.3", None)]

    @pytest.mark.parametrize("text", ["[]", '{"a": 1}', "[1]", '{"data": []}'])
    def test_refuses_a_file_without_rows(self, text: str) -> None:
        with pytest.raises(Refused):
            read(text)

    def test_names_every_unit_that_is_not_known(self) -> None:
        with pytest.raises(Refused) as refused:
            read("code,received,on_time\nH44.100,1,1\nH99.1,1,1\nH99.2,2,1\n")
        assert [fault.place.line for fault in refused.value.faults] == [3, 4]

    def test_refuses_more_in_time_than_received(self) -> None:
        with pytest.raises(Refused):
            read("code,received,on_time\nH44.100,1,2\nH44.101\n")

    def test_refuses_columns_that_it_does_not_know(self) -> None:
        with pytest.raises(Refused):
            read("ten,so\na,1\n")
