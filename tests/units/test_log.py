"""How acts on units are logged."""

import pytest
from django.db import transaction

from parindex.audit import queries
from parindex.audit.acts import SYSTEM, Change
from parindex.audit.queries import Search
from parindex.units import log
from tests.units.making import AT, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db


class TestNote:
    def test_keeps_the_grounds_without_spaces_around(self) -> None:
        unit = make_province()
        with transaction.atomic():
            log.note("unit.correct", unit, by=SYSTEM, at=AT, change=Change(after="x"), reason=" Nghị quyết 1 ")
        entry = queries.page(Search(verb="unit.correct")).entries[0]
        assert (entry.reason, entry.target_kind, entry.target_id) == ("Nghị quyết 1", "unit", str(unit.pk))


class TestKept:
    def test_is_everything_that_an_act_can_change(self) -> None:
        province = make_province()
        unit = make_commune("Xã A", province, "10945", on=REFORM)
        assert log.kept(unit) == {
            "code": "xa-a",
            "official_code": "10945",
            "name": "Xã A",
            "kind": "commune",
            "form": "rural_commune",
            "parent_id": province.pk,
            "valid_from": REFORM,
            "valid_to": None,
        }
