"""Addresses of `reports`."""

from django.urls import URLPattern, URLResolver, include, path

from parindex.reports.checking import views as checking

app_name = "reports"
urlpatterns: list[URLPattern | URLResolver] = [
    path("lam-viec/bao-cao/", include("parindex.reports.compiling_urls")),
    path("kiem-tra-bao-cao/", checking.check, name="check"),
]
