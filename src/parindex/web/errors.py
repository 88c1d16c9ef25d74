"""Error pages: what happened, and the way back."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page."""
    return render(request, "web/404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that this page is for others."""
    return render(request, "web/403.html", status=403)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form came from a page that is too old, or from another site."""
    return render(request, "web/403_csrf.html", status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request could not be read; its host may be one that is not answered, so nothing is built on it."""
    page = loader.get_template("web/400.html").render({"site_name": settings.SITE_NAME})
    return HttpResponse(page, status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that something failed here; the page asks nothing of the rest of the product."""
    return HttpResponse(loader.get_template("web/500.html").render({}), status=500)
