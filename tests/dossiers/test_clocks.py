"""The clocks of offices."""

import pytest

from parindex.core.faults import Refused
from parindex.dossiers.clocks import clock
from tests.dossiers.making import moment

SUMMER = """
office:
  id: SUMMER
  sessions: [["07:00", "11:00"], ["13:00", "17:00"]]
"""


class TestClock:
    def test_is_the_shipped_one_where_nothing_is_set(self) -> None:
        assert clock().office.id == "VN-OFFICE"
        assert clock("", " \n") is clock()
        assert [clock().calendar.first.year, clock().calendar.last.year] == [2021, 2027]

    def test_takes_hours_with_the_shipped_calendar(self) -> None:
        found = clock("", SUMMER)
        assert found.between(moment("2026-03-02 07:00"), moment("2026-03-02 08:00")) == 3600
        assert found.calendar is clock().calendar

    def test_refuses_what_is_no_calendar(self) -> None:
        with pytest.raises(Refused):
            clock("calendar: {}")
