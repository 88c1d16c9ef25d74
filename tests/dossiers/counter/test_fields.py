"""Moments and numbers as people type them."""

from datetime import time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from parindex.dossiers.counter.fields import MomentField, NumberField, read_moment
from tests.dossiers.making import moment


class TestReadMoment:
    @pytest.mark.parametrize("typed", ["16:30 05/03/2026", "05/03/2026 16:30", " 16h30, 5/3/2026 ", "16g30 05/03/2026"])
    def test_takes_day_and_time_in_either_order(self, typed: str) -> None:
        assert read_moment(typed) == moment("2026-03-05 16:30")

    def test_takes_a_day_alone_where_a_time_is_given(self) -> None:
        assert read_moment("05/03/2026", time(17, 0)) == moment("2026-03-05 17:00")
        assert read_moment("  ") is None

    @pytest.mark.parametrize("typed", ["05/03/2026", "16:30", "25:00 05/03/2026", "10:75 5/3/2026", "31/02/2026 8:00"])
    def test_says_what_is_missing(self, typed: str) -> None:
        with pytest.raises(ValidationError):
            read_moment(typed)


class TestMomentField:
    def test_may_be_empty(self) -> None:
        assert MomentField(required=False).clean("") is None


class TestNumberField:
    @pytest.mark.parametrize(("typed", "number"), [("20.000", 20000), ("1 250 000", 1250000), ("8", 8), ("0", 0)])
    def test_takes_grouped_numbers(self, typed: str, number: int) -> None:
        assert NumberField().clean(typed) == number

    def test_takes_decimals_where_there_may_be_some(self) -> None:
        assert NumberField(places=2).clean("1,5") == Decimal("1.5")
        assert NumberField(required=False).clean("") is None

    @pytest.mark.parametrize("typed", ["hai", "1,5", "-4", "9.999.999.999", "nan", "1e5000"])
    def test_refuses_what_is_no_such_number(self, typed: str) -> None:
        with pytest.raises(ValidationError):
            NumberField().clean(typed)
