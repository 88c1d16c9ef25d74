"""Addresses of the public pages and downloads."""

from django.urls import path, register_converter

from parindex.portal import downloads, views


class PeriodConverter:
    """The word for a publication in an address: a year, then maybe a quarter, then maybe an assessor."""

    regex = r"[0-9]{4}(?:-[-a-zA-Z0-9_]{1,75})?"

    def to_python(self, value: str) -> str:
        """Take the word as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Write the word as it is."""
        return value


register_converter(PeriodConverter, "period")

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("xep-hang/", views.newest, {"page": "ranking"}, name="ranking-newest"),
    path("xep-hang/<period:period>/", views.ranking, name="ranking"),
    path("don-vi/", views.newest, {"page": "unit-list"}, name="unit-list-newest"),
    path("don-vi/<period:period>/", views.unit_list, name="unit-list"),
    path("don-vi/<period:period>/<str:code>/", views.unit, name="unit"),
    path("so-sanh/", views.newest, {"page": "comparison"}, name="comparison-newest"),
    path("so-sanh/<period:period>/", views.comparison, name="comparison"),
    path("cach-tinh/", views.newest, {"page": "method"}, name="method-newest"),
    path("cach-tinh/<period:period>/", views.method, name="method"),
    path("du-lieu-mo/", views.open_data, name="open-data"),
    path("du-lieu-mo/api/", views.api_guide, name="api-guide"),
    path("du-lieu-mo/<period:period>/<str:name>", downloads.download, name="download"),
]
