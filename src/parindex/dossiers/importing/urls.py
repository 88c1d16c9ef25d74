"""Addresses of imports."""

from django.urls import path

from parindex.dossiers.importing import views

urlpatterns = [
    path("", views.import_list, name="import-list"),
    path("<key:import_id>/", views.import_detail, name="import"),
    path("<key:import_id>/tien-do/", views.progress, name="import-progress"),
    path("<key:import_id>/bat-dau/", views.start, name="import-start"),
    path("<key:import_id>/bo/", views.drop, name="import-drop"),
    path("<key:import_id>/loi.csv", views.rejected, name="import-rejected"),
]
