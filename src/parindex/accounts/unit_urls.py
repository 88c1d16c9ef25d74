"""Addresses of the list of units and what is done to it."""

from django.urls import path

from parindex.accounts.views.units import founding, importing, joining, listing, reforms, unit

_UNIT = "<key:pk>/"
urlpatterns = [
    path("", listing.unit_list, name="unit-list"),
    path("tai-ve.csv", listing.unit_csv, name="unit-csv"),
    path("them/", founding.unit_establish, name="unit-establish"),
    path("nhap/", importing.unit_import, name="unit-import"),
    path("nhap/mau.csv", importing.unit_import_template, name="unit-import-template"),
    path("nhap/loi.csv", importing.unit_import_faults, name="unit-import-faults"),
    path(_UNIT, unit.unit, name="unit"),
    path(f"{_UNIT}sua/", founding.unit_correct, name="unit-correct"),
    path(f"{_UNIT}doi-ten/", reforms.unit_rename, name="unit-rename"),
    path(f"{_UNIT}chuyen/", reforms.unit_move, name="unit-move"),
    path(f"{_UNIT}sap-nhap/", joining.unit_merge, name="unit-merge"),
    path(f"{_UNIT}chia-tach/", joining.unit_split, name="unit-split"),
    path(f"{_UNIT}ket-thuc/", reforms.unit_close, name="unit-close"),
]
