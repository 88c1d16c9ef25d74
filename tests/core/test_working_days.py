"""Working days."""

from datetime import date

import pytest

from parindex.core.working_days import add, is_working_day

FRIDAY = date(2023, 1, 6)


def test_weekends_and_days_off_are_no_working_days() -> None:
    assert is_working_day(FRIDAY)
    assert not is_working_day(date(2023, 1, 7))
    assert not is_working_day(FRIDAY, {FRIDAY})


class TestAdd:
    def test_does_not_count_the_day_itself(self) -> None:
        assert add(FRIDAY, 0) == FRIDAY
        assert add(FRIDAY, 1) == date(2023, 1, 9)
        assert add(FRIDAY, 5) == date(2023, 1, 13)

    def test_goes_over_days_off(self) -> None:
        tet = {date(2023, 1, day) for day in range(20, 27)}
        assert add(date(2023, 1, 19), 1, tet) == date(2023, 1, 27)

    def test_refuses_to_count_backwards(self) -> None:
        with pytest.raises(ValueError, match="-1"):
            add(FRIDAY, -1)

    def test_counts_a_weekend_day_that_is_worked(self) -> None:
        saturday, off = date(2024, 5, 4), {date(2024, 4, 29)}
        assert is_working_day(saturday, off, {saturday})
        assert add(date(2024, 5, 3), 1, off, {saturday}) == saturday
