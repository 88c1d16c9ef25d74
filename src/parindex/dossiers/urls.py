"""Addresses of `dossiers`."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "dossiers"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("parindex.dossiers.counter.urls")),
    path("mot-cua/nhap/", include("parindex.dossiers.importing.urls")),
    path("mot-cua/so-lieu/", include("parindex.dossiers.figures.urls")),
]
