"""What pages are about."""

import pytest
from django.http import Http404

from parindex.accounts.http import AuthedRequest
from parindex.accounts.models import User
from parindex.reports.models import Report
from parindex.reports.views import loading
from tests.reports.compiled import make_desk


def request(user: User) -> AuthedRequest:
    made = AuthedRequest()
    made.user = user
    return made


@pytest.mark.django_db
class TestLoading:
    def test_hides_what_is_not_ones_own(self) -> None:
        desk = make_desk()
        report = desk.report()
        assert loading.editable(request(desk.officer), report.pk) == report
        with pytest.raises(Http404):
            loading.version(request(desk.officer), report)
        version = desk.compiled(report)
        assert loading.version(request(desk.officer), report, 1) == version
        for user in (desk.stranger, desk.observer):
            with pytest.raises(Http404):
                loading.visible(request(user), report.pk)
        Report.objects.get(pk=report.pk).versions.update(released_at=report.created_at)
        with pytest.raises(Http404):
            loading.editable(request(desk.observer), report.pk)
