"""Recording units."""

import pytest

from parindex.units import actions
from parindex.units.models import Unit

pytestmark = pytest.mark.django_db


class TestRecord:
    def test_makes_a_unit_that_is_found_without_diacritics(self) -> None:
        actions.record(code="dong-tam", name="Xã  Đồng Tâm")
        unit = Unit.objects.get()
        assert unit.name == "Xã Đồng Tâm"
        assert list(Unit.objects.found_by("dong tam")) == [unit]
        assert str(unit) == "Xã Đồng Tâm (dong-tam)"

    def test_brings_the_name_up_to_date(self) -> None:
        first = actions.record(code="a", name="Xã A")
        assert actions.record(code="a", name="Phường A") == first
        assert Unit.objects.get().folded_name == "phuong a"
