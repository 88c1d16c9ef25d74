"""The page on which anybody has a report checked. The answer is the only place where anything of it is."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from parindex.kit import clock
from parindex.reports.checking import answers, running
from parindex.reports.checking.errors import NoFile, NotChecked
from parindex.reports.checking.limits import READINGS
from parindex.web.templatetags.figures import language


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def check(request: HttpRequest) -> HttpResponse:
    """Show the place to drop a report, or what was found in the one that came."""
    if request.method != "POST":
        return render(request, "reports/checking/page.html", _page())
    try:
        checked = check_upload(request)
    except NotChecked as refused:
        context = {**_page(), "error": refused.say(language())}
        return render(request, "reports/checking/page.html", context, status=refused.status)
    return render(request, "reports/checking/result.html", {**_page(), **answers.context(checked, language())})


def check_upload(request: HttpRequest) -> running.Checked:
    """Check the file that came with a request, once its address may still ask; raises `NotChecked`."""
    file = request.FILES.get("file")
    if file is None:
        raise NoFile
    READINGS.take(get_adapter().get_client_ip(request), clock.now())
    user = request.user if request.user.is_authenticated else None
    return running.check_file(file, user)


def _page() -> dict[str, Any]:
    return {
        "section": "check",
        "largest": running.LARGEST // 2**20,
        "most_pages": running.MOST_PAGES,
        "checks": answers.checks(),
    }
