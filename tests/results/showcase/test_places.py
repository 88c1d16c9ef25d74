"""The invented province."""

import pytest

from parindex.results.showcase import places
from parindex.units.models import Unit
from tests.results.showcase.conftest import NOW

pytestmark = pytest.mark.django_db


class TestFound:
    def test_marks_every_unit_as_invented(self) -> None:
        assert not places.is_there()
        communes = places.found(NOW)
        assert places.is_there()
        assert set(communes) == set(places.COMMUNES)
        assert {unit.parent_id for unit in communes.values()} == {places.province_id()}
        assert Unit.objects.filter(is_invented=True).count() == 5
        assert Unit.objects.get(code="minh-hoa-tan-tien").form == Unit.Form.WARD


class TestProvinceId:
    def test_says_that_there_is_none(self) -> None:
        with pytest.raises(LookupError):
            places.province_id()
