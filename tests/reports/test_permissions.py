"""Who may do what with reports."""

import pytest

from parindex.reports import permissions
from parindex.reports.kinds import KINDS, Owner
from tests.reports.compiled import make_desk


@pytest.mark.django_db
class TestPermissions:
    def test_let_a_unit_make_its_own_and_a_manager_those_of_rounds(self) -> None:
        desk = make_desk()
        plan, decision = KINDS["plan"], KINDS["decision"]
        assert permissions.may_make(desk.head, desk.unit.pk, plan)
        assert not permissions.may_make(desk.manager, desk.unit.pk, plan)
        assert permissions.may_make(desk.manager, desk.assessor.pk, decision)
        assert not permissions.may_make(desk.officer, desk.unit.pk, decision)
        assert permissions.units_making(desk.officer, Owner.UNIT) == [desk.unit.pk]

    def test_tell_who_edits_who_reads_and_who_keeps_templates(self) -> None:
        desk = make_desk()
        report = desk.report()
        assert permissions.may_edit(desk.officer, report)
        assert not permissions.may_edit(desk.observer, report)
        assert permissions.works_on(desk.head, report)
        assert not permissions.works_on(desk.observer, report)
        assert permissions.makes_any(desk.manager)
        assert not permissions.makes_any(desk.observer)
        assert permissions.may_keep_templates(desk.officer, desk.unit.pk)
        assert not permissions.may_keep_templates(desk.head, desk.unit.pk)
