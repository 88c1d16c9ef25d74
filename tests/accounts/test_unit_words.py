"""Units in words."""

from datetime import date

import pytest
from django.utils import translation

from parindex.accounts import unit_words
from parindex.units.models import Unit
from tests.units.making import BEFORE, LATER, REFORM

TODAY = REFORM


class TestState:
    @pytest.mark.parametrize(
        ("begins", "ends", "expected"),
        [
            (None, None, "in force"),
            (REFORM, None, "in force"),
            (None, LATER, "in force, ends soon"),
            (None, REFORM, "in force, ends soon"),
            (None, BEFORE, "ended"),
            (LATER, None, "not begun yet"),
        ],
    )
    def test_is_that_of_the_day(self, begins: date | None, ends: date | None, expected: str) -> None:
        with translation.override("en"):
            assert unit_words.state(Unit(valid_from=begins, valid_to=ends), TODAY).word == expected


class TestLevel:
    def test_has_the_form_where_there_is_one(self) -> None:
        assert unit_words.level(Unit(kind="commune", form="ward")) == "cấp xã (phường)"
        assert unit_words.level(Unit(kind="department")) == "cơ quan chuyên môn"
