"""Addresses of publication: one for the manager, the packages for everybody."""

from django.urls import path

from parindex.results import views

app_name = "results"
urlpatterns = [
    path("lam-viec/dot/<key:round_id>/cong-bo/", views.publish, name="publish"),
    path("goi-du-lieu/<slug:period>/<key:version>/", views.package, name="package"),
    path("goi-du-lieu/<slug:period>/<key:version>/tai-ve/", views.download, name="download"),
]
