"""Reports that people see."""

import pytest

from parindex.reports.models import Report
from tests.reports.compiled import AT, Desk, make_desk


@pytest.mark.django_db
class TestVisibleTo:
    def test_shows_drafts_to_the_unit_and_released_ones_to_who_follows(self) -> None:
        desk = make_desk()
        report = desk.report()
        version = desk.compiled(report)
        assert seen(desk) == [True, True, False, False, False]
        version.released_at = AT
        version.save()
        assert seen(desk) == [True, True, True, True, False]
        assert report.is_draft


def seen(desk: Desk) -> list[bool]:
    people = (desk.officer, desk.head, desk.manager, desk.observer, desk.stranger)
    return [Report.objects.visible_to(user).exists() for user in people]
